import type { Article } from '../text/article.ts';
import type { Block } from '../text/block.ts';
import type { TabledDocument } from '../text/split-blocks.ts';
import type { Cell, Grid } from './cell.ts';
import { expandGrid } from './expand-grid.ts';
import { findFlatGrids } from './flat-grid.ts';
import { findFlattenedIndicators } from './flattened-indicators.ts';
import { isIndicatorTable, readIndicatorGrid } from './grid-indicators.ts';
import { findHead } from './head-rows.ts';
import type { HeadedGrid } from './head-rows.ts';
import type { IndicatorTable } from './indicator-row.ts';
import { readUnitWord } from './indicator-row.ts';
import { isProjectTable, readProjectRows } from './project-row.ts';
import type { ProjectRow } from './project-row.ts';
import { NO_DATES } from '../read-dates.ts';
import { isTaskTable, readTaskRows } from './task-grid.ts';
import type { TaskRow } from './task-grid.ts';
import { isValueCell } from './value-cell.ts';
import type { StepCounter } from '../step-counter.ts';

/** Rows of a building table or of a table of tasks, and the blocks they were printed in, [from, to). */
export interface FoundRows<Row> {
  readonly rows: readonly Row[];
  readonly from: number;
  readonly to: number;
}

/** The tables of a document; `skipped[i]` is 1 where block `i` is a cell that no sentence reader may see. */
export interface Tables {
  readonly indicators: readonly IndicatorTable[];
  readonly projects: readonly FoundRows<ProjectRow>[];
  readonly tasks: readonly FoundRows<TaskRow>[];
  readonly skipped: Uint8Array;
}

/** What the years of a plan are, for heads that print none. */
export interface TableContext {
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  /** The year of a plan of one year. */
  readonly thisYear: number | null;
}

interface Found {
  readonly indicators: IndicatorTable[];
  readonly projects: FoundRows<ProjectRow>[];
  readonly tasks: FoundRows<TaskRow>[];
  readonly skipped: Uint8Array;
}

/** Finds the tables, real ones, printed ones and those printed one cell a line; all become rows under one kind of head. */
export function findTables(
  document: TabledDocument,
  blocks: readonly Block[],
  article: Article,
  context: TableContext,
  steps: StepCounter,
): Tables {
  const { periodFrom, periodTo } = context;
  const found: Found = {
    indicators: [],
    projects: [],
    tasks: [],
    skipped: new Uint8Array(blocks.length),
  };
  let carried: HeadedGrid | null = null;
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index] as Block;
    let end = index + 1;
    steps.take(1);
    if (block.table !== null) {
      while (end < blocks.length && blocks[end]?.table === block.table) end++;
      const table = document.tables[block.table];
      steps.take(end - index);
      if (table !== undefined) {
        const grid = expandGrid(table, document.text, steps);
        steps.take(grid.length * (grid[0]?.length ?? 0));
        const headed: HeadedGrid | null = findHead(grid, periodFrom, periodTo) ?? continueHead(carried, grid);
        if (headed !== null) {
          placeGrid(headed, index, end, blocks, context, found);
          carried = headed;
        }
      }
    }
    index = end;
  }
  const flattened = findFlattenedIndicators(blocks, article.first, article.end, periodFrom, periodTo, steps);
  for (const table of flattened) {
    found.indicators.push(table);
    found.skipped.fill(1, table.from, table.to);
  }
  for (const flat of findFlatGrids(blocks, article.first, article.end, found.skipped, steps))
    placeGrid(
      { columns: flat.columns, rows: flat.rows, title: '' },
      flat.from,
      flat.to,
      blocks,
      context,
      found,
    );
  return {
    indicators: found.indicators.toSorted((a, b) => a.from - b.from),
    projects: found.projects,
    tasks: found.tasks.toSorted((a, b) => a.from - b.from),
    skipped: found.skipped,
  };
}

/** A table cut by the edge of a page goes on without a head. */
function continueHead(carried: HeadedGrid | null, grid: Grid): HeadedGrid | null {
  const width = grid[0]?.length ?? 0;
  if (carried === null || width !== carried.columns.length || width < 4) return null;
  return { columns: carried.columns, rows: grid, title: '' };
}

/** Reads a grid by what its columns hold and keeps its cells from the reader of sentences where they hold none. */
function placeGrid(
  headed: HeadedGrid,
  from: number,
  to: number,
  blocks: readonly Block[],
  context: TableContext,
  found: Found,
): void {
  const columns = headed.columns.map((column, index) =>
    // A column called 年度目标 that holds numbers is one of values.
    column.kind === 'task' && /* words */ isNumeric(headed, index)
      ? { ...column, kind: 'value' as const, year: context.periodTo }
      : column,
  );
  const grid = { ...headed, columns };
  const isProject = isProjectTable(columns, headed.rows);
  const isTask = isTaskTable(columns);
  if (isProject) {
    const rows = readProjectRows(grid);
    found.projects.push({ rows, from, to });
    if (isTask && columns.some(({ kind }) => kind === 'lead' || kind === 'responsible'))
      found.tasks.push({
        rows: readTaskRows(grid, null).map((row) => ({
          ...row,
          year: null,
          dates: NO_DATES,
        })),
        from,
        to,
      });
    found.skipped.fill(1, from, to);
    return;
  }
  if (isIndicatorTable(columns)) {
    const title = `${headed.title}${blocks[from - 1]?.text ?? ''}${blocks[from - 2]?.text ?? ''}`;
    const read = readIndicatorGrid(grid, readTableUnit(title));
    if (read !== null) {
      found.indicators.push({ ...read, from, to });
      if (isTask)
        found.tasks.push({
          rows: readTaskRows(grid, null).map((row) => ({
            ...row,
            year: null,
            dates: NO_DATES,
          })),
          from,
          to,
        });
      skipShort(found.skipped, blocks, from, to);
      return;
    }
  }
  if (!isTask) return;
  const rows = readTaskRows(grid, context.thisYear);
  found.tasks.push({ rows, from, to });
  skipHead(headed, found.skipped, blocks, from, to);
  for (const row of rows) for (const cell of row.quiet) skipCell(cell, found.skipped, blocks, from, to);
}

const readTableUnit = (title: string): string => (/单位[::]/u.test(title) ? readUnitWord(title) : '');

/** "改造食堂8处" is a task with a figure, "≥98%" a value. */
const VALUE_FIRST = /^(?:[≥≤><约]|达到?|不低于|不超过|超过)?\d/u;

function isNumeric({ rows }: HeadedGrid, column: number): boolean {
  const cells = rows.map((row) => row[column] ?? null).filter((cell) => cell !== null);
  return (
    cells.length > 0 &&
    cells.filter((cell) => VALUE_FIRST.test(cell.text) && isValueCell(cell.text)).length * 10 >=
      cells.length * 8
  );
}

/** Cells of a table of indicators are no text, but for long ones: what is to be done may stand in a row of its own. */
function skipShort(skipped: Uint8Array, blocks: readonly Block[], from: number, to: number): void {
  for (let index = from; index < to; index++) if ((blocks[index]?.text.length ?? 0) <= 60) skipped[index] = 1;
}

/** The head of a table of tasks: blocks before its first row. */
function skipHead(
  { rows }: HeadedGrid,
  skipped: Uint8Array,
  blocks: readonly Block[],
  from: number,
  to: number,
): void {
  const first = rows[0]?.find((cell) => cell !== null);
  if (first === undefined || first === null) return;
  for (let index = from; index < to && (blocks[index]?.offsets[0] ?? 0) < first.span[0]; index++)
    skipped[index] = 1;
}

function skipCell(cell: Cell, skipped: Uint8Array, blocks: readonly Block[], from: number, to: number): void {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.offsets[0] ?? 0) < cell.span[0]) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < to && (blocks[index]?.offsets[0] ?? cell.span[1]) < cell.span[1]; index++)
    skipped[index] = 1;
}
