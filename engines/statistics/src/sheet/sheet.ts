/** A cell as a workbook holds it: nothing, text, a number, yes or no, or a day (a date serial that is shown as one, `YYYY-MM-DD`). */
export type SheetCell = null | string | number | boolean | { readonly day: string };

/** Cells that are shown as one, by positions from 0, ends included; the first holds the content. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook, or one table of a page or text file. Rows and columns may be of different lengths. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges: readonly MergedCells[];
}

/** A workbook as its reader hands it over. */
export interface Workbook {
  /** The name of the file, which problems are told with. */
  readonly file: string;
  readonly sheets: readonly Sheet[];
}

/** The name of a cell as spreadsheets print it: row and column from 0 give `A1`, `AB12`. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** The text of a cell as people see it, empty for nothing. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
}

/**
 * A label as labels are compared by: compatible forms (full-width brackets and digits), without blanks, line breaks and the escape of a
 * carriage return, and without the `#` that marks a part of the row or column above.
 */
export function foldLabel(text: string): string {
  return text.replaceAll('_x000D_', '').normalize('NFKC').replaceAll(/\s/gu, '').replace(/^#/u, '');
}
