import {
  ATTACHED_STAGES,
  findChoice,
  findItem,
  findItemName,
  ITEMS,
  OWN_STAGES,
  startValueGrid,
  VALUE_STAGES,
} from '@junheng/standards';
import type { School, Stage, ValueGrid } from '@junheng/standards';
import { appError } from '@junheng/kernel';
import { cellError, readFigure, readYear } from './cell-reader.ts';
import { cellText, readCsvTable } from './csv-table.ts';
import type { CsvTable, ReadingLog } from './csv-table.ts';
import type { CsvRow } from '@junheng/csv';

const required = ['school', 'stage', 'year', 'item', 'value'] as const;
const optional = ['unit'] as const;
type Column = (typeof required)[number] | (typeof optional)[number];

/** What the text of an item cell means. */
interface KnownItem {
  readonly code: string;
  /** Unit that the cell states behind the name, ''. */
  readonly stated: string;
  /** Unit of the item in the tables, '1' for a county's own item. */
  readonly unit: string;
  readonly isWhole: boolean;
}

/** Reads `values.csv` into a grid; `localItems` are items that the county registered for itself. */
export async function readValues(
  folder: string,
  schools: readonly School[],
  localItems: ReadonlySet<string>,
  log: ReadingLog,
): Promise<ValueGrid> {
  const grid = startValueGrid(schools.length);
  const table = await readCsvTable(folder, 'values.csv', { required, optional }, log);
  if (table === null) return grid.build();
  const schoolAt = new Map(schools.map((school, index) => [school.code, index]));
  const stageAt = new Map<string, number>(VALUE_STAGES.map((stage, index) => [stage, index]));
  const may = schools.map((school) => VALUE_STAGES.map((stage) => mayReport(school.type, stage)));
  const yearOf = new Map<string, number>();
  const knownItems = new Map<string, KnownItem | null>([
    ...ITEMS.map(({ code, unit, whole }) => [code, { code, stated: '', unit, isWhole: whole }] as const),
    ...[...localItems].map((code) => [code, { code, stated: '', unit: '1', isWhole: false }] as const),
  ]);
  const unknownItems = new Map<string, CsvRow>();
  for (const row of table.rows) {
    const item = cellText(table, row, 'item');
    let known = knownItems.get(item);
    if (known === undefined) knownItems.set(item, (known = recogniseItem(item)));
    if (known === null) {
      if (!unknownItems.has(item)) unknownItems.set(item, row);
      continue;
    }
    const code = cellText(table, row, 'school');
    const school = schoolAt.get(code);
    if (school === undefined) {
      log.errors.push(cellError('STANDARDS_SCHOOL_UNKNOWN', table, row, 'school', { school: code }));
      continue;
    }
    const stageText = cellText(table, row, 'stage');
    let stage = stageAt.get(stageText);
    if (stage === undefined) {
      const choice = findChoice(stageText, VALUE_STAGES);
      if (choice !== null) stageAt.set(stageText, (stage = VALUE_STAGES.indexOf(choice)));
    }
    if (stage === undefined) {
      const choices = VALUE_STAGES.join('、');
      log.errors.push(cellError('STANDARDS_CHOICE_WRONG', table, row, 'stage', { choices }));
      continue;
    }
    if (may[school]?.[stage] !== true) {
      const { type } = schools[school] as School;
      const parameters = { school: code, type, stage: VALUE_STAGES[stage] as string };
      log.errors.push(cellError('STANDARDS_STAGE_WRONG', table, row, 'stage', parameters));
      continue;
    }
    const yearText = cellText(table, row, 'year');
    const year = yearOf.get(yearText) ?? readYear(table, row, 'year', log);
    const stated = known.stated === '' ? cellText(table, row, 'unit') : known.stated;
    const value = readFigure(table, row, 'value', log, { unit: known.unit, stated });
    if (year === null || value === null) continue;
    yearOf.set(yearText, year);
    if (known.isWhole && !Number.isNaN(value) && !Number.isInteger(value)) {
      log.errors.push(cellError('STANDARDS_COUNT_NOT_WHOLE', table, row, 'value', { item }));
      continue;
    }
    if (!grid.set(school, stage, year, known.code, value)) {
      log.errors.push(
        cellError('STANDARDS_VALUE_TWICE', table, row, 'item', { key: 'school, stage, year, item' }),
      );
    }
  }
  reportUnknownItems(table, unknownItems, log);
  return grid.build();
}

/** An item by a Chinese name, with the unit that stands behind it; null when no item has that name. */
function recogniseItem(text: string): KnownItem | null {
  const { code, unit: stated } = findItemName(text);
  const item = findItem(code);
  return item === undefined ? null : { code, stated, unit: item.unit, isWhole: item.whole };
}

/** Whether a school of a type may report figures for a stage. */
export function mayReport(type: School['type'], stage: string): boolean {
  return stage === 'whole' || [...OWN_STAGES[type], ...ATTACHED_STAGES[type]].includes(stage as Stage);
}

/** One message that lists every unknown item with its first line; the place is the first of them. */
function reportUnknownItems(
  table: CsvTable<Column>,
  unknown: ReadonlyMap<string, CsvRow>,
  log: ReadingLog,
): void {
  const first = [...unknown.values()][0];
  if (first === undefined) return;
  const items = [...unknown]
    .map(([item, row]) => `${item === '' ? '（空）' : item} (${row.line})`)
    .join('、');
  log.errors.push(
    appError(
      'STANDARDS_ITEM_UNKNOWN',
      { file: table.file, items },
      {
        file: table.file,
        line: first.line,
        column: table.at.item + 1,
        element: cellText(table, first, 'item'),
      },
    ),
  );
}
