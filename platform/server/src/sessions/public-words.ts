import { readFileSync } from 'node:fs';
import { join } from 'node:path';

let common: ReadonlySet<string> | undefined;

/** The frequent passwords of the list beside this file, in small letters; read once. */
export function commonPasswords(): ReadonlySet<string> {
  common ??= new Set(
    readFileSync(join(import.meta.dirname, 'common-passwords.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# ')),
  );
  return common;
}

/** What every guesser of a platform of this kind tries, wherever it runs: the program, its sample and its trade. */
export const PUBLIC_NAMES = [
  'junheng',
  'yunling',
  '均衡',
  '云岭',
  'jiaoyu',
  'jiaoyuju',
  '教育局',
  'guihua',
] as const;
