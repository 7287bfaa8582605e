import type { ReadSearch } from './feature.ts';

/** Keeps the named parts of an address that are short texts. */
export function keepSearch(...names: readonly string[]): ReadSearch {
  return (raw) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = raw[name];
        return typeof value === 'string' && value !== '' && value.length <= 100 ? [[name, value]] : [];
      }),
    );
}
