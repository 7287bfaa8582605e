import { splitUnits } from '../duty-units.ts';
import { NO_DATES } from '../read-dates.ts';
import type { Dates } from '../read-dates.ts';
import { readWhen } from '../read-when.ts';
import { alignRow } from './align-row.ts';
import type { Cell } from './cell.ts';
import type { Column, ColumnKind } from './column-role.ts';
import type { HeadedGrid } from './head-rows.ts';
import { collectKnown, separateKnown } from './known-units.ts';

/** One row of a table of tasks, however it was printed. */
export interface TaskRow {
  readonly number: string | null;
  readonly group: string | null;
  readonly text: string;
  readonly lead: readonly string[];
  readonly supporting: readonly string[];
  readonly responsible: readonly string[];
  readonly year: number | null;
  readonly dates: Dates;
  /** The table has a column of deadlines, so that a row without a date has none. */
  readonly hasDeadlines: boolean;
  /** The task's own words, and the whole row. */
  readonly task: Cell;
  readonly cells: readonly Cell[];
  /** Cells that say who, when or how far, and hold no goal. */
  readonly quiet: readonly Cell[];
}

const UNIT_KINDS: ReadonlySet<ColumnKind> = new Set(['lead', 'supporting', 'responsible']);
const QUIET_KINDS: ReadonlySet<ColumnKind> = new Set([
  'index',
  'lead',
  'supporting',
  'responsible',
  'leader',
  'deadline',
  'progress',
  'category',
]);

/** Which column holds the task: the last of tasks, else of contents or names; -1 without one. */
function taskColumn(columns: readonly Column[]): number {
  for (const kinds of [['task', 'content'], ['name'], ['other']] as const) {
    const found = columns.findLastIndex(({ kind }) => (kinds as readonly ColumnKind[]).includes(kind));
    if (found >= 0) return found;
  }
  return -1;
}

/** Says whether the columns are those of a table of tasks: a task, and who does it or until when. */
export function isTaskTable(columns: readonly Column[]): boolean {
  const hasUnits = columns.some(({ kind }) => UNIT_KINDS.has(kind));
  const hasDeadline = columns.some(({ kind }) => kind === 'deadline' || kind === 'ends');
  const isTask = columns.some(({ kind }) => kind === 'task' || kind === 'content' || kind === 'name');
  return isTask && (hasUnits || (hasDeadline && columns.some(({ kind }) => kind === 'task')));
}

/** Reads the rows of a table of tasks; a unit cell left out (merged) counts on. */
export function readTaskRows(grid: HeadedGrid, thisYear: number | null): TaskRow[] {
  const rows = readPrintedRows(grid, thisYear);
  const known = collectKnown(rows);
  return rows.map((row) => ({
    ...row,
    lead: separateKnown(row.lead, known),
    supporting: separateKnown(row.supporting, known),
    responsible: separateKnown(row.responsible, known),
  }));
}

function readPrintedRows({ columns, rows }: HeadedGrid, thisYear: number | null): TaskRow[] {
  const at = taskColumn(columns);
  return rows.flatMap((printed) => {
    const distinct = [...new Set(printed.filter((cell) => cell !== null))];
    if (distinct.length < 2) return [];
    const { cells } = alignRow(printed, columns);
    const fallback = columns.findIndex(
      ({ kind }, index) => (kind === 'name' || kind === 'task') && (cells[index] ?? null) !== null,
    );
    const task = cells[at] ?? cells[fallback];
    if (task === null || task === undefined) return [];
    const pick = (kind: ColumnKind): Cell[] =>
      columns
        .flatMap((column, index) => (column.kind === kind && index !== at ? [cells[index] ?? null] : []))
        .filter((cell) => cell !== null);
    const units = (kind: ColumnKind): string[] =>
      pick(kind).flatMap((cell) =>
        splitUnits(separateLines(cell.raw ?? cell.printed)).names.filter(
          (name) => !/^[-—/无(略)]+$|^\(略\)$|^（略）$/u.test(name),
        ),
      );
    const when =
      [...pick('deadline'), ...pick('ends')]
        .map((cell) => readWhen(cell.text, thisYear))
        .find((found) => found !== null) ?? null;
    const own = /^(?:\d{1,3}[.、]|[(]\d{1,3}[)])/u.exec(task.text)?.[0] ?? null;
    const groups = columns
      .flatMap(({ kind }, index) =>
        index < at && (kind === 'category' || kind === 'name' || kind === 'task')
          ? [cells[index] ?? null]
          : [],
      )
      .filter((cell) => cell !== null && cell !== task);
    return [
      {
        number: pick('index')[0]?.text ?? own,
        group: groups.at(-1)?.printed ?? null,
        text: task.printed,
        lead: units('lead'),
        supporting: units('supporting'),
        responsible: units('responsible'),
        year: when?.year ?? null,
        dates: when ?? NO_DATES,
        hasDeadlines: columns.some(({ kind }) => kind === 'deadline'),
        task,
        cells: distinct,
        quiet: columns
          .flatMap(({ kind }, index) => (QUIET_KINDS.has(kind) && index !== at ? [cells[index] ?? null] : []))
          .filter((cell) => cell !== null),
      },
    ];
  });
}

/** Units of a cell that only line breaks or spaces part; a sign that stands alone belongs to the one before ("团 委"). */
function separateLines(printed: string): string {
  return printed
    .trim()
    .replaceAll(/([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])/gu, '$1$2')
    .replaceAll(
      /(?<=[局委办处科室股院会部心府镇乡校园站队所司团联位组级段道区县市)）])\s+(?=[\u4e00-\u9fff])/gu,
      '、',
    )
    .replaceAll(/\s/gu, '');
}
