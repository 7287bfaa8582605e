import type { ParseArgsOptionsConfig } from 'node:util';
import type { AppError, Result } from '@junheng/kernel';

/** What a command sees of the world. */
export interface CommandContext {
  /** The words after AREA and VERB that are not options. */
  readonly positionals: readonly string[];
  /** Options as `node:util` `parseArgs` gives them. */
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  /** Resolves a path against the folder the user stands in (npm's INIT_CWD). */
  resolve(path: string): string;
  /** Writes a result to standard output; nothing else may go there. */
  print(text: string): void;
  /** Writes chatter (progress, notes) to standard error. */
  note(text: string): void;
  /** Ends when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Exit status: 0 done; 1 done, and the answer is no; failures of use or input become 2 in the shell. */
export type ExitStatus = 0 | 1;

/** One command, one file: `commands/<area>/<verb>.ts` exports it as `command`. The folder is the registry. */
export interface Command {
  /** One line of help in both languages. */
  readonly summary: { readonly zh: string; readonly en: string };
  /** What follows `junheng AREA VERB`, for example `FILE [--json]`. */
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** Does the work. An expected failure is returned, not thrown: the shell prints it and exits with 2. */
  run(context: CommandContext): Promise<Result<ExitStatus, AppError>>;
}
