import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../ensure-install.mjs';

/** What a house check answers: how many files (or things) it looked at, and one sentence for each fault. Zero seen is itself a fault. */
export interface CheckResult {
  readonly seen: number;
  readonly problems: readonly string[];
}

/** A file of the clone: its path from the root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Paths of all files that git tracks or would track, from the root, sorted. */
export function trackedPaths(): string[] {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (listed.status !== 0) throw new Error(`git ls-files: ${listed.stderr}`);
  return listed.stdout
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .toSorted();
}

/** Reads the tracked files whose path passes the test. */
export function sourceFiles(wanted: (path: string) => boolean): SourceFile[] {
  return trackedPaths()
    .filter(wanted)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** TypeScript of the product: no generated files, no configuration. */
export function isSource(path: string): boolean {
  return /^(engines|platform|e2e|scripts)\/.*\.tsx?$/u.test(path) && !path.includes('/generated/');
}

/** Whether a file holds tests or benchmarks, or helps them. */
export function isTest(path: string): boolean {
  return (
    /\.(test|int\.test|e2e|bench|test-d)\.tsx?$/u.test(path) ||
    path.includes('/testing/') ||
    path.startsWith('e2e/')
  );
}
