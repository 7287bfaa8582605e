import type { Field, Fields } from './field.ts';
import { findFault } from './find-fault.ts';
import type { Fault } from './find-fault.ts';
import type { Typed } from './read-typed.ts';

/** Finds the id that a name in a cell stands for; undefined where no such thing is seen, or several are. */
export type FindByName = (field: Field, name: string) => string | undefined;

const YES = new Set(['是', '有', '√', '✓', 'yes', 'y', 'true', '1']);
const NO = new Set(['否', '无', '没有', '×', 'no', 'n', 'false', '0']);
const UNKNOWN = new Set(['不详', '未知', 'unknown', '—', '-']);

const pad = (number: string): string => number.padStart(2, '0');

/** A day as people and Excel write it (2026-9-1, 2026/9/1, 2026.9.1, 2026年9月1日, 46266) as YYYY-MM-DD; null where it is none. */
export function readDayCell(text: string): string | null {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0{1,2}:00(?::00)?)?$/u.exec(text);
  // Excel counts days from 30 December 1899.
  const serial = /^\d{5}(?:\.0+)?$/u.test(text) ? Number(text) : null;
  const day =
    serial !== null
      ? new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
      : parts === null
        ? null
        : `${parts[1]}-${pad(parts[2] ?? '')}-${pad(parts[3] ?? '')}`;
  if (day === null) return null;
  const real = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== day ? null : day;
}

function readMonthCell(text: string): string | null {
  const parts = /^(\d{4})[-/.年](\d{1,2})月?$/u.exec(text);
  return parts === null ? null : `${parts[1]}-${pad(parts[2] ?? '')}`;
}

/** A number as a cell holds it — thousands, full-width digits, its unit behind it — as decimal text; what is none stays as it is. */
export function readNumberCell(text: string, units: readonly string[] = []): string {
  const narrow = text.normalize('NFKC').replaceAll(/[\s,，]/gu, '');
  const unit = units.find((each) => each !== '' && narrow.endsWith(each.normalize('NFKC')));
  const bare = unit === undefined ? narrow : narrow.slice(0, -unit.normalize('NFKC').length);
  return /^[-+]?\d+(?:\.\d+)?$/u.test(bare) ? bare.replace(/^\+/u, '') : text;
}

function readYesNo(text: string): boolean | null | undefined {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  return UNKNOWN.has(word) ? null : undefined;
}

const NOT_FOUND = Symbol('not found');

function readFilled(field: Field, text: string, find: FindByName): Typed[string] | typeof NOT_FOUND {
  switch (field.type) {
    case 'choice': {
      const word = field.words.find(
        (each) =>
          each === text ||
          Object.values(field.words.labels[each] ?? {}).some(
            (label) => label.toLowerCase() === text.toLowerCase(),
          ),
      );
      return word ?? NOT_FOUND;
    }
    case 'yesNo':
      return readYesNo(text) ?? (UNKNOWN.has(text.toLowerCase()) ? null : NOT_FOUND);
    case 'unit':
    case 'person':
    case 'reference':
      return find(field, text) ?? NOT_FOUND;
    case 'day':
      return readDayCell(text) ?? NOT_FOUND;
    case 'month':
      return readMonthCell(text) ?? NOT_FOUND;
    case 'number':
      return readNumberCell(text, [field.unit.zh, field.unit.en]);
    case 'count':
      return readNumberCell(text, field.unit === undefined ? [] : [field.unit.zh, field.unit.en]);
    case 'money':
      return readNumberCell(text, ['元']);
    default:
      return text;
  }
}

/** What one row of cells means: what was typed by field, and what is wrong by field. */
export interface ReadRow {
  readonly typed: Typed;
  readonly faults: ReadonlyMap<string, Fault>;
}

/** The fields that a cell can hold. */
export function cellFields(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, field]) =>
        !['file', 'photo', 'place', 'computed', 'moment'].includes(field.type) &&
        !(field.type === 'reference' && field.through !== undefined),
    ),
  );
}

/**
 * Reads a row of cells into fields: `cells` by field name, as texts. A cell that no field takes is a fault of its field; fields that stand
 * in no column are not looked at.
 */
export function readCells(
  fields: Fields,
  cells: Readonly<Record<string, string>>,
  find: FindByName,
  today: string,
): ReadRow {
  const faults = new Map<string, Fault>();
  const typed: Record<string, Typed[string]> = {};
  for (const [name, cell] of Object.entries(cells)) {
    const field = fields[name];
    if (field === undefined) continue;
    const text = cell.trim();
    const read = text === '' ? '' : readFilled(field, text, find);
    if (read === NOT_FOUND) faults.set(name, { code: 'choice', parameters: {} });
    else typed[name] = read;
  }
  for (const name of Object.keys(cells)) {
    const field = fields[name];
    if (field === undefined || faults.has(name)) continue;
    const fault = findFault(field, typed[name], typed, today);
    if (fault !== null) faults.set(name, fault);
  }
  return { typed, faults };
}
