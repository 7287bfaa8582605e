import type { CommandEntry } from './find-command.ts';
import { loadCommand } from './find-command.ts';

/** The list of all commands with their one-line help in both languages. */
export async function helpText(entries: readonly CommandEntry[]): Promise<string> {
  const lines = ['junheng AREA VERB …', ''];
  for (const entry of entries) {
    const command = await loadCommand(entry);
    lines.push(
      `  ${entry.words.join(' ')} ${command.usage}`,
      `      ${command.summary.zh}`,
      `      ${command.summary.en}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
