/** A piece of text on a page; y grows downward, sizes in points. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A run of text within a line that no wide gap breaks. */
export interface PdfSegment {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface PdfLine {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly PdfSegment[];
  /** Where the column of text that the line stands in begins and ends; absent on a page of one column. */
  readonly bounds?: { readonly left: number; readonly right: number };
}

const SAME_LINE = 0.5;
const WIDE_GAP = 1.05;
const WORD_GAP = 0.25;

/** Gathers the pieces of a page into lines from top to bottom, each cut at wide gaps. */
export function gatherLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const sorted = pieces
    .filter((piece) => piece.text.trim() !== '')
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
  const rows: PdfPiece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const last = row?.[0];
    if (
      row !== undefined &&
      last !== undefined &&
      Math.abs(piece.y - last.y) <= Math.max(last.size, piece.size) * SAME_LINE
    )
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const ordered = row.toSorted((a, b) => a.x - b.x);
    const size = Math.max(...ordered.map((piece) => piece.size));
    const segments: { text: string; from: number; to: number }[] = [];
    for (const piece of ordered) {
      const last = segments.at(-1);
      const gap = last === undefined ? 0 : piece.x - last.to;
      if (last === undefined || gap > size * WIDE_GAP)
        segments.push({
          text: piece.text,
          from: piece.x,
          to: piece.x + piece.width,
        });
      else {
        last.text +=
          gap > size * WORD_GAP && /[\w]$/u.test(last.text.slice(-1)) && /^[\w]/u.test(piece.text)
            ? ` ${piece.text}`
            : piece.text;
        last.to = Math.max(last.to, piece.x + piece.width);
      }
    }
    return { y: Math.min(...ordered.map((piece) => piece.y)), size, segments };
  });
}
