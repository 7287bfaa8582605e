import { format } from 'prettier';
import { errorTables } from '../../platform/contract/src/generated/error-tables.ts';

type Language = 'zh' | 'en';

const words = {
  title: { zh: '错误码', en: 'Error codes' },
  intro: {
    zh: '由 `npm run generate` 从 `platform/contract/src/errors` 生成，请勿手改。出错时接口返回 `{ code, message, element?, parameters?, faults?, requestId }`，命令行加 `--json` 时在标准错误输出一行 `{ code, message, file?, line?, column?, element? }`。`{…}` 处填入具体内容。',
    en: 'Made by `npm run generate` from `platform/contract/src/errors`; do not edit. A failed call answers `{ code, message, element?, parameters?, faults?, requestId }`; a failed command with `--json` prints one line `{ code, message, file?, line?, column?, element? }` on standard error. `{…}` is filled in.',
  },
  head: { zh: '| 错误码 | HTTP | 说明 |', en: '| code | HTTP | text |' },
} as const;

/** The area of a table, from the first word of its codes. */
function areaOf(table: object): string {
  return (Object.keys(table)[0] ?? '').split('_')[0]?.toLowerCase() ?? '';
}

/** Texts hold signs that Markdown and Vue would read as their own. */
function plain(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('{{', '{ {').replaceAll('*', '\\*');
}

function page(language: Language): Promise<string> {
  const parts = errorTables.map((table) => {
    const rows = Object.entries(table).map(
      ([code, entry]) => `| \`${code}\` | ${entry.status} | ${plain(entry[language])} |`,
    );
    return `## ${areaOf(table)}\n\n${words.head[language]}\n| --- | --- | --- |\n${rows.join('\n')}`;
  });
  const text = [`# ${words.title[language]}`, words.intro[language], ...parts].join('\n\n');
  return format(text, { parser: 'markdown', printWidth: 110 });
}

export const outputs: Record<string, () => Promise<string>> = {
  'docs/reference/errors.md': () => page('en'),
  'docs/zh/reference/errors.md': () => page('zh'),
};
