import type { ReadingBudget } from '../reading-limits.ts';
import { orderColumns } from './pdf-columns.ts';
import { gatherLines } from './pdf-lines.ts';
import type { PdfLine } from './pdf-lines.ts';
import { dropRaisedMarks, dropRepeats, turnUpright } from './pdf-pieces.ts';
import type { DrawnPiece } from './pdf-pieces.ts';

/** No page is larger, in points: what is drawn beyond it is seen by nobody. Source: ISO 32000-1, annex C.2 (14,400 units). */
const FARTHEST = 14_400;

const isOnPage = ({ x, y, width, size }: DrawnPiece): boolean =>
  [x, y, width, size].every((length) => Math.abs(length) <= FARTHEST);

/** The lines of a page in reading order, from the pieces of text that are drawn on it. Throws a `RefusedReading` beyond the budget. */
export function linesOfPage(
  pieces: readonly DrawnPiece[],
  page: { readonly width: number; readonly height: number },
  budget: ReadingBudget,
): PdfLine[] {
  const upright = turnUpright(pieces.filter(isOnPage), page.width, page.height);
  return orderColumns(gatherLines(dropRaisedMarks(dropRepeats(upright, budget), budget)));
}
