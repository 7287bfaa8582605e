import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './command.ts';

const COMMANDS_FOLDER = join(import.meta.dirname, 'commands');

/** Where a command is: the words that call it, and its file. */
export interface CommandEntry {
  /** `['plan', 'read']`, or one word for commands of the house such as `['serve']`. */
  readonly words: readonly string[];
  readonly file: string;
}

/** Lists the commands that exist, by looking into the folder: `commands/plan/read.ts` is `plan read`, `commands/serve.ts` is `serve`. */
export async function findCommands(): Promise<CommandEntry[]> {
  const files = await readdir(COMMANDS_FOLDER, { recursive: true });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.int.test.ts'))
    .map((file) => ({ words: file.slice(0, -3).split(/[\\/]/u), file: join(COMMANDS_FOLDER, file) }))
    .filter((entry) => entry.words.length <= 2 && !entry.words.some((word) => word.startsWith('_')))
    .toSorted((a, b) => a.words.join(' ').localeCompare(b.words.join(' ')));
}

/** Loads a command's file. Throws when the file does not export `command`. */
export async function loadCommand(entry: CommandEntry): Promise<Command> {
  const module = (await import(pathToFileURL(entry.file).href)) as { command?: Command };
  if (module.command === undefined) throw new Error(`${entry.words.join(' ')}: the file exports no command`);
  return module.command;
}
