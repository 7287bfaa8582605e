import { isUnitList } from '../duty-units.ts';
import { findHeadingMark } from '../outline/heading-mark.ts';
import type { StepCounter } from '../step-counter.ts';
import type { Block } from '../text/block.ts';
import { fitsColumn } from './align-row.ts';
import type { Cell } from './cell.ts';
import { toCell } from './cell.ts';
import { readColumn } from './column-role.ts';
import type { Column } from './column-role.ts';
import { isProjectTable } from './project-row.ts';
import { isTaskTable } from './task-grid.ts';

/** A table printed one cell a line, put together again: its columns, its rows and the blocks it covers. */
export interface FlatGrid {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly from: number;
  readonly to: number;
}

const LONGEST_HEAD = 18;
const MOST_HEADS = 16;
const LEAST_HEADS = 3;
const LONGEST_CELL = 400;

/** Finds tables of buildings and of tasks printed one cell a line: the words of a head, then rows that begin with a number or are all full. */
export function findFlatGrids(
  blocks: readonly Block[],
  from: number,
  to: number,
  taken: Uint8Array,
  steps: StepCounter,
): FlatGrid[] {
  const grids: FlatGrid[] = [];
  for (let index = from; index < to; index++) {
    steps.take(1);
    if (!isHeadBlock(blocks[index], taken[index])) continue;
    const head = readHead(blocks, index, to, taken, steps);
    if (head === null) continue;
    const { columns, next } = head;
    const grid =
      columns[0]?.kind === 'index'
        ? readNumbered(blocks, columns, next, to, taken, steps)
        : readFull(blocks, columns, next, to, taken, steps);
    if (grid === null) continue;
    grids.push({ columns, rows: grid.rows, from: index, to: grid.to });
    index = grid.to - 1;
  }
  return grids;
}

function isHeadBlock(block: Block | undefined, isTaken: number | undefined): boolean {
  if (block === undefined || block.table !== null || isTaken === 1) return false;
  const { text } = block;
  return text.length <= LONGEST_HEAD && !/[。;,::]/u.test(text) && readColumn([text], null, null).isKnown;
}

/** The columns of the head that begins at `start`; a word in brackets belongs to the head before it. */
function readHead(
  blocks: readonly Block[],
  start: number,
  to: number,
  taken: Uint8Array,
  steps: StepCounter,
): { columns: Column[]; next: number } | null {
  const words: string[] = [];
  let at = start;
  for (; at < to && words.length < MOST_HEADS; at++) {
    const block = blocks[at];
    if (block === undefined || block.table !== null || taken[at] === 1) break;
    if (/^\([^()]{1,12}\)$/u.test(block.text) && words.length > 0) words[words.length - 1] += block.text;
    else if (isHeadBlock(block, 0) && !/^0?0?1$/u.test(block.text)) words.push(block.text);
    else if (block.text.length <= 8 && isHeadBlock(blocks[at + 1], taken[at + 1]) && !/\d/u.test(block.text))
      words.push(block.text);
    else break;
  }
  steps.take(at - start);
  for (let count = words.length; count >= LEAST_HEADS; count--) {
    const columns = words.slice(0, count).map((word) => readColumn([word], null, null));
    if (
      count === words.length &&
      (isTaskTable(columns) || isProjectTable(columns, [])) &&
      !columns.some(({ kind }) => kind === 'value' || kind === 'binding')
    )
      return { columns, next: at };
  }
  const columns = words.map((word) => readColumn([word], null, null));
  const isBuilt =
    words.length >= LEAST_HEADS &&
    columns.some(({ kind }) => kind === 'content') &&
    columns.some(({ kind }) => kind === 'name');
  return isBuilt ? { columns, next: at } : null;
}

const endsTable = (block: Block): boolean => {
  const style = findHeadingMark(block.text)?.style;
  return (
    style === 'cn' ||
    style === 'chapter' ||
    style === 'section' ||
    style === 'annex' ||
    block.text.length > LONGEST_CELL ||
    /^(?:注|备注|说明|合计|总计)[::]?/u.test(block.text)
  );
};

/** Rows that begin with a growing number; where columns hold numbers the running number must count up by one. */
function readNumbered(
  blocks: readonly Block[],
  columns: readonly Column[],
  start: number,
  to: number,
  taken: Uint8Array,
  steps: StepCounter,
): { rows: Cell[][]; to: number } | null {
  const hasNumbers = columns.some(({ kind }) =>
    ['land', 'floor', 'classes', 'places', 'investment', 'value', 'years'].includes(kind),
  );
  const numberAt = (at: number): number => {
    const text = blocks[at]?.text ?? '';
    return /^\d{1,3}$/u.test(text) ? Number(text) : Number.NaN;
  };
  const first = numberAt(start);
  if (Number.isNaN(first)) return null;
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let last = first;
  let at = start;
  let end = start;
  for (; at < to; at++) {
    const block = blocks[at];
    steps.take(1);
    if (block === undefined || block.table !== null || taken[at] === 1 || endsTable(block)) break;
    const number = numberAt(at);
    const isNext = hasNumbers
      ? number === last + 1 && fitsColumn(columns[1]?.kind ?? 'name', blocks[at + 1]?.text ?? '')
      : number > last && number <= last + 60;
    const isStart = at === start || (isNext && row.length >= Math.min(3, columns.length));
    if (isStart) {
      if (row.length > 0) rows.push(row);
      row = [];
      if (at !== start) last = number;
      end = at;
    }
    if (row.length > columns.length + 4) break;
    row.push(toCell(block));
  }
  // The last row ends where its columns do: what stands behind it is text again.
  const lastRow = row.slice(0, columns.length);
  while (lastRow.length > 3 && isText(lastRow.at(-1)?.text ?? '', columns.at(-1))) lastRow.pop();
  if (lastRow.length >= 3) {
    rows.push(lastRow);
    end += lastRow.length;
  }
  return rows.length === 0 ? null : { rows, to: end };
}

const isText = (text: string, column: Column | undefined): boolean =>
  /[。;]/u.test(text) && column !== undefined && !['task', 'content', 'other'].includes(column.kind);

/** Rows without a number: each is full, and each cell is of its column's kind. */
function readFull(
  blocks: readonly Block[],
  columns: readonly Column[],
  start: number,
  to: number,
  taken: Uint8Array,
  steps: StepCounter,
): { rows: Cell[][]; to: number } | null {
  const width = columns.length;
  const isProject = columns.some(({ kind }) => kind === 'land' || kind === 'floor');
  const rows: Cell[][] = [];
  let at = start;
  for (; at + width <= to; at += width) {
    steps.take(width);
    const own = blocks.slice(at, at + width);
    const fits = own.every((block, index) => {
      const kind = columns[index]?.kind ?? 'other';
      const isUnits = kind === 'lead' || kind === 'supporting' || kind === 'responsible';
      return (
        block.table === null &&
        taken[at + index] !== 1 &&
        block.text.length <= LONGEST_CELL &&
        (isUnits
          ? isUnitList(block.text) || /^[-/无]$|^\(略\)$/u.test(block.text)
          : fitsColumn(kind, block.text))
      );
    });
    if (!fits) break;
    rows.push(own.map(toCell));
  }
  const least = isProject ? 1 : 2;
  return rows.length >= least ? { rows, to: at } : null;
}
