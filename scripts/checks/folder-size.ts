import { dirname } from 'node:path';
import { isSource, isTest, trackedPaths } from '../support/source-files.ts';
import type { CheckResult } from '../support/source-files.ts';

/** So many files of code fit into one folder and one look; tests are not counted. */
const MOST = 25;

/** Folders that held more when this check came, and how many they may hold until they are split. A number only goes down. */
const ALLOWED: Readonly<Record<string, number>> = {};

/** No folder holds more than 25 files of code. */
export async function check(
  paths: readonly string[] = trackedPaths(),
  allowed: Readonly<Record<string, number>> = ALLOWED,
): Promise<CheckResult> {
  const code = paths.filter((path) => isSource(path) && !isTest(path));
  const problems: string[] = [];
  for (const [folder, files] of Map.groupBy(code, (path) => dirname(path))) {
    const most = allowed[folder] ?? MOST;
    if (files.length > most)
      problems.push(
        `${folder} holds ${files.length} files of code, ${most} at most: split it by what belongs together`,
      );
  }
  return { seen: code.length, problems };
}
