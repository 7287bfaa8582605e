import { AREAS, OWNERSHIPS, SCHOOL_TYPES } from '@junheng/standards';
import type { School } from '@junheng/standards';
import { cellError, readChoice, requireText } from './cell-reader.ts';
import { cellText, readCsvTable } from './csv-table.ts';
import type { CsvTable, ReadingLog } from './csv-table.ts';
import type { CsvRow } from '@junheng/csv';
import { unitStatuses } from '@junheng/vocabulary';

const required = ['code', 'name', 'type', 'ownership', 'area', 'opened', 'status'] as const;
const optional = ['parent', 'countsAsSchool', 'town', 'cluster'] as const;
type Column = (typeof required)[number] | (typeof optional)[number];

const YES = ['', 'yes', 'y', 'true', '1', '是'];
const NO = ['no', 'n', 'false', '0', '否'];

/** Reads `schools.csv`; every mistake goes into the log with its place. */
export async function readSchools(folder: string, log: ReadingLog): Promise<School[]> {
  const table = await readCsvTable(folder, 'schools.csv', { required, optional }, log);
  if (table === null) return [];
  const schools: School[] = [];
  const rows = new Map<string, CsvRow>();
  for (const row of table.rows) {
    const school = readSchool(table, row, log);
    if (school === null) continue;
    const first = rows.get(school.code);
    if (first !== undefined) {
      log.errors.push(
        cellError('STANDARDS_SCHOOL_TWICE', table, row, 'code', { school: school.code, first: first.line }),
      );
      continue;
    }
    rows.set(school.code, row);
    schools.push(school);
  }
  checkParents(table, schools, rows, log);
  return schools;
}

function readSchool(table: CsvTable<Column>, row: CsvRow, log: ReadingLog): School | null {
  const code = requireText(table, row, 'code', log);
  const type = readChoice(table, row, 'type', SCHOOL_TYPES, log);
  const ownership = readChoice(table, row, 'ownership', OWNERSHIPS, log);
  const area = readChoice(table, row, 'area', AREAS, log);
  const status = readChoice(table, row, 'status', unitStatuses, log);
  const openedText = cellText(table, row, 'opened');
  // A year, or a date that begins with one; some registers have 2015年9月.
  const opened = /^\d{4}(?!\d)/u.test(openedText) ? Number(openedText.slice(0, 4)) : null;
  if (openedText !== '' && opened === null)
    log.errors.push(cellError('STANDARDS_YEAR_WRONG', table, row, 'opened'));
  const counts = cellText(table, row, 'countsAsSchool').toLowerCase();
  if (!YES.includes(counts) && !NO.includes(counts)) {
    log.errors.push(
      cellError('STANDARDS_CHOICE_WRONG', table, row, 'countsAsSchool', { choices: 'yes、no' }),
    );
  }
  if (code === null || type === null || ownership === null || area === null || status === null) return null;
  const text = (column: Column): string | null => cellText(table, row, column) || null;
  return {
    code,
    name: text('name') ?? code,
    type,
    ownership,
    area,
    opened,
    status,
    parent: text('parent'),
    countsAsSchool: !NO.includes(counts),
    town: text('town'),
    cluster: text('cluster'),
  };
}

/** A site that does not count must lead, in one or more steps, to a school that does. */
function checkParents(
  table: CsvTable<Column>,
  schools: readonly School[],
  rows: ReadonlyMap<string, CsvRow>,
  log: ReadingLog,
): void {
  const byCode = new Map(schools.map((school) => [school.code, school]));
  for (const school of schools) {
    let at: School | undefined = school;
    for (let steps = 0; at !== undefined && !at.countsAsSchool; steps += 1) {
      at = steps > schools.length || at.parent === null ? undefined : byCode.get(at.parent);
    }
    if (at !== undefined) continue;
    log.errors.push(
      cellError('STANDARDS_PARENT_UNKNOWN', table, rows.get(school.code) as CsvRow, 'parent', {
        school: school.code,
        parent: school.parent ?? '',
      }),
    );
  }
}
