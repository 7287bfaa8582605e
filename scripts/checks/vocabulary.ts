import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vocabulary from '../../platform/vocabulary/src/index.ts';
import type { WordSet } from '../../platform/vocabulary/src/index.ts';
import { root } from '../ensure-install.mjs';
import { isSource, isTest, sourceFiles } from '../support/source-files.ts';
import type { CheckResult, SourceFile } from '../support/source-files.ts';

const LITERAL = String.raw`'[^'\n]+'`;
/** A type, a list or an enumeration that spells words out. */
const SPELLED = new RegExp(
  String.raw`(?:${LITERAL}\s*\|\s*)+${LITERAL}|\[\s*(?:${LITERAL},\s*)+(?:${LITERAL},?\s*)?\](?=\s*(?:as const|satisfies|\)))`,
  'gu',
);
/** `column in (…)` of a check of the database, as PostgreSQL prints it. */
const CHECKED = /ANY \(\(?ARRAY\[([^\]]+)\]/gu;

const isSet = (value: unknown): value is WordSet<string> => Array.isArray(value) && 'labels' in value;
const keyOf = (words: readonly string[]): string => [...new Set(words)].toSorted().join('|');
const wordsIn = (text: string): string[] =>
  [...text.matchAll(/'([^'\n]+)'/gu)].map((match) => match[1] ?? '');

/** The sets of the vocabulary by their words. */
function findSets(): Map<string, string> {
  const sets = new Map<string, string>();
  for (const [name, value] of Object.entries<unknown>(vocabulary)) {
    if (isSet(value) && value.length > 1) sets.set(keyOf(value), name);
  }
  return sets;
}

const isRead = (path: string): boolean =>
  isSource(path) &&
  !isTest(path) &&
  path.startsWith('platform/') &&
  !/^platform\/(?:vocabulary|database\/src\/(?:migrations|testing))\//u.test(path);

/**
 * Each closed set of words stands once, on the floor of the vocabulary: nothing else in the platform spells a whole set out,
 * and every list that the database checks is a set. Migrations are history and keep what they said.
 */
export async function check(files: readonly SourceFile[] = sourceFiles(isRead)): Promise<CheckResult> {
  const sets = findSets();
  const problems: string[] = [];
  for (const file of files) {
    for (const match of file.text.matchAll(SPELLED)) {
      const name = sets.get(keyOf(wordsIn(match[0])));
      if (name === undefined) continue;
      const line = file.text.slice(0, match.index).split('\n').length;
      problems.push(`${file.path}:${line} spells out ${name} of the vocabulary`);
    }
  }
  const schema = readFileSync(join(root, 'platform/database/src/generated/schema.json'), 'utf8');
  let checked = 0;
  for (const match of schema.matchAll(CHECKED)) {
    checked += 1;
    const words = wordsIn(match[1] ?? '');
    if (!sets.has(keyOf(words)))
      problems.push(`the database checks ${words.join(', ')}, which is no set of the vocabulary`);
  }
  return { seen: sets.size === 0 || checked === 0 ? 0 : files.length, problems };
}
