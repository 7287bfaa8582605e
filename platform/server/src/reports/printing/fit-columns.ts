import { inlinesOf, PLANNED, textOf, widthOf } from '@junheng/domain';
import type { Cell, Inline, ReportTable } from '@junheng/domain';

/** Twips to the left and right of what a cell holds, and a little for the rule between cells. */
export const CELL_MARGIN = 60;
const SPARE = 2 * CELL_MARGIN + 20;
/** Digits and Latin letters of the widest font that may stand in take this much of a Chinese character; the raised marks less. */
const LATIN = 0.64;
const MARK = 0.42;
/** Marks of notes have at most three digits. */
const MARK_DIGITS = 3;
/** From so many characters on a piece of text is words, and may be cut anywhere but within a number. */
const LONGEST_WHOLE = 9;

const isWide = (letter: string): boolean => widthOf(letter) === 1;

/** How wide a text is in twips, in a size of half-points. */
function twipsOf(text: string, size: number): number {
  let characters = 0;
  for (const letter of text) characters += isWide(letter) ? 1 : LATIN;
  return characters * size * 10;
}

/** The pieces of a text that no line may cut: numbers with what clings to them, days, short words as a whole. */
export function wholePieces(text: string): string[] {
  if ([...text].length <= LONGEST_WHOLE) return [text];
  return text.match(/[（《]?[≥≤<>±-]?\d[\d.,:—-]*(?:%|\p{Script=Han}{1,2})?[）》]?|[A-Za-z]+/gu) ?? [];
}

/** The lines that a cell is set in by itself: one, but for a planned day, which says below that it is planned. */
export function linesOfCell(cell: Cell): (readonly Inline[])[] {
  if (typeof cell !== 'object' || !('kind' in cell)) return [inlinesOf(cell)];
  return cell.isPlanned === true ? [[cell.day], [PLANNED]] : [[cell.day]];
}

/** The lines of cells that stand one on the other; nothing below nothing is said once. */
export function stackedLines(cells: readonly Cell[]): (readonly Inline[])[] {
  const isEmpty = cells.every((cell) => cell === '—');
  return (isEmpty ? cells.slice(0, 1) : cells).flatMap(linesOfCell);
}

/** The narrowest that a cell may be set without cutting a number or leaving a mark alone, in twips. */
function narrowest(cell: Cell, size: number): number {
  if (typeof cell === 'object' && 'kind' in cell) {
    return Math.max(...linesOfCell(cell).map((line) => twipsOf(line.map(textOf).join(''), size)));
  }
  const inlines = inlinesOf(cell);
  const text = inlines.map(textOf).join('');
  const hasMark = inlines.some((inline) => typeof inline === 'object' && inline.kind === 'figure');
  const mark = hasMark ? MARK_DIGITS * MARK * size * 10 : 0;
  const pieces = wholePieces(text);
  return Math.max(0, ...pieces.map((piece) => twipsOf(piece, size))) + mark;
}

/** A head in one line, or its unit of measure in a second: 用地（平方米）. */
export function linesOfHead(title: string): string[] {
  return title.split(/(?=（)/u);
}

/** A head may be cut between its characters, two to a line at least, and keeps its mark. */
function narrowestHead(title: string, hasMark: boolean, size: number): number {
  const [words = '', unit = ''] = linesOfHead(title);
  const letters = [...words];
  const half = letters.length <= 4 ? letters.slice(0, 2) : letters.slice(0, Math.ceil(letters.length / 2));
  const widest = Math.max(twipsOf(half.join(''), size), twipsOf(unit, size));
  return widest + (hasMark ? MARK_DIGITS * MARK * size * 10 : 0);
}

/** The columns of a table as they are printed: one on the other where the second stands below. */
export function printedColumns(table: ReportTable): number[][] {
  const groups: number[][] = [];
  for (const [index, column] of table.columns.entries()) {
    const last = groups.at(-1);
    if (column.isBelow === true && last !== undefined) last.push(index);
    else groups.push([index]);
  }
  return groups;
}

/** Widths of printed columns in twips that add up to the width of the text block, and whether each can hold its numbers whole. */
export interface FittedColumns {
  readonly widths: readonly number[];
  readonly isWhole: boolean;
}

/**
 * Shares the width of the text block among the columns as the table asks for, but gives each at least what its numbers, days and short
 * words need to stay on one line; what they take is taken from the columns of words. Sizes in half-points, widths in twips.
 */
export function fitColumns(table: ReportTable, width: number, size: number): FittedColumns {
  const groups = printedColumns(table);
  const needs = groups.map((group) =>
    Math.ceil(
      Math.max(
        ...group.flatMap((index) => {
          const column = table.columns[index];
          return [
            narrowestHead(column?.title ?? '', column?.source !== undefined, size),
            ...table.rows.map((row) => narrowest(row[index] ?? '', size)),
          ];
        }),
      ) + SPARE,
    ),
  );
  const asked = groups.map((group) => table.columns[group[0] ?? 0]?.width ?? 1);
  const whole = asked.reduce((sum, one) => sum + one, 0);
  const needed = needs.reduce((sum, one) => sum + one, 0);
  if (needed >= width) {
    const widths = needs.map((need) => Math.floor((need * width) / needed));
    return { widths, isWhole: needed === width };
  }
  // Columns whose share is too small take what they need; the others share the rest, until none is too narrow.
  const fixed = new Set<number>();
  for (;;) {
    const rest = width - [...fixed].reduce((sum, index) => sum + (needs[index] ?? 0), 0);
    const open = asked.reduce((sum, one, index) => (fixed.has(index) ? sum : sum + one), 0);
    const tight = asked.findIndex(
      (one, index) => !fixed.has(index) && (one * rest) / open < (needs[index] ?? 0),
    );
    if (tight === -1 || open === 0 || whole === 0) {
      const widths = asked.map((one, index) =>
        fixed.has(index) ? (needs[index] ?? 0) : Math.floor((one * rest) / open),
      );
      return { widths, isWhole: true };
    }
    fixed.add(tight);
  }
}
