import { cellText, foldLabel } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Which rows of a sheet are its header, ends included, from 0. */
export interface HeaderRows {
  readonly from: number;
  readonly to: number;
}

/** The labels of the header rows with those of merged cells in every cell that they cover. */
function spreadLabels(sheet: Sheet, { from, to }: HeaderRows): string[][] {
  const width = Math.max(0, ...sheet.rows.slice(from, to + 1).map((row) => row.length));
  const labels = Array.from({ length: to - from + 1 }, (_, step) =>
    Array.from({ length: width }, (__, column) => foldLabel(cellText(sheet.rows[from + step]?.[column]))),
  );
  for (const { top, left, bottom, right } of sheet.merges) {
    if (bottom < from || top > to) continue;
    const label = foldLabel(cellText(sheet.rows[top]?.[left]));
    for (let row = Math.max(top, from); row <= Math.min(bottom, to); row += 1)
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        const line = labels[row - from];
        if (line !== undefined) line[column] = label;
      }
  }
  return labels;
}

/** Where no cells are merged (csv), an upper label stands over the empty cells to its right that have a label below. */
function fillRight(labels: string[][], hasMerges: boolean): void {
  if (hasMerges) return;
  for (let level = 0; level + 1 < labels.length; level += 1) {
    const line = labels[level] ?? [];
    for (let column = 1; column < line.length; column += 1) {
      const isBelow = labels.slice(level + 1).some((lower) => (lower[column] ?? '') !== '');
      if (line[column] === '' && isBelow) line[column] = line[column - 1] ?? '';
    }
  }
}

/**
 * The path of labels over each column, upper first, joined by `/`; equal labels under one another (cells merged downwards) stand once.
 * Source: CONTRACTS section 5, header paths (所有层表头).
 */
export function headerPaths(sheet: Sheet, rows: HeaderRows): string[] {
  const labels = spreadLabels(sheet, rows);
  fillRight(
    labels,
    sheet.merges.some(({ top, bottom }) => bottom >= rows.from && top <= rows.to),
  );
  const width = labels[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const path: string[] = [];
    for (const line of labels) {
      const label = line[column] ?? '';
      if (label !== '' && label !== path.at(-1)) path.push(label);
    }
    return path.join('/');
  });
}
