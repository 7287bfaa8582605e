import type { Cell, Grid } from './cell.ts';
import { valueColumns } from './flattened-indicators.ts';
import { readAreaCell, readHeaderCell } from './header-words.ts';
import type { ColumnRole } from './header-words.ts';
import { readBinding, splitNameUnit } from './indicator-row.ts';
import type { IndicatorRow, IndicatorTable } from './indicator-row.ts';
import { isValueCell } from './value-cell.ts';

const MOST_HEADER_ROWS = 3;

function isHeaderRow(
  row: readonly (Cell | null)[],
  periodFrom: number | null,
  periodTo: number | null,
): boolean {
  const cells = row.filter((cell) => cell !== null);
  const known = cells.filter(
    (cell) => readHeaderCell(cell.text, periodFrom, periodTo) !== null || readAreaCell(cell.text) !== null,
  );
  const values = cells.filter(
    (cell) => isValueCell(cell.text) && readHeaderCell(cell.text, periodFrom, periodTo) === null,
  );
  return known.length >= 2 && values.length === 0;
}

/** Reads a grid as a table of indicators; null when its header is not one. */
export function readIndicatorGrid(
  grid: Grid,
  periodFrom: number | null,
  periodTo: number | null,
): Omit<IndicatorTable, 'from' | 'to'> | null {
  let top = 0;
  while (top < Math.min(2, grid.length) && new Set(grid[top]?.map((cell) => cell?.text)).size === 1) top++;
  let height = 0;
  while (height < MOST_HEADER_ROWS && isHeaderRow(grid[top + height] ?? [], periodFrom, periodTo)) height++;
  if (height === 0 || grid.length - top - height < 1) return null;
  const header = grid.slice(top, top + height);
  const width = grid[0]?.length ?? 0;
  const areas: (string | null)[] = [];
  const roles: (ColumnRole | null)[] = [];
  for (let column = 0; column < width; column++) {
    const words = header
      .map((row) => row[column]?.text ?? '')
      .filter((word, index, all) => word !== '' && word !== all[index - 1]);
    roles.push(
      readHeaderCell(words.at(-1) ?? '', periodFrom, periodTo) ??
        readHeaderCell(words.join(''), periodFrom, periodTo) ??
        readHeaderCell(words[0] ?? '', periodFrom, periodTo),
    );
    areas.push(words.length > 1 ? readAreaCell(words[0] ?? '') : null);
  }
  const values = roles.flatMap((role, column) => (role?.kind === 'value' ? [column] : []));
  if (values.filter((column) => roles[column]?.kind === 'value').length === 0) return null;
  const nameColumn = findNameColumn(roles, values[0] ?? 0);
  if (nameColumn < 0) return null;
  const columns = valueColumns(
    values.map((column) => roles[column] as ColumnRole),
    [],
  ).map((column, index) => ({ ...column, area: areas[values[index] ?? 0] ?? null }));
  let category = '';
  const rows = grid.slice(top + height).flatMap((row) =>
    readRow(row, roles, values, nameColumn).map((read) => {
      if (read.category !== '') ({ category } = read);
      return { ...read, category };
    }),
  );
  return rows.length === 0 ? null : { columns, rows };
}

function findNameColumn(roles: readonly (ColumnRole | null)[], firstValue: number): number {
  const named = roles.findLastIndex((role, column) => role?.kind === 'name' && column < firstValue);
  if (named >= 0) return named;
  for (let column = firstValue - 1; column >= 0; column--) {
    const kind = roles[column]?.kind ?? 'name';
    if (kind === 'name' || kind === 'category') return column;
  }
  return -1;
}

function readRow(
  row: readonly (Cell | null)[],
  roles: readonly (ColumnRole | null)[],
  values: readonly number[],
  nameColumn: number,
): IndicatorRow[] {
  const name = row[nameColumn];
  const own = values.map((column) => row[column] ?? null);
  if (name === null || name === undefined || own.every((cell) => cell === null || cell === name)) return [];
  const split = splitNameUnit(name.text.replace(/^\d{1,2}[.、]/u, ''));
  const unitColumn = roles.findIndex((role) => role?.kind === 'unit');
  const bindingColumn = roles.findIndex((role) => role?.kind === 'binding');
  const unit = unitColumn >= 0 ? (row[unitColumn]?.text ?? '').replace(/[()]/gu, '') : split.unit;
  const category = row
    .slice(0, nameColumn)
    .filter((cell, column) => cell !== null && roles[column]?.kind !== 'index' && cell !== name);
  return [
    {
      category: category.map((cell) => cell?.text ?? '').join(''),
      name: split.name,
      unit: unit === '' ? split.unit : unit,
      values: own,
      binding: bindingColumn >= 0 ? readBinding(row[bindingColumn]?.text ?? '') : null,
      cells: [name, ...own.filter((cell) => cell !== null)],
    },
  ];
}
