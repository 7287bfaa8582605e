import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../ensure-install.mjs';

type Language = 'zh' | 'en';

const FOLDER = 'docs/reference/contracts';
/** A longer example is shown by its beginning: the whole stands in the folder. */
const MOST_LINES = 40;
const words = {
  title: { zh: '文件格式', en: 'Formats' },
  intro: {
    zh: `由 \`npm run generate\` 从 \`${FOLDER}\` 生成，请勿手改。外部程序可以依赖这些格式；改动要有决定记录和新版本号。每种格式有 JSON Schema 和最小示例，测试逐一核对。字段说明为英文。`,
    en: `Made by \`npm run generate\` from \`${FOLDER}\`; do not edit. Outside tools may rely on these formats; a change needs a decision record and a new version. Each has a JSON Schema and a smallest example, and tests hold them to one another.`,
  },
  fields: { zh: '字段', en: 'Fields' },
  field: { zh: '名称', en: 'Name' },
  required: { zh: '必填', en: 'Required' },
  meaning: { zh: '含义', en: 'Meaning' },
  yes: { zh: '是', en: 'yes' },
  example: { zh: '示例：', en: 'Example: ' },
  more: { zh: '（以下从略，全文在文件夹中）', en: '(the rest stands in the folder)' },
} as const;

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}

const read = (name: string): string => readFileSync(join(root, FOLDER, name), 'utf8');

function fieldTable(schema: Schema, language: Language): string {
  const rows = Object.entries(schema.properties ?? {}).map(
    ([name, field]) =>
      `| \`${name}\` | ${schema.required?.includes(name) === true ? words.yes[language] : ''} | ${(field.description ?? '').replaceAll('|', '\\|').replaceAll('<', '&lt;')} |`,
  );
  if (rows.length === 0) return '';
  const head = `| ${words.field[language]} | ${words.required[language]} | ${words.meaning[language]} |\n| --- | --- | --- |`;
  return `${head}\n${rows.join('\n')}`;
}

function example(file: string, language: Language): string {
  const lines = read(file).trimEnd().split('\n');
  const shown = lines
    .slice(0, MOST_LINES)
    .map((line) => (line.length > 300 ? `${line.slice(0, 300)} …` : line));
  const kind = file.split('.').at(-1) ?? '';
  const rest = lines.length > MOST_LINES ? `\n\n${words.more[language]}` : '';
  return `${words.example[language]}\`${file}\`\n\n\`\`\`${kind === 'json' ? 'json' : 'text'}\n${shown.join('\n')}\n\`\`\`${rest}`;
}

/** The page of all formats, one section a schema, in the order of the files' names. */
async function page(language: Language): Promise<string> {
  const files = readdirSync(join(root, FOLDER)).toSorted();
  const parts = files
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => {
      const schema = JSON.parse(read(file)) as Schema;
      const stem = file.slice(0, -'.schema.json'.length);
      const examples = files.filter(
        (other) => other.startsWith(`${stem}.`) && !other.endsWith('.schema.json'),
      );
      const area = stem.split('-')[0] ?? '';
      return [
        `## ${area}: ${schema.title ?? stem}`,
        (schema.description ?? '').replaceAll('<', '&lt;'),
        `Schema: \`${file}\``,
        fieldTable(schema, language),
        ...examples.map((other) => example(other, language)),
      ]
        .filter((part) => part !== '')
        .join('\n\n');
    });
  const text = [`# ${words.title[language]}`, words.intro[language], ...parts].join('\n\n');
  return format(text, { parser: 'markdown', printWidth: 110, embeddedLanguageFormatting: 'off' });
}

export const outputs: Record<string, () => Promise<string>> = {
  'docs/reference/contracts.md': () => page('en'),
  'docs/zh/reference/contracts.md': () => page('zh'),
};
