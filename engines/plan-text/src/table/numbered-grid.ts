import type { Block } from '../text/block.ts';
import { findHeadingMark } from '../outline/heading-mark.ts';
import type { Cell } from './cell.ts';
import { toCell } from './cell.ts';
import type { StepCounter } from '../step-counter.ts';

/** A table printed one cell a line whose rows carry a running number; rows may be short of cells. */
export interface NumberedGrid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly from: number;
  readonly to: number;
}

const LONGEST_HEADER_CELL = 16;
const MOST_HEADER_CELLS = 20;

/** Finds such tables between two blocks: short header cells that begin with 序号, then 1 … 2 … 3 … */
export function findNumberedGrids(
  blocks: readonly Block[],
  from: number,
  to: number,
  steps: StepCounter,
): NumberedGrid[] {
  const grids: NumberedGrid[] = [];
  for (let index = from; index < to; index++) {
    steps.take(1);
    if (!/^(?:序号|编号)$/u.test(blocks[index]?.text ?? '') || blocks[index]?.table !== null) continue;
    const header: string[] = [];
    let at = index;
    for (; at < to && at - index < MOST_HEADER_CELLS; at++) {
      const text = blocks[at]?.text ?? '';
      if (/^0?0?1$/u.test(text) || text.length > LONGEST_HEADER_CELL) break;
      if (text.startsWith('(') && header.length > 0) header[header.length - 1] += text;
      else header.push(text);
    }
    if (!/^0?0?1$/u.test(blocks[at]?.text ?? '') || header.length < 3) continue;
    const { rows, end } = readRows(blocks, at, to, header.length);
    steps.take(at - index + rows.reduce((sum, row) => sum + 1 + row.length, 0));
    if (rows.length === 0) continue;
    grids.push({ header, rows, from: index, to: end });
    index = end - 1;
  }
  return grids;
}

function readRows(
  blocks: readonly Block[],
  from: number,
  to: number,
  width: number,
): { rows: Cell[][]; end: number } {
  const rows: Cell[][] = [];
  let at = from;
  let end = from;
  for (
    let expected = 1;
    at < to && Number(blocks[at]?.text) === expected && /^\d+$/u.test(blocks[at]?.text ?? '');
    expected++
  ) {
    let next = at + 1;
    while (next < to && next - at < width + 4) {
      const text = blocks[next]?.text ?? '';
      if (/^\d{1,3}$/u.test(text) && Number(text) === expected + 1 && next - at >= Math.min(width, 3)) break;
      const style = findHeadingMark(text)?.style;
      if (
        next - at >= width &&
        (style === 'cn' ||
          style === 'cnParen' ||
          style === 'chapter' ||
          style === 'annex' ||
          text.length > 200)
      )
        break;
      next++;
    }
    const isLast = Number(blocks[next]?.text) !== expected + 1;
    const stop = isLast ? Math.min(next, at + width) : next;
    rows.push(blocks.slice(at, stop).map(toCell));
    end = stop;
    at = next;
    if (isLast) break;
  }
  return { rows, end };
}
