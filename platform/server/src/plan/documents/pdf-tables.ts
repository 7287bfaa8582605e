import type { PdfLine } from './pdf-lines.ts';

/** A table found by position: rows of cells' texts, null where a row has nothing in a column. */
export interface PdfTable {
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Lines of a page in order, a table in place of the lines that made it. */
export type PdfBlock =
  { readonly kind: 'line'; readonly line: PdfLine } | { readonly kind: 'table'; readonly table: PdfTable };

const LEAST_COLUMNS = 3;
const LEAST_LINES = 3;
const ROW_GAP = 1.75;

/** Columns from the extents of all segments of a zone: extents that overlap are one column. */
function findColumns(lines: readonly PdfLine[]): { from: number; to: number }[] {
  const extents = lines
    .filter((line) => line.segments.length >= 2)
    .flatMap((line) => line.segments.map(({ from, to }) => ({ from, to })))
    .toSorted((a, b) => a.from - b.from);
  const columns: { from: number; to: number }[] = [];
  for (const extent of extents) {
    const last = columns.at(-1);
    if (last !== undefined && extent.from <= last.to) last.to = Math.max(last.to, extent.to);
    else columns.push({ ...extent });
  }
  return columns;
}

function columnOf(columns: readonly { from: number; to: number }[], from: number, to: number): number {
  const middle = (from + to) / 2;
  let best = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [index, column] of columns.entries()) {
    const distance =
      middle >= column.from && middle <= column.to
        ? 0
        : Math.min(Math.abs(middle - column.from), Math.abs(middle - column.to));
    if (distance < nearest) {
      nearest = distance;
      best = index;
    }
  }
  return best;
}

function buildTable(lines: readonly PdfLine[]): PdfTable {
  const columns = findColumns(lines);
  const rows: (string | null)[][] = [];
  let previous: PdfLine | null = null;
  for (const line of lines) {
    const placed = line.segments.map((segment) => ({
      text: segment.text.trim(),
      column: columnOf(columns, segment.from, segment.to),
    }));
    const current = rows.at(-1);
    // A merged cell set in the middle of its rows closes the gap between them: two columns filled again mean a new row.
    const again = placed.filter(({ column }) => current !== undefined && current[column] !== null).length;
    const isNewRow =
      previous === null ||
      line.y - previous.y > line.size * ROW_GAP ||
      (placed.length >= LEAST_COLUMNS && again >= 2);
    const row = isNewRow ? undefined : rows.at(-1);
    const target = row ?? Array.from<string | null>({ length: columns.length }).fill(null);
    if (row === undefined) rows.push(target);
    for (const { text, column } of placed) target[column] = (target[column] ?? '') + text;
    previous = line;
  }
  return { rows };
}

/** Finds the zones of a page whose lines stand in columns. */
export function findPdfTables(lines: readonly PdfLine[]): PdfBlock[] {
  const blocks: PdfBlock[] = [];
  for (let index = 0; index < lines.length;) {
    let end = index;
    let wide = 0;
    let misses = 0;
    for (let at = index; at < lines.length; at++) {
      const line = lines[at] as PdfLine;
      const isRow = line.segments.length >= LEAST_COLUMNS;
      const isShort =
        line.segments.length < LEAST_COLUMNS &&
        line.segments.every((segment) => segment.text.length <= 24 && !/[。]/u.test(segment.text));
      if (isRow) {
        wide++;
        misses = 0;
        end = at + 1;
      } else if (wide > 0 && isShort && misses < 3) misses++;
      else break;
    }
    if (wide >= LEAST_LINES) {
      blocks.push({ kind: 'table', table: buildTable(lines.slice(index, end)) });
      index = end;
    } else {
      blocks.push({ kind: 'line', line: lines[index] as PdfLine });
      index++;
    }
  }
  return blocks;
}
