import type { PlacesProblem } from '../places-problem.ts';

/** Reads values out of parsed JSON and notes each that is not what it should be. */
export interface JsonReader {
  readonly problems: PlacesProblem[];
  object(value: unknown, path: string): Readonly<Record<string, unknown>>;
  list(value: unknown, path: string): readonly unknown[];
  text(value: unknown, path: string): string;
  number(value: unknown, path: string): number;
  note(code: string, parameters: PlacesProblem['parameters'], element?: string): void;
}

/** Starts a reader; after the first 50 problems the rest are not noted. */
export function openReader(): JsonReader {
  const problems: PlacesProblem[] = [];
  const note: JsonReader['note'] = (code, parameters, element) => {
    if (problems.length < 50)
      problems.push({ code, parameters, ...(element === undefined ? {} : { element }) });
  };
  const wrong = (path: string, expected: string): void => {
    note('PLACES_FIELD_WRONG', { field: path === '' ? '.' : path, expected }, path);
  };
  return {
    problems,
    note,
    object(value, path) {
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value as Record<string, unknown>;
      wrong(path, 'object');
      return {};
    },
    list(value, path) {
      if (Array.isArray(value)) return value;
      wrong(path, 'array');
      return [];
    },
    text(value, path) {
      if (typeof value === 'string' && value !== '') return value;
      if (typeof value === 'number' && Number.isFinite(value)) return String(value);
      wrong(path, 'text');
      return '';
    },
    number(value, path) {
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      wrong(path, 'number');
      return 0;
    },
  };
}
