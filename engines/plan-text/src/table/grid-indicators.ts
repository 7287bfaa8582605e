import { alignRow } from './align-row.ts';
import type { Cell } from './cell.ts';
import type { Column } from './column-role.ts';
import type { HeadedGrid } from './head-rows.ts';
import { readBinding, splitNameUnit } from './indicator-row.ts';
import type { IndicatorRow, IndicatorTable } from './indicator-row.ts';
import { isValueCell } from './value-cell.ts';

const NUMBERED =
  /^(?:\d{1,2}(?:\.\d{1,2})+(?=[\u4e00-\u9fff])|\d{1,2}[.、](?!\d)|[(]\d{1,2}[)]|[①-⑳]|\d{1,2}(?=[\u4e00-\u9fff“]))/u;
const GROUP = /^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)])/u;

/** Says whether the columns are those of a table of indicators: a name and at least one goal. */
export function isIndicatorTable(columns: readonly Column[]): boolean {
  return (
    columns.some(({ kind, isChange }) => kind === 'value' && !isChange) &&
    columns.some(({ kind }) => ['name', 'category', 'task', 'other', 'content'].includes(kind))
  );
}

/** Reads the rows of a table of indicators; a row that fills one cell only names the group of those below. */
export function readIndicatorGrid(
  { columns, rows }: HeadedGrid,
  tableUnit: string,
): Omit<IndicatorTable, 'from' | 'to'> | null {
  const values = columns.flatMap(({ kind }, index) => (kind === 'value' ? [index] : []));
  const first = values[0] ?? 0;
  const nameColumns = columns.flatMap(({ kind }, index) =>
    index < first && ['name', 'category', 'task', 'other', 'content'].includes(kind) ? [index] : [],
  );
  const nameColumn = findNameColumn(columns, nameColumns);
  if (nameColumn < 0) return null;
  const unitColumn = columns.findIndex(({ kind }) => kind === 'unit');
  const bindingColumn = columns.findIndex(({ kind }) => kind === 'binding');
  const read: IndicatorRow[] = [];
  let category = '';
  let above: Cell | null = null;
  for (const printed of rows) {
    const distinct = [...new Set(printed.filter((cell) => cell !== null))];
    if (distinct.length === 0) continue;
    const cells = shiftRow(printed, columns, values);
    const own = values.map((index) => cells[index] ?? null);
    const hasValue = own.some((cell) => cell !== null && isValueCell(cell.text));
    if (!hasValue) {
      if (distinct.length <= 2)
        category = distinct
          .map((cell) => cell.text)
          .join('')
          .replace(GROUP, '');
      continue;
    }
    // "义务教育标准班额比例 | 小学": the first of two name cells stands once for the rows below it.
    const named = cells[nameColumn] ?? null;
    const left = nameColumns.filter((index) => index < nameColumn).map((index) => cells[index] ?? null);
    const right = nameColumns
      .filter((index) => index > nameColumn)
      .map((index) => cells[index] ?? null)
      .filter((cell) => cell !== null);
    if (named !== null) above = named;
    const lead = named ?? (right.length > 0 ? above : null);
    if (lead === null) continue;
    const words = [
      lead,
      ...right.filter(
        (cell) =>
          cell !== lead &&
          cell.text.length <= 20 &&
          columns[cells.indexOf(cell)]?.kind === 'other' &&
          columns[cells.indexOf(cell)]?.isKnown !== true &&
          isDivision(cell.text),
      ),
    ];
    const split = splitNameUnit(
      lead.text.replace(NUMBERED, '').replace(/(?<=.{4})(?:逐[次年步])?(?:降低|提高|提升|下降)?。$/u, ''),
    );
    const printedUnit = unitColumn >= 0 ? (cells[unitColumn]?.text ?? '').replace(/[()]/gu, '') : '';
    const group = left
      .filter((cell) => cell !== null && cell !== named)
      .map((cell) => cell?.text ?? '')
      .join('');
    read.push({
      category: group === '' ? category : group,
      name:
        split.name +
        words
          .slice(1)
          .map((cell) => `(${cell.text})`)
          .join(''),
      unit: printedUnit !== '' ? printedUnit : split.unit !== '' ? split.unit : tableUnit,
      values: own,
      binding: bindingColumn >= 0 ? readBinding(cells[bindingColumn]?.text ?? '') : null,
      cells: [named ?? right[0] ?? lead, ...own.filter((cell) => cell !== null)],
    });
  }
  if (read.length === 0) return null;
  return {
    columns: values.map((index) => {
      const { year, isBase, isChange, area } = columns[index] as Column;
      return { year, isBase, isChange, area };
    }),
    rows: read,
  };
}

const isDivision = (text: string): boolean => /^[\u4e00-\u9fff()、]{1,12}$/u.test(text);

/** The column that names the row: the last called a name; else the last of words before the values. */
function findNameColumn(columns: readonly Column[], candidates: readonly number[]): number {
  const named = candidates.findLast((index) => columns[index]?.kind === 'name');
  if (named !== undefined) return named;
  return (
    candidates.findLast((index) => ['task', 'category', 'content'].includes(columns[index]?.kind ?? '')) ??
    candidates.at(-1) ??
    -1
  );
}

/** A row whose merged first cells were left out stands too far left: it is moved until its values stand under the heads of values. */
function shiftRow(
  printed: readonly (Cell | null)[],
  columns: readonly Column[],
  values: readonly number[],
): readonly (Cell | null)[] {
  const under = (row: readonly (Cell | null)[]): number =>
    values.filter(
      (index) => row[index] !== null && row[index] !== undefined && isValueCell(row[index]?.text ?? ''),
    ).length;
  const distinct = new Set(printed.filter((cell) => cell !== null)).size;
  if (distinct <= 1) return printed;
  const goals = values.filter((index) => columns[index]?.isChange !== true).length;
  if (
    under(printed) >= Math.min(goals, 1) &&
    (columns.findIndex(({ kind }) => kind === 'name') < 0 ||
      printed[columns.findIndex(({ kind }) => kind === 'name')] === null ||
      !isValueCell(printed[columns.findIndex(({ kind }) => kind === 'name')]?.text ?? ''))
  )
    return printed;
  let best = printed;
  for (let by = 1; by <= 3; by++) {
    const moved = [...Array.from<null>({ length: by }).fill(null), ...printed].slice(0, columns.length);
    const lost = printed.slice(columns.length - by).some((cell) => cell !== null);
    if (!lost && under(moved) > under(best)) best = moved;
  }
  if (best !== printed) return best;
  return alignRow(printed, columns).cells;
}
