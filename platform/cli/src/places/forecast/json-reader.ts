import { readFile } from 'node:fs/promises';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';

/** A place in a JSON file that is not as asked for. */
export class JsonFault extends Error {}

/** Reads a value of a JSON object by name; each throws a `JsonFault` naming the place. */
export interface JsonReader {
  readonly path: string;
  text(name: string): string;
  textOrNull(name: string): string | null;
  number(name: string, most?: number): number;
  numberOr(name: string, otherwise: number): number;
  truth(name: string): boolean;
  choice<Choice extends string>(name: string, choices: readonly Choice[], otherwise?: Choice): Choice;
  shares(name: string): Record<string, number>;
  object(name: string): JsonReader | null;
  list(name: string): JsonReader[];
  numbers(name: string): number[];
  has(name: string): boolean;
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A reader over one object; `path` is where it stands in the file. */
export function readObject(value: unknown, path: string): JsonReader {
  if (!isObject(value)) throw new JsonFault(`${path}: { … }`);
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const fault = (name: string, wants: string): JsonFault => new JsonFault(`${at(name)}: ${wants}`);
  const number = (name: string): number => {
    const found = value[name];
    if (typeof found !== 'number' || !Number.isFinite(found) || found < 0) throw fault(name, '≥ 0');
    return found;
  };
  return {
    path,
    has: (name) => value[name] !== undefined,
    text: (name) => {
      const found = value[name];
      if (typeof found !== 'string' || found.trim() === '') throw fault(name, '"…"');
      return found;
    },
    textOrNull: (name) => {
      const found = value[name];
      if (found === undefined || found === null) return null;
      if (typeof found !== 'string') throw fault(name, '"…"');
      return found;
    },
    number,
    numberOr: (name, otherwise) => (value[name] === undefined ? otherwise : number(name)),
    truth: (name) => {
      const found = value[name];
      if (typeof found !== 'boolean') throw fault(name, 'true | false');
      return found;
    },
    choice: (name, choices, otherwise) => {
      const found = value[name] ?? otherwise;
      const choice = choices.find((one) => one === found);
      if (choice === undefined) throw fault(name, choices.join(' | '));
      return choice;
    },
    shares: (name) => {
      const found = value[name];
      if (!isObject(found)) throw fault(name, '{ "…": 0–1 }');
      return Object.fromEntries(
        Object.entries(found).map(([key, share]) => {
          if (typeof share !== 'number') throw fault(`${name}.${key}`, '0–1');
          return [key, share];
        }),
      );
    },
    object: (name) => (value[name] === undefined ? null : readObject(value[name], at(name))),
    list: (name) => {
      const found = value[name];
      if (!Array.isArray(found)) throw fault(name, '[ … ]');
      return found.map((one: unknown, index) => readObject(one, `${at(name)}[${index}]`));
    },
    numbers: (name) => {
      const found = value[name];
      if (!Array.isArray(found) || !found.every((one) => typeof one === 'number' && one >= 0))
        throw fault(name, '[≥ 0, …]');
      return found as number[];
    },
  };
}

/** Reads a JSON file through `read`; null when it is absent and nobody named it. */
export async function readJsonFile<Value>(
  path: string,
  file: string,
  isNamed: boolean,
  read: (root: unknown) => Value,
): Promise<Result<Value | null, AppError>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return isNamed ? fail(appError('PLACES_FORECAST_FILE_MISSING', { file }, { file })) : ok(null);
  }
  try {
    return ok(read(JSON.parse(text)));
  } catch (error) {
    if (!(error instanceof JsonFault || error instanceof SyntaxError)) throw error;
    const detail = error.message;
    return fail(appError('PLACES_FORECAST_JSON_WRONG', { file, detail }, { file, element: detail }));
  }
}
