import { format } from 'prettier';
import { findCommands, loadCommand } from '../../platform/cli/src/find-command.ts';

type Language = 'zh' | 'en';

const words = {
  title: { zh: '命令', en: 'Commands' },
  intro: {
    zh: '由 `npm run generate` 从 `platform/cli/src/commands` 生成，请勿手改。在克隆目录内任何位置运行 `npm run -s junheng -- 命令`；相对路径以您所在的目录为准。结果写到标准输出，其余写到标准错误。退出状态：0 完成；1 完成，但答案是否（检查不通过、不可行、验证不过）；2 用法或输入有误，不留半成品。',
    en: 'Made by `npm run generate` from `platform/cli/src/commands`; do not edit. Run `npm run -s junheng -- COMMAND` from any folder inside the clone; relative paths are relative to where you stand. Results go to standard output, everything else to standard error. Exit status: 0 done; 1 done, and the answer is no (a check that fails, an infeasible request, a transcript that does not verify); 2 bad usage or input, nothing half-written.',
  },
  options: { zh: '选项', en: 'Options' },
} as const;

async function page(language: Language): Promise<string> {
  const parts: string[] = [];
  for (const entry of await findCommands()) {
    const command = await loadCommand(entry);
    const options = Object.keys(command.options).map((name) => `\`--${name}\``);
    const list = options.length === 0 ? '' : `\n\n${words.options[language]}: ${options.join(', ')}`;
    const line = `junheng ${entry.words.join(' ')} ${command.usage}`.trim();
    parts.push(
      `## ${entry.words.join(' ')}\n\n\`\`\`\n${line}\n\`\`\`\n\n${command.summary[language]}${list}`,
    );
  }
  const text = [`# ${words.title[language]}`, words.intro[language], ...parts].join('\n\n');
  return format(text, { parser: 'markdown', printWidth: 110 });
}

export const outputs: Record<string, () => Promise<string>> = {
  'docs/reference/commands.md': () => page('en'),
  'docs/zh/reference/commands.md': () => page('zh'),
};
