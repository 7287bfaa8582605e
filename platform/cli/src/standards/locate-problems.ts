import { findChoice, findItemName, VALUE_STAGES } from '@junheng/standards';
import type { CountyCheck, Problem } from '@junheng/standards';
import { cellText, readCsvTable } from './csv-table.ts';

/** The cell of values.csv or county.csv that a problem speaks of. */
export interface ProblemPlace {
  readonly file: string;
  readonly line: number;
  /** Position of the column in the table, from 1. */
  readonly column: number;
}

/** Problems by their key, with the cell each of them is about. */
export type ProblemPlaces = ReadonlyMap<string, ProblemPlace>;

/** What a problem about one figure is found by; null for problems that are about no single cell. */
export function problemKey({ parameters }: Problem): string | null {
  const { school, stage, item, year } = parameters;
  if (item === undefined || year === undefined) return null;
  return school === undefined
    ? `${item} ${year}`
    : [school, stage === undefined ? '' : stage, item, year].join(' ');
}

/** Looks up the cells that the problems of some checks are about; files are only read again when there is something to look for. */
export async function locateProblems(folder: string, checks: readonly CountyCheck[]): Promise<ProblemPlaces> {
  const wanted = new Set(
    checks.flatMap((check) => check.problems.map((problem) => problemKey(problem) ?? '')),
  );
  wanted.delete('');
  const places = new Map<string, ProblemPlace>();
  if (wanted.size === 0) return places;
  const log = { errors: [], notes: [] };
  const add = (key: string, place: ProblemPlace): void => {
    if (wanted.has(key) && !places.has(key)) places.set(key, place);
  };
  const county = await readCsvTable(
    folder,
    'county.csv',
    { required: ['item', 'year', 'value'], optional: [] },
    log,
    true,
  );
  if (county !== null) {
    for (const row of county.rows) {
      const place = { file: county.file, line: row.line, column: county.at.value + 1 };
      const item = cellText(county, row, 'item');
      const year = cellText(county, row, 'year').slice(0, 4);
      add(`${item} ${year}`, place);
      // A part may be stated under the code of its item.
      for (const key of wanted) {
        if (key.startsWith(`${item}.`) && key.endsWith(` ${year}`)) add(key, place);
      }
    }
  }
  const values = await readCsvTable(
    folder,
    'values.csv',
    { required: ['school', 'stage', 'year', 'item', 'value'], optional: [] },
    log,
    true,
  );
  if (values === null) return places;
  // Few schools have something to look for: all other rows are passed over by their first word.
  const schools = new Set([...wanted].map((key) => key.slice(0, key.indexOf(' '))));
  let left = [...wanted].filter((key) => !places.has(key)).length;
  const { file, at } = values;
  for (const { line, cells } of values.rows) {
    if (left === 0) break;
    const school = cells[at.school] ?? '';
    if (!schools.has(school)) continue;
    const stage = cells[at.stage] ?? '';
    const item = findItemName(cells[at.item] ?? '').code;
    const year = (cells[at.year] ?? '').slice(0, 4);
    const key = [school, findChoice(stage, VALUE_STAGES) ?? stage, item, year].join(' ');
    if (wanted.has(key) && !places.has(key)) left -= 1;
    add(key, { file, line, column: at.value + 1 });
  }
  return places;
}
