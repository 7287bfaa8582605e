import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { appError, AppFailure } from '@junheng/kernel';
import type { AppError } from '@junheng/kernel';
import { findCommands, loadCommand } from './find-command.ts';
import { helpText } from './help-text.ts';

// What was compiled once need not be compiled at the next start; where the folder cannot be written nothing is kept.
enableCompileCache(join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'junheng'));

const userFolder = process.env['INIT_CWD'] ?? process.cwd();

/** Prints an expected failure: one JSON line with `--json`, else a sentence; both to standard error. */
async function report(error: AppError, json: boolean): Promise<void> {
  // Loaded when it is needed: the contract with all its schemas costs more than most commands.
  const { describeError } = await import('./describe-error.ts');
  const described = describeError(error);
  process.stderr.write(
    json ? `${JSON.stringify(described)}\n` : `junheng: ${described.message} [${described.code}]\n`,
  );
}

/** Ctrl-C reaches us twice when npm stands in between, so only a second one after a while ends at once. */
const PATIENCE_MS = 2_000;

function stopOnSignals(abort: AbortController): void {
  let firstAt: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      firstAt ??= performance.now();
      if (performance.now() - firstAt > PATIENCE_MS) process.exit(130);
      abort.abort();
    });
  }
}

async function main(words: readonly string[]): Promise<number> {
  const json = words.includes('--json');
  const commands = await findCommands();
  if (words.length === 0 || words[0] === '--help' || words[0] === 'help') {
    process.stdout.write(await helpText(commands));
    return words.length === 0 ? 2 : 0;
  }
  const entry = commands
    .toSorted((a, b) => b.words.length - a.words.length)
    .find((candidate) => candidate.words.every((word, index) => words[index] === word));
  if (entry === undefined) {
    await report(appError('CLI_COMMAND_UNKNOWN', { command: words.slice(0, 2).join(' ') }), json);
    return 2;
  }
  const command = await loadCommand(entry);
  const rest = words.slice(entry.words.length);
  if (rest.includes('--help')) {
    process.stdout.write(
      `junheng ${entry.words.join(' ')} ${command.usage}\n${command.summary.zh}\n${command.summary.en}\n`,
    );
    return 0;
  }
  let parsed;
  try {
    parsed = parseArgs({ args: [...rest], options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    await report(
      appError('CLI_USAGE_WRONG', {
        usage: `junheng ${entry.words.join(' ')} ${command.usage}`,
        detail: (error as Error).message,
      }),
      json,
    );
    return 2;
  }
  const abort = new AbortController();
  stopOnSignals(abort);
  try {
    const outcome = await command.run({
      positionals: parsed.positionals,
      options: parsed.values,
      resolve: (path) => resolve(userFolder, path),
      print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
      note: (text) => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
      signal: abort.signal,
    });
    if (outcome.ok) return outcome.value;
    await report(outcome.error, json);
    return 2;
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    await report(error.appError, json);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
