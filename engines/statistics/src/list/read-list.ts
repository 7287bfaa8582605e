import { readCellNumber } from '../sheet/cell-number.ts';
import { cellName, cellText, foldLabel } from '../sheet/sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { stageOfType } from '../form/read-forms.ts';
import { areaOf, isSchoolCode, ownershipOf, statusOf, typeOf } from '../school/school-words.ts';
import type { ReadSchool, ReadValue, StatisticsProblem, ValueStage } from '../statistics-reading.ts';
import { derivedItems, PARTS_ONLY } from './list-columns.ts';
import type { IdentityField } from './list-columns.ts';
import { openList } from './open-list.ts';
import type { ListColumn } from './open-list.ts';

/** What a list of schools gives. */
export interface ListReading {
  readonly schools: readonly ReadSchool[];
  readonly values: readonly ReadValue[];
  readonly problems: readonly StatisticsProblem[];
}

interface Found {
  readonly value: number;
  readonly cell: string;
}
type ItemColumn = ListColumn & { readonly kind: 'item' };

const WORDS: readonly (readonly [IdentityField & keyof ReadSchool, (text: string) => string | undefined])[] =
  [
    ['type', typeOf],
    ['ownership', ownershipOf],
    ['area', areaOf],
    ['status', statusOf],
  ];

/** The stage of a figure: the one its header tells, else the only one of the school. */
function stageFor(column: ItemColumn, type: string | undefined): ValueStage {
  return column.stage ?? stageOfType(type);
}

/** Sums that were not given themselves, from their parts, stage by stage. */
function derive(found: ReadonlyMap<string, Found>): [string, Found][] {
  return [...new Set([...found.keys()].map((key) => key.slice(0, key.indexOf(' '))))].flatMap((stage) =>
    derivedItems.flatMap(({ item, plus, minus = [], stages }): [string, Found][] => {
      if (found.has(`${stage} ${item}`) || (stages !== undefined && !stages.includes(stage as ValueStage)))
        return [];
      const first = found.get(`${stage} ${plus[0] ?? ''}`);
      if (first === undefined) return [];
      const parts = [...plus, ...minus].flatMap((part) => {
        const one = found.get(`${stage} ${part}`);
        return one === undefined ? [] : [{ ...one, value: minus.includes(part) ? -one.value : one.value }];
      });
      const value = parts.reduce((sum, part) => sum + part.value, 0);
      return [
        [
          `${stage} ${item}`,
          { value: Number(value.toPrecision(15)), cell: parts.map(({ cell }) => cell).join('+') },
        ],
      ];
    }),
  );
}

/**
 * Reads a sheet with one school a row: columns by their header paths, never by letter. A known column twice is an error and gives nothing;
 * unknown columns are notes. Undefined where the sheet is no such list. `year` is that of the file where no column tells one.
 */
export function readList(sheet: Sheet, file: string, year: number | null): ListReading | undefined {
  const grid = openList(sheet);
  if (grid === undefined) return undefined;
  const problems: StatisticsProblem[] = [];
  const tell = (
    code: StatisticsProblem['code'],
    severity: 'error' | 'note',
    cell: string | undefined,
    detail: Record<string, string> = {},
  ): void =>
    void problems.push({
      code,
      severity,
      file,
      sheet: sheet.name,
      ...(cell === undefined ? {} : { cell }),
      detail,
    });
  const identity = new Map<IdentityField, number>();
  const items: ItemColumn[] = [];
  for (const column of grid.columns) {
    const cell = cellName(grid.headerRow, column.at);
    if (column.kind === 'unknown') tell('STATISTICS_COLUMN_UNKNOWN', 'note', cell, { column: column.path });
    else if (column.kind === 'identity') {
      if (column.field === 'district') continue;
      if (identity.has(column.field)) tell('STATISTICS_COLUMN_TWICE', 'error', cell, { column: column.path });
      else identity.set(column.field, column.at);
    } else items.push(column);
  }
  const twice = new Set<string>();
  for (const [index, column] of items.entries()) {
    const key = `${column.stage ?? ''} ${column.item}`;
    if (items.findIndex((one) => `${one.stage ?? ''} ${one.item}` === key) < index) {
      twice.add(key);
      tell('STATISTICS_COLUMN_TWICE', 'error', cellName(grid.headerRow, column.at), { column: column.path });
    }
  }
  const counted = items.filter((one) => !twice.has(`${one.stage ?? ''} ${one.item}`));
  if (items.length === 0) return undefined;
  const schools: ReadSchool[] = [];
  const values: ReadValue[] = [];
  for (let row = grid.firstRow; row < sheet.rows.length; row += 1) {
    const textAt = (field: IdentityField): string => {
      const at = identity.get(field);
      return at === undefined ? '' : cellText(sheet.rows[row]?.[at]).trim();
    };
    const code = foldLabel(textAt('code'));
    if (
      code === '' ||
      /^(?:合计|总计|小计)$/u.test(code) ||
      /^(?:合计|总计|小计)$/u.test(foldLabel(textAt('name')))
    )
      continue;
    const codeAt = cellName(row, identity.get('code') ?? 0);
    if (/\s/u.test(code) || code.length > 40) {
      tell('STATISTICS_CODE_WRONG', 'error', codeAt, { text: code });
      continue;
    }
    if (!isSchoolCode(code) && /^\d+$/u.test(code))
      tell('STATISTICS_CODE_WRONG', 'note', codeAt, { text: code });
    const school: {
      code: string;
      name: string;
      type?: string;
      ownership?: string;
      area?: string;
      status?: string;
    } = { code, name: textAt('name') };
    for (const [field, wordOf] of WORDS) {
      const text = textAt(field);
      if (text === '') continue;
      const word = wordOf(text);
      if (word === undefined)
        tell('STATISTICS_WORD_UNKNOWN', 'error', cellName(row, identity.get(field) ?? 0), { text, field });
      else school[field as 'type'] = word;
    }
    schools.push(school);
    const told = /20\d\d/u.exec(textAt('year'))?.[0];
    const rowYear = told === undefined ? year : Number(told);
    if (rowYear === null) {
      tell('STATISTICS_YEAR_MISSING', 'error', codeAt);
      continue;
    }
    const found = new Map<string, Found>();
    for (const column of counted) {
      const content = sheet.rows[row]?.[column.at];
      const number = readCellNumber(content);
      const cell = cellName(row, column.at);
      if (number.kind === 'fault')
        tell(number.code, 'error', cell, { item: column.item, text: cellText(content) });
      if (number.kind !== 'number') continue;
      if (number.value < 0) {
        tell('STATISTICS_NUMBER_NEGATIVE', 'error', cell, { item: column.item, text: cellText(content) });
        continue;
      }
      found.set(`${stageFor(column, school.type)} ${column.item}`, {
        value: Number((number.value * column.factor).toPrecision(15)),
        cell,
      });
    }
    for (const [key, one] of [...found, ...derive(found)]) {
      const [stage = 'whole', item = ''] = key.split(' ');
      if (PARTS_ONLY.has(item)) continue;
      values.push({
        school: code,
        stage: stage as ValueStage,
        item,
        year: rowYear,
        value: one.value,
        file,
        sheet: sheet.name,
        cell: one.cell,
      });
    }
  }
  return { schools, values, problems };
}
