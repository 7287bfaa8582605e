import { headerPaths } from '../sheet/header-paths.ts';
import { cellText, foldLabel } from '../sheet/sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ValueStage } from '../statistics-reading.ts';
import { identityColumns, listItems, stageWords } from './list-columns.ts';
import type { IdentityField } from './list-columns.ts';

/** What a column of a list holds. */
export type ListColumn =
  | { readonly kind: 'identity'; readonly field: IdentityField; readonly at: number; readonly path: string }
  | {
      readonly kind: 'item';
      readonly item: string;
      readonly stage: ValueStage | null;
      readonly factor: number;
      readonly at: number;
      readonly path: string;
    }
  | { readonly kind: 'unknown'; readonly at: number; readonly path: string };

/** A sheet with one school a row. */
export interface ListGrid {
  readonly columns: readonly ListColumn[];
  /** Where the first school stands, and the row of the lowest header, from 0. */
  readonly firstRow: number;
  readonly headerRow: number;
}

const MOST_HEADER_ROWS = 8;
/** 1 亩 = 10,000 ÷ 15 m². */
const MU = 10_000 / 15;

function factorOf(path: string, unit: 'yuan' | 'm2' | undefined): number {
  if (unit === 'yuan' && /万元/u.test(path)) return 10_000;
  if (unit === 'm2' && /亩/u.test(path)) return MU;
  return unit === 'm2' && /万平方米/u.test(path) ? 10_000 : 1;
}

function describeColumn(path: string, at: number): ListColumn {
  const last = path.split('/').at(-1) ?? '';
  const field = identityColumns.find(([, pattern]) => pattern.test(last))?.[0];
  if (field !== undefined) return { kind: 'identity', field, at, path };
  const found = listItems.find((one) => one.path.test(path));
  if (found === undefined) return { kind: 'unknown', at, path };
  const stage = stageWords.find(([pattern]) => pattern.test(path))?.[1] ?? null;
  return { kind: 'item', item: found.item, stage, factor: factorOf(path, found.unit), at, path };
}

/** Takes a sheet with one school a row apart: header rows are those up to the one that names the schools' codes, and below it while no code stands there. */
export function openList(sheet: Sheet): ListGrid | undefined {
  const codeWords = identityColumns[0]?.[1];
  for (const [row, cells] of sheet.rows.slice(0, MOST_HEADER_ROWS).entries()) {
    const at = cells.findIndex((cell) => codeWords?.test(foldLabel(cellText(cell))) === true);
    if (at === -1) continue;
    let firstRow = row + 1;
    // Below a code's label merged downwards the lower header rows follow, empty in that column.
    const covering = sheet.merges.find(({ top, left, bottom }) => top === row && left === at && bottom > row);
    if (covering !== undefined) firstRow = covering.bottom + 1;
    else
      while (
        firstRow < row + MOST_HEADER_ROWS &&
        cellText(sheet.rows[firstRow]?.[at]).trim() === '' &&
        (sheet.rows[firstRow] ?? []).some(
          (cell) => typeof cell === 'string' && !/^-?[\d.,*]+$/u.test(cell.trim()) && cell.trim() !== '',
        )
      )
        firstRow += 1;
    // Labels above the row of the code belong to it where they are merged over columns of the table.
    let top = row;
    while (
      top > 0 &&
      sheet.merges.some((one) => one.top === top - 1 && one.right > one.left) &&
      (sheet.rows[top - 1] ?? []).filter((cell) => cellText(cell).trim() !== '').length > 1
    )
      top -= 1;
    const paths = headerPaths(sheet, { from: top, to: firstRow - 1 });
    return {
      columns: paths.flatMap((path, column) => (path === '' ? [] : [describeColumn(path, column)])),
      firstRow,
      headerRow: firstRow - 1,
    };
  }
  return undefined;
}
