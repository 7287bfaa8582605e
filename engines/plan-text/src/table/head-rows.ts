import type { Cell, Grid } from './cell.ts';
import { readColumn } from './column-role.ts';
import type { Column } from './column-role.ts';
import { readAreaCell } from './header-words.ts';
import { isValueCell } from './value-cell.ts';

/** A grid whose head was found: its columns and the rows below. */
export interface HeadedGrid {
  readonly columns: readonly Column[];
  readonly rows: Grid;
  /** Words above the head that reach over the whole table, such as its title. */
  readonly title: string;
}

const MOST_HEAD_ROWS = 3;
const LONGEST_HEAD = 24;

const wordsOf = (row: readonly (Cell | null)[]): string[] => row.map((cell) => cell?.text ?? '');
const isAlone = (row: readonly (Cell | null)[]): boolean =>
  new Set(row.filter((cell) => cell !== null).map((cell) => cell?.text)).size <= 1;

/** A second row of a head only divides columns of the first: 城镇/乡村, 班/学位, 现状/目标. */
function isSubHead(
  row: readonly (Cell | null)[],
  above: readonly (Cell | null)[],
  from: number | null,
  to: number | null,
): boolean {
  const own = row.filter((cell, column) => cell !== null && cell !== above[column] && cell.text !== '');
  if (own.length === 0) return false;
  const isWords = own.every((cell) => {
    const text = cell?.text ?? '';
    const isYear = readColumn([text], from, to).kind === 'value';
    return (
      text.length <= LONGEST_HEAD && (isYear || (!isValueCell(text) && !/\d/u.test(text.replace(/m2/gu, ''))))
    );
  });
  if (!isWords) return false;
  const known = own.filter((cell) => {
    const text = cell?.text ?? '';
    return (
      readAreaCell(text) !== null ||
      readColumn([text], from, to).isKnown ||
      /^(?:城镇|城区|城市|乡村|农村|县城|镇区|男|女|小学|初中|高中|幼儿园|班|学位|学生|人|公办|民办|合计|[A-Za-z\u4e00-\u9fff]{1,4}(?:\([^()]*\))?)$/u.test(
        text,
      )
    );
  });
  const isFirstNew = row[0] !== null && row[0] !== undefined && row[0] !== above[0];
  return known.length === own.length && !isFirstNew;
}

/** Finds the head of a grid: the first row most of whose words are those of heads, with the rows that divide it; null when there is none. */
export function findHead(grid: Grid, periodFrom: number | null, periodTo: number | null): HeadedGrid | null {
  for (let top = 0; top < Math.min(4, grid.length - 1); top++) {
    const row = grid[top] ?? [];
    if (isAlone(row)) continue;
    const cells = row.filter((cell) => cell !== null);
    if (cells.some((cell) => (cell?.text.length ?? 0) > LONGEST_HEAD)) continue;
    const known = cells.filter(
      (cell) =>
        readColumn([cell?.text ?? ''], periodFrom, periodTo).isKnown ||
        readAreaCell(cell?.text ?? '') !== null,
    );
    if (known.length < 2 || known.length * 2 < cells.length) continue;
    let height = 1;
    while (
      height < MOST_HEAD_ROWS &&
      top + height < grid.length - 1 &&
      isSubHead(grid[top + height] ?? [], grid[top + height - 1] ?? [], periodFrom, periodTo)
    )
      height++;
    const head = fillHead(grid.slice(top, top + height));
    const width = head[0]?.length ?? 0;
    const columns = Array.from({ length: width }, (_, column) =>
      withDivision(
        head.map((words) => words[column] ?? ''),
        readColumn(
          head.map((words) => words[column] ?? ''),
          periodFrom,
          periodTo,
        ),
      ),
    );
    const title =
      grid
        .slice(0, top)
        .flatMap(wordsOf)
        .filter((word) => word !== '')[0] ?? '';
    return { columns, rows: grid.slice(top + height), title };
  }
  return null;
}

/** Years over 城区 and 乡村: the lower word says whose figures the column holds. */
function withDivision(path: readonly string[], column: Column): Column {
  const below = path.at(-1) ?? '';
  if (column.kind !== 'value' || column.area !== null || path.length < 2 || below === path[0]) return column;
  if (readColumn([below], null, null).kind === 'value')
    return { ...column, area: readAreaCell(path[0] ?? '') };
  return /^[\u4e00-\u9fff]{1,6}$/u.test(below) ? { ...column, area: below } : column;
}

/** An empty cell of a head that stands right of a filled one continues it, where the row below divides it. */
function fillHead(rows: Grid): string[][] {
  const words = rows.map(wordsOf);
  const first = words[0] ?? [];
  const below = words[1];
  for (let column = 1; column < first.length; column++)
    if (first[column] === '' && below !== undefined && (below[column] ?? '') !== '')
      first[column] = first[column - 1] ?? '';
  return words;
}
