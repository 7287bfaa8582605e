import type { Paragraph } from './split-paragraphs.ts';

/** A cell as the document gives it: [start, end) of its words and how many rows and columns it covers. */
export type TableCell = readonly [start: number, end: number, rows: number, columns: number];
/** A table of a document: rows of cells, a merged cell once, at its first row. */
export type DocumentTable = readonly (readonly TableCell[])[];

/** Which paragraphs, [from, to) of their list, stand in a cell. */
export interface LaidCell {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly columns: number;
}

/** A stretch of paragraphs that is laid out together: running words, or a table. */
export type Block =
  | { readonly kind: 'words'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'table';
      readonly from: number;
      readonly to: number;
      readonly rows: readonly (readonly LaidCell[])[];
    };

/** The first paragraph that begins at or after a place; their number when there is none. */
function firstFrom(paragraphs: readonly Paragraph[], place: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function layTable(
  paragraphs: readonly Paragraph[],
  table: DocumentTable,
): Extract<Block, { kind: 'table' }> | null {
  const spans = table.flat();
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  const [from, to] = [firstFrom(paragraphs, start), firstFrom(paragraphs, end)];
  const rows = table.map((row) =>
    row.map(([cellStart, cellEnd, down, across]) => ({
      from: firstFrom(paragraphs, cellStart),
      to: firstFrom(paragraphs, cellEnd),
      rows: down,
      columns: across,
    })),
  );
  // Every paragraph must stand in exactly one cell, or words of the document would be lost or said twice.
  const placed = rows
    .flat()
    .flatMap((cell) =>
      Array.from({ length: Math.max(0, cell.to - cell.from) }, (_, index) => cell.from + index),
    )
    .toSorted((left, right) => left - right);
  const isExact =
    placed.length === to - from && placed.every((paragraph, index) => paragraph === from + index);
  return isExact && to > from ? { kind: 'table', from, to, rows } : null;
}

/**
 * Deals the paragraphs of a document out to tables and to stretches of at most `longest` paragraphs of running words, in their order,
 * each paragraph once. A table whose cells do not hold its paragraphs exactly is laid out as words.
 */
export function layOutBlocks(
  paragraphs: readonly Paragraph[],
  tables: readonly DocumentTable[],
  longest: number,
): Block[] {
  const laid = tables
    .flatMap((table) => layTable(paragraphs, table) ?? [])
    .toSorted((left, right) => left.from - right.from);
  const blocks: Block[] = [];
  let at = 0;
  const takeWords = (to: number): void => {
    for (; at < to; at = Math.min(to, at + longest)) {
      blocks.push({ kind: 'words', from: at, to: Math.min(to, at + longest) });
    }
  };
  for (const table of laid) {
    if (table.from < at) continue;
    takeWords(table.from);
    blocks.push(table);
    at = table.to;
  }
  takeWords(paragraphs.length);
  return blocks;
}
