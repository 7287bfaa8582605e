import type { ReadSearch } from './feature.ts';

/** The part of a zod object schema that is needed to read filters one by one. */
interface FieldReader {
  safeParse(value: unknown): { success: boolean; data?: unknown };
}

/** Reads the filters of a list from the address by the fields of its query schema; a field that does not parse is dropped. */
export function searchOf(schema: { readonly shape: Readonly<Record<string, FieldReader>> }): ReadSearch {
  const fields = Object.entries(schema.shape);
  return (raw) => {
    const search: Record<string, unknown> = {};
    for (const [name, field] of fields) {
      const value = raw[name];
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      if (value !== '' && field.safeParse(value).success) search[name] = String(value);
    }
    return search;
  };
}

/** What the shell reads on every page, whatever the page itself knows. */
const SHELL_NAMES: readonly string[] = ['asOf', 'source'];

/**
 * Drops what neither the page nor the shell knows (chat programs add `from=…` to links). The router lays what a page reads over the whole
 * address, so a name is dropped by saying that it is undefined. Pages without filters of their own know the shell's only.
 */
export function dropUnknown(read: ReadSearch = () => ({})): ReadSearch {
  return (raw) => {
    const unknown = Object.keys(raw).filter((name) => !SHELL_NAMES.includes(name));
    return { ...Object.fromEntries(unknown.map((name) => [name, undefined])), ...read(raw) };
  };
}

/** Turns the text after `?` into filters, every value as text: names that look like numbers stay names. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes filters as the text after `?`; empty ones are left out. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}
