import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { root } from '../ensure-install.mjs';
import { isSource, isTest, sourceFiles } from '../support/source-files.ts';
import { askChild } from './ask-child.ts';

/** Which test files came through which functions, and how many milliseconds each took. */
export interface ReachedBy {
  /** From `path#number of the function`, or `path#module`, to test files. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
  readonly took: Readonly<Record<string, number>>;
}

/** Of the code alone: a test that is added or mended since is found by the folder in which it lies. */
function sourcesKey(): string {
  const hash = createHash('sha256');
  for (const { path, text } of sourceFiles(
    (name) => /^(engines|platform)\//u.test(name) && isSource(name) && !isTest(name),
  ))
    hash.update(path).update('\0').update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Runs all pure tests once and reads what each came through; remembered until the code changes. A file with a test that fails is left out. */
export async function findReachedBy(): Promise<ReachedBy> {
  const memory = join(root, 'node_modules', '.cache', 'junheng-mutate', `${sourcesKey()}.json`);
  if (existsSync(memory)) return JSON.parse(readFileSync(memory, 'utf8')) as ReachedBy;
  const folder = mkdtempSync(join(tmpdir(), 'junheng-reached-'));
  try {
    const { failures, took } = await askChild({ reachedFolder: folder }, { JUNHENG_REACHED: folder });
    for (const failure of failures)
      process.stdout.write(`fails unchanged, so it counts for nothing: ${failure}\n`);
    const failing = new Set(failures.map((failure) => failure.split(': ')[0]));
    const tests: Record<string, string[]> = {};
    for (const name of readdirSync(folder)) {
      const { path, reached } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        path: string;
        reached: string[];
      };
      if (failing.has(relative(root, path))) continue;
      for (const word of reached) (tests[word] ??= []).push(relative(root, path));
    }
    rmSync(dirname(memory), { recursive: true, force: true });
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify({ tests, took }));
    return { tests, took };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
