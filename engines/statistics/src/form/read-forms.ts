import { readCellNumber } from '../sheet/cell-number.ts';
import { cellName, cellText, foldLabel } from '../sheet/sheet.ts';
import type { Sheet, Workbook } from '../sheet/sheet.ts';
import type { ReadSchool, ReadValue, StatisticsProblem, ValueStage } from '../statistics-reading.ts';
import { openForm } from './form-grid.ts';
import type { FormGrid } from './form-grid.ts';
import type { FormCell, FormItem, FormLayout, WorkbookLayout } from './form-layout.ts';

/** The number of a form in the name of a sheet: 教基3112_小学 is 3112; undefined where none stands. */
function formNumber(name: string, prefix: string): string | undefined {
  return new RegExp(`${prefix}(\\d{3,4})`, 'u').exec(foldLabel(name))?.[1];
}

/** The layout that knows the most sheets of a workbook by name; undefined where none knows any. */
export function findLayout(
  workbook: Workbook,
  layouts: readonly WorkbookLayout[],
): WorkbookLayout | undefined {
  const known = layouts.map((layout) => ({
    layout,
    count: workbook.sheets.filter(({ name }) => formNumber(name, layout.prefix) !== undefined).length,
  }));
  const best = known.toSorted((left, right) => right.count - left.count)[0];
  return best === undefined || best.count === 0 ? undefined : best.layout;
}

function findForm(sheet: Sheet, layout: WorkbookLayout): FormLayout | undefined {
  const number = formNumber(sheet.name, layout.prefix);
  const title = sheet.rows
    .slice(0, 4)
    .flatMap((row) => row.map((cell) => foldLabel(cellText(cell))))
    .find((text) => text.length > 3);
  const byTitle = (form: FormLayout): boolean =>
    form.title !== undefined && title !== undefined && new RegExp(form.title, 'u').test(title);
  const byNumber = layout.forms.filter((form) => number !== undefined && form.numbers.includes(number));
  return byNumber.find(byTitle) ?? byNumber[0] ?? layout.forms.find(byTitle);
}

/** The stage of a school that has only one, `whole` for those with several. */
export function stageOfType(type: string | undefined): ValueStage {
  const stages: Readonly<Record<string, ValueStage>> = {
    kindergarten: 'kindergarten',
    primary: 'primary',
    teachingSite: 'primary',
    junior: 'junior',
    senior: 'senior',
    vocational: 'senior',
  };
  return stages[type ?? ''] ?? 'whole';
}

/** What reading the cells of one item gave. */
interface Taken {
  readonly value: number | null;
  readonly cells: readonly string[];
  readonly faults: readonly {
    readonly cell: string;
    readonly code: StatisticsProblem['code'];
    readonly text: string;
  }[];
}

interface Where {
  readonly sheet: Sheet;
  readonly grid: FormGrid;
}

function locate({ grid }: Where, { row, column }: FormCell): { row: number; column: number } | undefined {
  const [rows, columns] = [new RegExp(row, 'u'), new RegExp(column, 'u')];
  const foundRow = grid.rows.find(({ path }) => rows.test(path));
  const foundColumn = grid.columns.find(({ path }) => columns.test(path));
  if (foundRow === undefined || foundColumn === undefined) return undefined;
  return { row: foundRow.at, column: foundColumn.at };
}

function takeItem(where: Where, item: FormItem): Taken {
  const cells: string[] = [];
  const faults: { cell: string; code: StatisticsProblem['code']; text: string }[] = [];
  let value: number | null = 0;
  let isAnyFilled = false;
  const parts = [
    ...item.plus.map((cell) => ({ cell, sign: 1 })),
    ...(item.minus ?? []).map((cell) => ({ cell, sign: -1 })),
  ];
  for (const { cell, sign } of parts) {
    const at = locate(where, cell);
    if (at === undefined) return { value: null, cells: [], faults: [] };
    const content = where.sheet.rows[at.row]?.[at.column];
    const number = readCellNumber(content);
    const name = cellName(at.row, at.column);
    cells.push(name);
    if (number.kind === 'fault') faults.push({ cell: name, code: number.code, text: cellText(content) });
    if (number.kind === 'number') {
      isAnyFilled = true;
      if (number.value < 0)
        faults.push({ cell: name, code: 'STATISTICS_NUMBER_NEGATIVE', text: cellText(content) });
      if (value !== null) value += sign * number.value;
    } else if (item.emptyIsZero !== true || number.kind === 'fault') value = null;
  }
  if (!isAnyFilled || faults.length > 0) value = null;
  return {
    value: value === null ? null : Number((value * (item.factor ?? 1)).toPrecision(15)),
    cells,
    faults,
  };
}

/** What the sheets of a school's own workbook give. */
export interface FormReading {
  readonly sheets: readonly string[];
  readonly values: readonly ReadValue[];
  readonly problems: readonly StatisticsProblem[];
}

const STAGE_WORDS: readonly (readonly [RegExp, ValueStage])[] = [
  [/幼儿园|幼儿班/u, 'kindergarten'],
  [/小学/u, 'primary'],
  [/初中|初级中学/u, 'junior'],
  [/高中|高级中学/u, 'senior'],
];

/** Reads the forms of one school: every sheet that the layout knows, each item with its cell; sums are named by all their cells. */
export function readForms(
  workbook: Workbook,
  layout: WorkbookLayout,
  school: ReadSchool,
  year: number,
): FormReading {
  const values: ReadValue[] = [];
  const problems: StatisticsProblem[] = [];
  const sheets: string[] = [];
  const untried: string[] = [];
  const { file } = workbook;
  for (const sheet of workbook.sheets) {
    const note = (code: StatisticsProblem['code'], detail: Record<string, string> = {}): void =>
      void problems.push({ code, severity: 'note', file, sheet: sheet.name, detail });
    const form = findForm(sheet, layout);
    if (form === undefined) {
      if (formNumber(sheet.name, layout.prefix) !== undefined && openForm(sheet) !== undefined)
        note('STATISTICS_SHEET_UNREAD');
      continue;
    }
    const grid = openForm(sheet);
    if (grid === undefined) continue;
    const own = STAGE_WORDS.find(([pattern]) => pattern.test(sheet.name))?.[1] ?? stageOfType(school.type);
    let isRead = false;
    for (const item of form.items) {
      const { value, cells, faults } = takeItem({ sheet, grid }, item);
      for (const { cell, code, text } of faults)
        problems.push({
          code,
          severity: 'error',
          file,
          sheet: sheet.name,
          cell,
          detail: { item: item.item, text },
        });
      if (value === null) continue;
      isRead = true;
      const stage =
        item.stage === 'school' ? stageOfType(school.type) : item.stage === 'sheet' ? own : item.stage;
      values.push({
        school: school.code,
        stage,
        item: item.item,
        year,
        value,
        file,
        sheet: sheet.name,
        cell: cells.join('+'),
      });
    }
    if (!isRead) continue;
    sheets.push(sheet.name);
    if (!form.isTried) untried.push(sheet.name);
    if (sheet.isHidden) note('STATISTICS_SHEET_HIDDEN');
  }
  if (untried.length > 0)
    problems.push({
      code: 'STATISTICS_LAYOUT_UNTRIED',
      severity: 'note',
      file,
      sheet: untried[0] ?? '',
      detail: { sheets: untried.join('、') },
    });
  return { sheets, values: [...values, ...joinSports(values)], problems };
}

/** 体育运动场馆面积 is told by two forms: grounds (5176) and indoor sports rooms (5170). Known when the grounds are. */
function joinSports(values: readonly ReadValue[]): ReadValue[] {
  return values
    .filter(({ item }) => item === 'groundsArea')
    .map((grounds) => {
      const indoor = values.find((one) => one.item === 'indoorSportsArea' && one.stage === grounds.stage);
      const cell = indoor === undefined ? grounds.cell : `${grounds.cell}+${indoor.sheet}!${indoor.cell}`;
      return { ...grounds, item: 'sportsArea', value: grounds.value + (indoor?.value ?? 0), cell };
    });
}
