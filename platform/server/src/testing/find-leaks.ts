import type { Secret } from './district-secrets.ts';

/** Words of up to so many characters are too common to give anything away. */
const COMMON_LENGTH = 3;

/** Which secrets a text gives away, by id or by words; words that its reader may know anyway are left out. */
export function findLeaks(text: string, secrets: readonly Secret[], known: string): string[] {
  return secrets
    .filter(({ id, words }) => {
      const isTold = words.length > COMMON_LENGTH && !known.includes(words) && text.includes(words);
      return text.includes(id) || isTold;
    })
    .map(({ table, id, words }) => `${table} ${id} ${words}`);
}
