import type { PlanDocument } from '../plan-document.ts';
import type { Article } from '../text/article.ts';
import type { Block } from '../text/block.ts';
import type { Cell, Grid } from './cell.ts';
import { toCell } from './cell.ts';
import { expandGrid } from './expand-grid.ts';
import { findFlattenedIndicators } from './flattened-indicators.ts';
import { readIndicatorGrid } from './grid-indicators.ts';
import type { IndicatorTable } from './indicator-row.ts';
import { findHeadedProjects, findHeadedTasks } from './headed-rows.ts';
import { findNumberedGrids } from './numbered-grid.ts';
import { projectRoles, readProjectRow } from './project-row.ts';
import type { ProjectRow } from './project-row.ts';
import { readTaskGrid, readTaskRow, taskRoles } from './task-grid.ts';
import type { TaskRow } from './task-grid.ts';
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

interface PrintedGrid {
  readonly grid: Grid;
  readonly from: number;
  readonly to: number;
}

/** Real tables, and lines of text that hold several cells each. */
function findGrids(document: PlanDocument, blocks: readonly Block[], steps: StepCounter): PrintedGrid[] {
  const grids: PrintedGrid[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index] as Block;
    let end = index + 1;
    if (block.table !== null) {
      while (end < blocks.length && blocks[end]?.table === block.table) end++;
      const table = document.tables?.[block.table];
      if (table !== undefined)
        grids.push({ grid: expandGrid(table, document.text, steps), from: index, to: end });
    } else if (block.cells.length > 0) {
      while (end < blocks.length && (blocks[end]?.cells.length ?? 0) > 0) end++;
      if (end - index >= 2)
        grids.push({
          grid: alignRows(blocks.slice(index, end).map((row) => row.cells.map(toCell))),
          from: index,
          to: end,
        });
    }
    steps.take(end - index);
    index = end;
  }
  return grids;
}

/** Rows printed with spaces lack their merged cells: a short row is set against the right edge. */
function alignRows(rows: readonly (readonly Cell[])[]): Grid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...Array.from<null>({ length: width - row.length }).fill(null), ...row]);
}

function readProjectGrid(grid: Grid): ProjectRow[] | null {
  for (let top = 0; top < Math.min(3, grid.length); top++) {
    const roles = projectRoles((grid[top] ?? []).map((cell) => cell?.text ?? ''));
    if (roles === null) continue;
    const body = grid.slice(top + 1).filter((row) => new Set(row.filter((cell) => cell !== null)).size >= 3);
    return body
      .map((row) => readProjectRow(row, roles))
      .filter((row) => row.project.name !== '' && !/^(?:合计|总计|小计)/u.test(row.project.name));
  }
  return null;
}

/** Finds the tables, real ones, tabbed ones and those printed one cell a line. */
export function findTables(
  document: PlanDocument,
  blocks: readonly Block[],
  article: Article,
  periodFrom: number | null,
  periodTo: number | null,
  steps: StepCounter,
): Tables {
  const skipped = new Uint8Array(blocks.length);
  const indicators: IndicatorTable[] = findFlattenedIndicators(
    blocks,
    article.first,
    article.end,
    periodFrom,
    periodTo,
    steps,
  );
  const projects: FoundRows<ProjectRow>[] = [];
  const tasks: FoundRows<TaskRow>[] = [];
  for (const { grid, from, to } of findGrids(document, blocks, steps)) {
    steps.take(grid.length * (grid[0]?.length ?? 0));
    const projectRows = readProjectGrid(grid);
    const taskRows = projectRows === null ? readTaskGrid(grid) : null;
    const indicator =
      projectRows === null && taskRows === null ? readIndicatorGrid(grid, periodFrom, periodTo) : null;
    if (projectRows !== null) projects.push({ rows: projectRows, from, to });
    else if (taskRows !== null) tasks.push({ rows: taskRows, from, to });
    else if (indicator !== null) indicators.push({ ...indicator, from, to });
  }
  for (const found of findNumberedGrids(blocks, article.first, article.end, steps)) {
    const roles = projectRoles(found.header);
    if (roles !== null) {
      projects.push({
        rows: found.rows.map((row) => readProjectRow(row.slice(0, roles.length), roles)),
        from: found.from,
        to: found.to,
      });
      continue;
    }
    const columns = taskRoles(found.header);
    if (columns !== null)
      tasks.push({
        rows: found.rows.map((row) => readTaskRow(row, columns)).filter((row) => row !== null),
        from: found.from,
        to: found.to,
      });
  }
  for (const table of [...indicators, ...projects]) skipped.fill(1, table.from, table.to);
  const headed = findHeadedTasks(blocks, article.first, article.end, skipped, tasks, steps);
  tasks.push(...headed);
  for (const table of findHeadedProjects(blocks, article.first, article.end, skipped, steps)) {
    projects.push(table);
    skipped.fill(1, table.from, table.to);
  }
  return {
    indicators: indicators.toSorted((a, b) => a.from - b.from),
    projects,
    tasks: tasks.toSorted((a, b) => a.from - b.from),
    skipped,
  };
}
