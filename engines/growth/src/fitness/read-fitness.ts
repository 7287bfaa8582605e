import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import { readHeader, readTable } from '../table/read-table.ts';
import type { TableColumn, WantedColumn } from '../table/read-table.ts';
import { FITNESS_ITEMS, FITNESS_NAMES } from './fitness-items.ts';
import type { FitnessItem } from './fitness-items.ts';
import type { FitnessMeasures } from './score-fitness.ts';

const GRADES = '小一,小二,小三,小四,小五,小六,初一,初二,初三,高一,高二,高三,大一,大三'.split(',');
/** Codes of the national template: 11–16 primary, 21–23 junior, 31–33 senior, 41–44 university. */
const CODES: Readonly<Record<string, number>> = {
  21: 7,
  22: 8,
  23: 9,
  31: 10,
  32: 11,
  33: 12,
  41: 13,
  42: 13,
  43: 14,
  44: 14,
};
const LONG_NAMES: Readonly<Record<string, number>> = {
  一年级: 1,
  二年级: 2,
  三年级: 3,
  四年级: 4,
  五年级: 5,
  六年级: 6,
  七年级: 7,
  八年级: 8,
  九年级: 9,
  大一大二: 13,
  大二: 13,
  大三大四: 14,
  大四: 14,
};

const ALIASES = {
  grade: ['grade', '年级', '年级编号'],
  sex: ['sex', 'gender', '性别'],
  height: ['height', '身高'],
  weight: ['weight', '体重'],
  bmi: ['bmi', 'BMI', '体重指数'],
} as const;

/** The grade 1–14 that a cell names; 0 when none. */
export function parseGrade(text: string): number {
  const name = text.trim();
  const short = GRADES.indexOf(name) + 1;
  if (short > 0) return short;
  const long = LONG_NAMES[name] ?? CODES[name];
  if (long !== undefined) return long;
  const number = Number(name);
  if (!Number.isInteger(number)) return 0;
  return number >= 11 && number <= 16 && name.length === 2
    ? number - 10
    : number >= 1 && number <= 14
      ? number
      : 0;
}

/** Seconds of a run: 245, 4'05", 4:05, 4分05秒; a number below 20 in a long run is minutes and seconds (4.05). */
export function parseRun(text: string): number {
  const name = text.trim();
  if (name === '') return Number.NaN;
  const parts = /^(\d+)\s*(?:'|’|′|:|：|分)\s*(\d{1,2}(?:\.\d+)?)\s*(?:"|”|″|''|秒)?$/u.exec(name);
  if (parts !== null) return Number(parts[1]) * 60 + Number(parts[2]);
  if (!/^\d+(?:\.\d+)?$/u.test(name)) return Number.POSITIVE_INFINITY;
  const value = Number(name);
  if (value >= 20) return value;
  const [minutes = '0', seconds = ''] = name.split('.');
  return Number(minutes) * 60 + Number(seconds.padEnd(2, '0').slice(0, 2));
}

/**
 * Reads fitness measurements from csv bytes; names of columns as in the national template or in English. The codes 11 and 12 are
 * the first two primary grades as in the template; seniors of English files may write 高二 and 高三.
 */
export function readFitness(
  file: string,
  bytes: Uint8Array,
): Result<{ readonly measures: FitnessMeasures; readonly items: readonly FitnessItem[] }, Fault> {
  const header = readHeader(file, bytes);
  if (!header.ok) return header;
  const names = header.value;
  const find = (aliases: readonly string[]): string | undefined =>
    names.find((name) =>
      aliases.some(
        (alias) =>
          alias.toLowerCase() ===
          name
            .replace(/[（(].*$/u, '')
            .trim()
            .toLowerCase(),
      ),
    );
  const wanted: WantedColumn[] = [];
  const grade = find(ALIASES.grade);
  const sex = find(ALIASES.sex);
  for (const [name, aliases] of [
    [grade, ALIASES.grade],
    [sex, ALIASES.sex],
  ] as const) {
    if (name === undefined)
      return failWith(
        'GROWTH_COLUMN_UNKNOWN',
        { file, column: aliases.join('/'), columns: names.slice(0, 30).join(', ') },
        { file, line: 1 },
      );
    wanted.push({ name, kind: 'label', isRequired: true });
  }
  const [height, weight, bmi] = [find(ALIASES.height), find(ALIASES.weight), find(ALIASES.bmi)];
  for (const name of [height, weight, bmi]) if (name !== undefined) wanted.push({ name, kind: 'number' });
  const items: { readonly item: FitnessItem; readonly name: string; readonly isRun: boolean }[] = [];
  for (const item of FITNESS_ITEMS) {
    const name = find([item, ...FITNESS_NAMES[item]]);
    if (name === undefined) continue;
    const isRun = item === 'run800' || item === 'run1000' || item === 'run50x8';
    items.push({ item, name, isRun });
    wanted.push({ name, kind: isRun ? 'label' : 'number' });
  }
  const read = readTable(file, bytes, wanted);
  if (!read.ok) return read;
  const columns = new Map(read.value.columns.map((column) => [column.name, column]));
  const grades = translate(columns.get(grade!), parseGrade);
  const sexes = translate(columns.get(sex!), parseSex);
  for (const [values, name] of [
    [grades, grade!],
    [sexes, sex!],
  ] as const) {
    const row = values.indexOf(0);
    if (row >= 0) return cellFault(file, names, columns.get(name)!, row);
  }
  const measured: Partial<Record<FitnessItem, Float64Array>> = {};
  for (const { item, name, isRun } of items) {
    const column = columns.get(name)!;
    measured[item] = isRun ? translate(column, parseRun) : numbersOf(column);
    if (!isRun) continue;
    const row = measured[item].indexOf(Number.POSITIVE_INFINITY);
    if (row >= 0) return cellFault(file, names, column, row);
  }
  const none = new Float64Array(read.value.rows).fill(Number.NaN);
  const measures = {
    grade: grades,
    sex: sexes,
    height: height === undefined ? none : numbersOf(columns.get(height)!),
    weight: weight === undefined ? none : numbersOf(columns.get(weight)!),
    ...(bmi === undefined ? {} : { bmi: numbersOf(columns.get(bmi)!) }),
    items: measured,
  };
  return succeed({ measures, items: items.map(({ item }) => item) });
}

function parseSex(text: string): number {
  const name = text.trim().toLowerCase();
  if (['男', 'm', 'male', '1', 'boy'].includes(name)) return 1;
  return ['女', 'f', 'female', '2', 'girl'].includes(name) ? 2 : 0;
}

function numbersOf(column: TableColumn): Float64Array {
  return column.kind === 'number' ? column.values : new Float64Array(0);
}

function translate(column: TableColumn | undefined, parse: (text: string) => number): Float64Array {
  if (column?.kind !== 'label') return new Float64Array(0);
  const values = column.ids.map(parse);
  return Float64Array.from(column.index, (id) => (id < 0 ? Number.NaN : values[id]!));
}

function cellFault(
  file: string,
  names: readonly string[],
  column: TableColumn,
  row: number,
): Result<never, Fault> {
  const value = column.kind === 'label' ? (column.ids[column.index[row]!] ?? '') : '';
  const line = row + 2;
  return failWith(
    'GROWTH_CELL_NOT_READ',
    { file, line, column: column.name, value },
    { file, line, column: names.indexOf(column.name) + 1 },
  );
}
