import { RefusedReading } from '../reading-limits.ts';
import type { PdfLine } from './pdf-lines.ts';

/** A table found by position: rows of cells' texts, null where a row has nothing in a column. */
export interface PdfTable {
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Lines of a document in order, a table in place of the lines that made it. */
export type PdfBlock =
  { readonly kind: 'line'; readonly line: PdfLine } | { readonly kind: 'table'; readonly table: PdfTable };

/** Fewer segments side by side are no row of a table. */
export const LEAST_COLUMNS = 3;
const LEAST_LINES = 3;
const ROW_GAP = 1.75;
/** Short lines in a row between two rows. */
const MOST_MISSES = 3;

/** Columns times cells of one table: a table of 600 pages has some three millions. */
const MOST_PLACES = 20_000_000;

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

const OPENS =
  /^(?:\d{1,3}(?:$|[.、．](?!\d)|(?=[\u4e00-\u9fff]))|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）])/u;
/** A line of a cell that ends this far before its column was not broken by the column. */
const NOT_FULL = 1.5;

interface Placed {
  readonly text: string;
  readonly column: number;
  readonly to: number;
}

function buildTable(lines: readonly PdfLine[]): PdfTable {
  const columns = findColumns(lines);
  if (columns.length * lines.reduce((sum, { segments }) => sum + segments.length, 0) > MOST_PLACES)
    throw new RefusedReading('PLAN_TEXT_FILE_TOO_MUCH');
  const rows: {
    cells: (string | null)[];
    ends: number[];
    first: ReadonlySet<number>;
  }[] = [];
  let previous: PdfLine | null = null;
  const hasIndex = /^(?:序号|编号|序)/u.test(lines[0]?.segments[0]?.text.trim() ?? '');
  for (const line of lines) {
    const placed = line.segments.map((segment): Placed => ({
      text: segment.text.trim(),
      column: columnOf(columns, segment.from, segment.to),
      to: segment.to,
    }));
    const current = rows.at(-1);
    const isNew =
      current === undefined ||
      previous === null ||
      line.y - previous.y > line.size * ROW_GAP ||
      OPENS.test(placed.find(({ column }) => column === 0)?.text ?? '') ||
      isFilledAgain(placed, current, hasIndex && rows.length > 1);
    const row = isNew
      ? {
          cells: Array.from<string | null>({ length: columns.length }).fill(null),
          ends: Array.from<number>({ length: columns.length }).fill(0),
          first: new Set(placed.map(({ column }) => column)),
        }
      : current;
    if (isNew) rows.push(row);
    for (const { text, column, to } of placed) {
      const before = row.cells[column] ?? null;
      const isBroken = (row.ends[column] ?? 0) >= (columns[column]?.to ?? 0) - line.size * NOT_FULL;
      row.cells[column] = before === null ? text : `${before}${isBroken ? '' : '\n'}${text}`;
      row.ends[column] = to;
    }
    previous = line;
  }
  return { rows: rows.map(({ cells }) => cells) };
}

/** A merged cell set in the middle of its rows closes the gap between them: columns filled again mean a new row; in a numbered table all that its first line filled. */
function isFilledAgain(
  placed: readonly Placed[],
  current: {
    readonly cells: readonly (string | null)[];
    readonly first: ReadonlySet<number>;
  },
  hasIndex: boolean,
): boolean {
  const again = placed.filter(({ column }) => current.cells[column] !== null).length;
  if (!hasIndex) return placed.length >= LEAST_COLUMNS && again >= 2;
  const wanted = [...current.first].filter((column) => column > 1);
  return (
    wanted.length >= 2 &&
    again >= 2 &&
    wanted.every((column) => placed.some((cell) => cell.column === column))
  );
}

const isRow = (line: PdfLine): boolean => line.segments.length >= LEAST_COLUMNS;
const isShort = (line: PdfLine): boolean =>
  !isRow(line) && line.segments.every(({ text }) => text.length <= 24 && !/[。]/u.test(text));

/** Where the rows end that begin at `from`: short lines between rows belong to them, others end the zone. */
function findEnd(lines: readonly PdfLine[], from: number, belongs: (line: PdfLine) => boolean): number {
  let end = from;
  let misses = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as PdfLine;
    if (!belongs(line)) break;
    if (
      isRow(line) ||
      (end > from && line.bounds === undefined && staysWithin(line, lines.slice(Math.max(from, at - 40), at)))
    ) {
      misses = 0;
      end = at + 1;
    } else if (end > from && isShort(line) && misses < MOST_MISSES) misses++;
    else break;
  }
  return end;
}

/** Whether each segment of a line begins where a column of the rows before begins and ends before the next: the rest of a cell that was broken. */
function staysWithin(line: PdfLine, before: readonly PdfLine[]): boolean {
  const columns = findColumns(before.filter(isRow));
  if (columns.length < LEAST_COLUMNS) return false;
  return line.segments.every(({ from, to }) => {
    const index = columns.findLastIndex((column) => column.from <= from + line.size * 0.8);
    const column = columns[index];
    const next = columns[index + 1];
    return (
      column !== undefined &&
      from <= column.to &&
      (next === undefined ? true : to <= next.from - line.size * 0.2)
    );
  });
}

/** Whether each segment of a line stands under one of the columns. */
function fitsColumns(line: PdfLine, columns: readonly { from: number; to: number }[]): boolean {
  return line.segments.every(({ from, to }) => {
    const middle = (from + to) / 2;
    return columns.some((column) => middle >= column.from - line.size && middle <= column.to + line.size);
  });
}

type Zone =
  { readonly kind: 'line'; readonly line: PdfLine } | { readonly kind: 'table'; readonly lines: PdfLine[] };

/** Puts the head of a page, as far as it goes on with the table that ends the page before, below that table; answers how many lines it took. */
function continueTable(table: PdfLine[], lines: readonly PdfLine[]): number {
  const columns = findColumns(table);
  const first = lines[0];
  if (first === undefined || (isShort(first) && !fitsColumns(first, columns))) return 0;
  // The rest of a row that was cut by the edge of the page may come first.
  let begin = 0;
  while (begin < MOST_MISSES && begin < lines.length) {
    const line = lines[begin] as PdfLine;
    if (isRow(line) || !isShort(line) || !fitsColumns(line, columns)) break;
    begin++;
  }
  const end = findEnd(lines, begin, (line) => fitsColumns(line, columns));
  if (end === begin) return 0;
  const sameText = (a: PdfLine | undefined, b: PdfLine | undefined): boolean =>
    a?.segments.map(({ text }) => text).join(' ') === b?.segments.map(({ text }) => text).join(' ');
  // A head that is printed again on each page is said once.
  let repeated = 0;
  while (repeated < end && sameText(table[repeated], lines[repeated])) repeated++;
  const rest = lines.slice(repeated, end);
  const last = table.at(-1) as PdfLine;
  const gap = last.size * (begin > 0 && repeated === 0 ? 1 : ROW_GAP + 1);
  const shift = last.y + gap - (rest[0]?.y ?? 0);
  for (const line of rest) table.push({ ...line, y: line.y + shift });
  return end;
}

/** Finds the zones of all pages, one after another, whose lines stand in columns; a table goes on over the edge of a page. */
export function findPdfTables(pages: readonly (readonly PdfLine[])[]): PdfBlock[] {
  const zones: Zone[] = [];
  /** The table that reaches the end of the page before. */
  let open: PdfLine[] | null = null;
  for (const lines of pages) {
    if (lines.length === 0) continue;
    let index: number = open === null ? 0 : continueTable(open, lines);
    if (index < lines.length) open = null;
    while (index < lines.length) {
      const end = findEnd(lines, index, () => true);
      const rows = lines.slice(index, end);
      if (rows.filter(isRow).length < LEAST_LINES) {
        zones.push({ kind: 'line', line: lines[index] as PdfLine });
        index++;
        continue;
      }
      const columns = findColumns(rows);
      const tail = lines.slice(end);
      const isLast =
        tail.length <= MOST_MISSES && tail.every((line) => isShort(line) && fitsColumns(line, columns));
      if (isLast) rows.push(...tail);
      zones.push({ kind: 'table', lines: rows });
      open = isLast ? rows : null;
      index = isLast ? lines.length : end;
    }
  }
  return zones.map((zone) =>
    zone.kind === 'line' ? zone : { kind: 'table', table: buildTable(zone.lines) },
  );
}
