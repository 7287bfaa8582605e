import { ReadingBudget } from '../reading-limits.ts';
import type { PdfPiece } from './pdf-lines.ts';

/** A piece of text as the page draws it: place in points from the left and from the top of the page as it is shown, and the angle it is drawn at. */
export interface DrawnPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Quarter turns clockwise: 0 to 3. */
  readonly turns: number;
}

type Matrix = readonly number[];

/** The product of two matrices of a PDF, the first applied last. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ];
}

/** A piece from its words, its matrix on the shown page (y downward) and its width along the line. */
export function drawPiece(text: string, matrix: Matrix, width: number): DrawnPiece {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = matrix;
  const turns = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
  const size = Math.hypot(c, d);
  return {
    text,
    x,
    y,
    width,
    size: size === 0 ? Math.hypot(a, b) : size,
    turns,
  };
}

/** Turns a page upright: most of its text decides which way is up; text at another angle stays behind. */
export function turnUpright(pieces: readonly DrawnPiece[], width: number, height: number): PdfPiece[] {
  const weights = [0, 0, 0, 0];
  for (const piece of pieces) weights[piece.turns] = (weights[piece.turns] ?? 0) + piece.text.trim().length;
  const turns = weights.indexOf(Math.max(...weights));
  return pieces
    .filter((piece) => piece.turns === turns)
    .map(({ text, x, y, width: length, size }) => {
      const place =
        turns === 0
          ? { x, y }
          : turns === 1
            ? { x: y, y: width - x }
            : turns === 2
              ? { x: width - x, y: height - y }
              : { x: height - y, y: x };
      return { text, ...place, width: length, size };
    });
}

const NEAR = 0.16;

/** Leaves out signs that are drawn again at almost the same place (bold, shadow); signs that stand beside each other stay. */
export function dropRepeats(pieces: readonly PdfPiece[], budget = new ReadingBudget()): PdfPiece[] {
  const kept: PdfPiece[] = [];
  const byText = new Map<string, PdfPiece[]>();
  for (const piece of pieces) {
    const near = (piece.size || 1) * NEAR;
    const same = byText.get(piece.text);
    budget.takeComparisons(same?.length ?? 0);
    const isAgain =
      piece.text.trim() !== '' &&
      same?.some((other) => Math.abs(other.x - piece.x) <= near && Math.abs(other.y - piece.y) <= near) ===
        true;
    if (isAgain) continue;
    kept.push(piece);
    if (same === undefined) byText.set(piece.text, [piece]);
    else same.push(piece);
  }
  return kept;
}

const MARK = /^[\d*①-⑳①-⑩,,()()[\]〔〕]{1,4}$/u;
const SMALL = 0.8;
const RAISED = 0.15;

/** Raised small signs are marks of notes and no part of figures and names; behind m they are the unit. */
export function dropRaisedMarks(pieces: readonly PdfPiece[], budget = new ReadingBudget()): PdfPiece[] {
  return pieces.flatMap((piece) => {
    if (!MARK.test(piece.text.trim())) return [piece];
    budget.takeComparisons(pieces.length);
    const beside = pieces.find(
      (other) =>
        other !== piece &&
        other.size * SMALL > piece.size &&
        Math.abs(other.x + other.width - piece.x) < other.size * 0.6 &&
        other.y - piece.y > other.size * RAISED &&
        other.y - piece.y < other.size * 0.8,
    );
    if (beside === undefined) return [piece];
    return /m$/iu.test(beside.text) ? [{ ...piece, text: '²', y: beside.y }] : [];
  });
}
