import { isUnitList } from '../duty-units.ts';
import type { StepCounter } from '../step-counter.ts';
import type { Block } from '../text/block.ts';
import { toCell } from './cell.ts';
import type { Cell } from './cell.ts';
import type { FoundRows } from './find-tables.ts';
import { isCellBlock } from './flattened-indicators.ts';
import { fitsProject, projectRoles, readProjectRow } from './project-row.ts';
import type { ProjectRow } from './project-row.ts';
import { readTaskRow, taskRoles } from './task-grid.ts';
import type { TaskRow } from './task-grid.ts';

const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 12;
const LONGEST_HEADER_CELL = 16;
const LONGEST_TASK = 300;
const HEADER_WORD = /^(?:完成|建设)?(?:时限|时间|期限|年限|年份|备注|说明)$|(?:单位|部门|科室|领导)$/u;

/** How the rows under a header are read; `fits` says whether a cell is of its column's kind. */
interface RowReader<Row> {
  readonly columns: number;
  readonly fits: (column: number, block: Block) => boolean;
  readonly read: (cells: readonly Cell[]) => Row | null;
}

/** Building tables printed one cell a line without a running number: each cell is of the kind its column asks for. */
export function findHeadedProjects(
  blocks: readonly Block[],
  from: number,
  to: number,
  skipped: Uint8Array,
  steps: StepCounter,
): FoundRows<ProjectRow>[] {
  return findHeaded(blocks, from, to, skipped, steps, 1, (header) => {
    const roles = projectRoles(header);
    if (roles === null || roles.length < 4) return null;
    return {
      columns: roles.length,
      fits: (column, block) => isCellBlock(block) && fitsProject(roles[column] ?? 'other', block.text),
      read: (cells) => (cells.some((cell) => /\d/u.test(cell.text)) ? readProjectRow(cells, roles) : null),
    };
  });
}

/** Tables of tasks printed so: every cell of a unit column names units, every deadline says when. */
export function findHeadedTasks(
  blocks: readonly Block[],
  from: number,
  to: number,
  skipped: Uint8Array,
  known: readonly FoundRows<TaskRow>[],
  steps: StepCounter,
): FoundRows<TaskRow>[] {
  const taken = skipped.slice();
  for (const table of known) taken.fill(1, table.from, table.to);
  return findHeaded(blocks, from, to, taken, steps, 2, (header) => {
    const roles = taskRoles(header);
    if (roles === null) return null;
    const isUnits = (column: number): boolean =>
      ['lead', 'supporting', 'responsible'].includes(roles[column] ?? '');
    return {
      columns: roles.length,
      fits: (column, { text, table, cells }) => {
        if (table !== null || cells.length > 0 || text.length > LONGEST_TASK) return false;
        if (isUnits(column)) return isUnitList(text) || /^[-/无]$/u.test(text);
        return (
          roles[column] !== 'deadline' || /^\D{0,4}20\d\d|\d月|^(?:长期|持续|每年|全年|常年)/u.test(text)
        );
      },
      read: (cells) => readTaskRow(cells, roles),
    };
  });
}

function findHeaded<Row>(
  blocks: readonly Block[],
  from: number,
  to: number,
  skipped: Uint8Array,
  steps: StepCounter,
  leastRows: number,
  readHeader: (header: readonly string[]) => RowReader<Row> | null,
): FoundRows<Row>[] {
  const found: FoundRows<Row>[] = [];
  for (let index = from; index < to; index++) {
    steps.take(1);
    if (
      !/名称|项目|学校|任务|措施|事项|内容|类别/u.test(
        (blocks[index]?.text ?? '').slice(0, LONGEST_HEADER_CELL),
      )
    )
      continue;
    const header: string[] = [];
    for (let at = index; at < Math.min(to, index + MOST_COLUMNS) && skipped[at] !== 1; at++) {
      const block = blocks[at];
      if (block === undefined || !isCellBlock(block) || block.text.length > LONGEST_HEADER_CELL) break;
      if (/\d/u.test(block.text.replace(/m2/gu, '')) || /[表:]$/u.test(block.text)) break;
      header.push(block.text);
    }
    steps.take(header.length);
    for (let width = header.length; width >= LEAST_COLUMNS; width--) {
      // A header word behind the header: it is longer than `width`.
      if (HEADER_WORD.test(blocks[index + width]?.text ?? '')) continue;
      const reader = readHeader(header.slice(0, width));
      if (reader === null) continue;
      const rows = readRows(blocks, index + width, to, skipped, reader, steps);
      if (rows.length < leastRows) continue;
      found.push({ rows, from: index, to: index + width * (rows.length + 1) });
      index += width * (rows.length + 1) - 1;
      break;
    }
  }
  return found;
}

function readRows<Row>(
  blocks: readonly Block[],
  first: number,
  to: number,
  skipped: Uint8Array,
  reader: RowReader<Row>,
  steps: StepCounter,
): Row[] {
  const rows: Row[] = [];
  for (let at = first; at + reader.columns <= to; at += reader.columns) {
    steps.take(reader.columns);
    const own = blocks.slice(at, at + reader.columns);
    if (!own.every((block, column) => skipped[at + column] !== 1 && reader.fits(column, block))) break;
    const row = reader.read(own.map(toCell));
    if (row === null) break;
    rows.push(row);
  }
  return rows;
}
