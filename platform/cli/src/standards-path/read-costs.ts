import { basename, dirname } from 'node:path';
import type { AppError, Result } from '@junheng/kernel';
import { appError, fail, ok } from '@junheng/kernel';
import { PATH_CHANGES } from '@junheng/standards';
import type { PathChange, PathCost } from '@junheng/standards';
import { cellError, readChoice, readFigure } from '../standards/cell-reader.ts';
import { cellText, readCsvTable } from '../standards/csv-table.ts';
import type { CsvTable, ReadingLog } from '../standards/csv-table.ts';
import type { CsvRow } from '@junheng/csv';

const required = ['change', 'unit', 'yuan'] as const;
const optional = ['perYear', 'school', 'least'] as const;
type Column = (typeof required)[number] | (typeof optional)[number];

const PEOPLE = { person: 1, people: 1, teacher: 1, 人: 1, 名: 1 };
const METRES = { m2: 1, 'm²': 1, '㎡': 1, 平方米: 1, sqm: 1 };

/** The units in which each change may be priced, with how many of the plan's own units (person, m², yuan, room) one of them is. */
const UNITS: Readonly<Record<PathChange, Readonly<Record<string, number>>>> = {
  hireTeacher: PEOPLE,
  moveTeacher: PEOPLE,
  trainTeacher: PEOPLE,
  buildArea: METRES,
  convertArea: METRES,
  enlargeSports: METRES,
  buyEquipment: { yuan: 1, 元: 1, 万元: 10_000 },
  addNetworkedClassroom: { room: 1, classroom: 1, 间: 1 },
};

const YES = ['yes', 'true', 'y', '是', '每年'];
const NO = ['no', 'false', 'n', '否', '一次'];

/** Whether the column `perYear` holds yes and no (`yuan` is then paid every year) and not amounts. */
function holdsFlags(table: CsvTable<Column>, rows: readonly CsvRow[]): boolean {
  const texts = rows
    .map((row) => cellText(table, row, 'perYear').toLowerCase())
    .filter((text) => text !== '');
  return (
    texts.length > 0 &&
    texts.every((text) => [...YES, ...NO, '0', '1'].includes(text)) &&
    texts.some((text) => text !== '0')
  );
}

/** Yuan once and yuan a year of one row, null when a cell is wrong. */
function readMoney(
  table: CsvTable<Column>,
  row: CsvRow,
  isFlag: boolean,
  log: ReadingLog,
): { yuan: number; perYear: number } | null {
  const yuan = readFigure(table, row, 'yuan', log);
  if (yuan === null) return null;
  if (Number.isNaN(yuan)) {
    log.errors.push(cellError('STANDARDS_FIELD_EMPTY', table, row, 'yuan'));
    return null;
  }
  const text = cellText(table, row, 'perYear').toLowerCase();
  if (isFlag) {
    return YES.includes(text) || text === '1' ? { yuan: 0, perYear: yuan } : { yuan, perYear: 0 };
  }
  if (YES.includes(text) || NO.includes(text)) {
    log.errors.push(cellError('STANDARDS_PATH_PER_YEAR_WRONG', table, row, 'perYear'));
    return null;
  }
  const perYear = readFigure(table, row, 'perYear', log);
  return perYear === null ? null : { yuan, perYear: Number.isNaN(perYear) ? 0 : perYear };
}

/**
 * Reads costs.csv: what each change costs for one unit, once (`yuan`) and every year from then on (`perYear`, an amount; or
 * yes/no, which says that `yuan` itself is paid every year). A row with `school` is that school's own price; `least` is the least size of a
 * work. A change without a row cannot be planned.
 */
export async function readCosts(
  path: string,
  schools?: ReadonlySet<string>,
): Promise<Result<PathCost[], readonly AppError[]>> {
  const log: ReadingLog = { errors: [], notes: [] };
  const table = await readCsvTable(dirname(path), basename(path), { required, optional }, log);
  if (table === null) return fail(log.errors);
  const rows = [...table.rows];
  const isFlag = holdsFlags(table, rows);
  const costs: PathCost[] = [];
  for (const row of rows) {
    const change = readChoice(table, row, 'change', PATH_CHANGES, log);
    if (change === null) continue;
    const school = cellText(table, row, 'school');
    if (costs.some((cost) => cost.change === change && (cost.school ?? '') === school)) {
      log.errors.push(cellError('STANDARDS_VALUE_TWICE', table, row, 'change', { key: 'change, school' }));
      continue;
    }
    const unit = cellText(table, row, 'unit');
    const size = unit === '' ? 1 : UNITS[change][unit];
    if (size === undefined) {
      const choices = Object.keys(UNITS[change]).join('、');
      log.errors.push(cellError('STANDARDS_PATH_UNIT_WRONG', table, row, 'unit', { change, choices }));
      continue;
    }
    const money = readMoney(table, row, isFlag, log);
    const least = readFigure(table, row, 'least', log);
    if (school !== '' && schools !== undefined && !schools.has(school)) {
      log.errors.push(cellError('STANDARDS_SCHOOL_UNKNOWN', table, row, 'school', { school }));
      continue;
    }
    if (money === null || least === null) continue;
    costs.push({
      change,
      yuan: money.yuan / size,
      perYear: money.perYear / size,
      ...(school === '' ? {} : { school }),
      ...(Number.isNaN(least) || least === 0 ? {} : { least: least * size }),
    });
  }
  if (log.errors.length > 0) return fail(log.errors);
  if (costs.length > 0) return ok(costs);
  return fail([appError('STANDARDS_PATH_COSTS_EMPTY', { file: table.file }, { file: table.file })]);
}
