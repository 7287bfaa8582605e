import { failWith } from '../outcome.ts';
import type { Failure } from '../outcome.ts';

/** What the parts of one document share: the first failure. */
interface Shared {
  failure: Failure | undefined;
}

/** Walks through parsed JSON and keeps the first thing that is wrong, with its path (`stages[1].serves`). */
export class RuleReader {
  readonly #file: string;
  readonly #path: string;
  readonly #object: Readonly<Record<string, unknown>>;
  readonly #shared: Shared;

  /** A reader of one JSON object; anything else is a failure. */
  constructor(file: string, path: string, value: unknown, shared: Shared = { failure: undefined }) {
    this.#file = file;
    this.#path = path;
    this.#shared = shared;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.#object = isObject ? (value as Record<string, unknown>) : {};
    if (!isObject) this.fail('ADMISSION_RULES_WRONG', '', { expected: '{ … }' });
  }

  /** The first thing found wrong in the whole document. */
  get failure(): Failure | undefined {
    return this.#shared.failure;
  }

  /** Records a failure at a name of this object, unless there is one already. */
  fail(code: string, name: string, parameters: Readonly<Record<string, string | number>>): void {
    const element = [this.#path, name].filter((part) => part !== '').join('.');
    this.#shared.failure ??= failWith(
      code,
      { file: this.#file, path: element === '' ? this.#file : element, ...parameters },
      { file: this.#file, element },
    ).error;
  }

  /** True when the name is present and not null. */
  has(name: string): boolean {
    return this.#object[name] !== undefined && this.#object[name] !== null;
  }

  /** Fails on a name that is not among these. */
  allow(names: readonly string[]): void {
    const unknown = Object.keys(this.#object).find((name) => !names.includes(name));
    if (unknown !== undefined) this.fail('ADMISSION_RULES_WRONG', unknown, { expected: names.join(' | ') });
  }

  /** One of the stated values. */
  oneOf<T extends string | number>(name: string, values: readonly T[], fallback: T): T {
    if (!this.has(name)) return fallback;
    const value = values.find((candidate) => candidate === this.#object[name]);
    if (value === undefined) this.fail('ADMISSION_RULES_WRONG', name, { expected: values.join(' | ') });
    return value ?? fallback;
  }

  /** A non-empty text. */
  text(name: string): string {
    const value = this.#object[name];
    if (typeof value === 'string' && value !== '') return value;
    this.fail('ADMISSION_RULES_WRONG', name, { expected: '"…"' });
    return '';
  }

  /** true or false. */
  truth(name: string, fallback: boolean): boolean {
    const value = this.#object[name] ?? fallback;
    if (typeof value === 'boolean') return value;
    this.fail('ADMISSION_RULES_WRONG', name, { expected: 'true | false' });
    return fallback;
  }

  /** A whole number from `least` up to a thousand million. */
  whole(name: string, least: number): number {
    const value = this.#object[name];
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= 1e9) return value;
    this.fail('ADMISSION_RULES_WRONG', name, { expected: `${least}, ${least + 1}, …` });
    return least;
  }

  /** A number from `least` to `most`. */
  amount(name: string, least: number, most: number): number {
    const value = this.#object[name];
    if (typeof value === 'number' && value >= least && value <= most) return value;
    this.fail('ADMISSION_RULES_WRONG', name, { expected: `${least} … ${most}` });
    return least;
  }

  /** A list of whole numbers from 1, not empty. */
  wholes(name: string, fallback: readonly number[]): readonly number[] {
    if (!this.has(name)) return fallback;
    const value = this.#object[name];
    const isRight =
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((item) => Number.isInteger(item) && item >= 1 && item <= 1e6);
    if (isRight) return value as number[];
    this.fail('ADMISSION_RULES_WRONG', name, { expected: '[1, 2, …]' });
    return fallback;
  }

  /** A list of texts; absent is empty. */
  texts(name: string): readonly string[] {
    const value = this.#object[name] ?? [];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value as string[];
    this.fail('ADMISSION_RULES_WRONG', name, { expected: '["…"]' });
    return [];
  }

  /** A part that is an object of its own. */
  part(name: string): RuleReader {
    return new RuleReader(this.#file, this.#pathOf(name), this.#object[name], this.#shared);
  }

  /** A list of parts. */
  list<T>(name: string, fallback: readonly T[], read: (reader: RuleReader) => T): readonly T[] {
    if (!this.has(name)) return fallback;
    const value = this.#object[name];
    if (!Array.isArray(value)) {
      this.fail('ADMISSION_RULES_WRONG', name, { expected: '[ … ]' });
      return fallback;
    }
    return value.map((item, index) =>
      read(new RuleReader(this.#file, `${this.#pathOf(name)}[${index}]`, item, this.#shared)),
    );
  }

  #pathOf(name: string): string {
    return this.#path === '' ? name : `${this.#path}.${name}`;
  }
}
