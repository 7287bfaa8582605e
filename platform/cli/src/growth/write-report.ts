import { writeFile } from 'node:fs/promises';
import type { CommandContext } from '../command.ts';
import { readLanguage } from '../standards/language.ts';
import type { Language } from '../standards/language.ts';

/** Writes the self-contained report when `--html` names a file. */
export async function writeReport(
  context: CommandContext,
  build: (language: Language) => string,
): Promise<void> {
  const html = context.options['html'];
  if (typeof html === 'string') await writeFile(context.resolve(html), build(readLanguage()));
}
