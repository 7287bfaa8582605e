import { isUnitList } from '../duty-units.ts';
import type { Cell } from './cell.ts';
import type { Column, ColumnKind } from './column-role.ts';
import { isValueCell } from './value-cell.ts';

const EMPTY = /^[-—–/无略()]*$/u;
const MISFIT = 4;
const LEFT_EMPTY = 1;
/** Who leads is named before who helps: a helper's cell is the one left empty. */
const LEAD_EMPTY = 1.2;
const JOINED = 1.5;
const TEXTS: ReadonlySet<ColumnKind> = new Set(['task', 'content', 'name', 'category', 'other']);
const UNITS: ReadonlySet<ColumnKind> = new Set(['lead', 'supporting', 'responsible']);
/** A cell of units that was printed over several lines. */
const JOINED_UNITS = 0.8;

/** Says whether a cell can stand in a column of a kind. */
export function fitsColumn(kind: ColumnKind, text: string): boolean {
  if (EMPTY.test(text)) return kind !== 'name' && kind !== 'task';
  switch (kind) {
    case 'index':
      return /^\d{1,3}(?:[-—.]\d{1,2})?$/u.test(text);
    case 'value':
      return isValueCell(text);
    case 'binding':
      return /^(?:约束|预期|引导|指导)/u.test(text);
    case 'unit':
      return text.length <= 10 && !/\d/u.test(text.replace(/m2/gu, ''));
    case 'lead':
    case 'supporting':
    case 'responsible':
      return (
        isUnitList(text) ||
        (text.length <= 40 &&
          !/\d/u.test(text) &&
          /[局委办处科室股院会部心府镇乡校园站队所司团联位组级段]$/u.test(text.replace(/[)等\s]+$/u, '')))
      );
    case 'leader':
      return text.length <= 24 && !/\d/u.test(text);
    case 'deadline':
    case 'years':
    case 'starts':
    case 'ends':
      return (
        /20\d\d|\d{1,2}月|季度|全年|长期|持续|每[年月周日]|寒假|暑假|学期|年底|常年/u.test(text) &&
        text.length <= 40
      );
    case 'land':
    case 'floor':
    case 'classes':
    case 'places':
    case 'investment':
      return /^[约]?\d/u.test(text) && !/^20[12]\d年/u.test(text);
    case 'other':
      return true;
    case 'location':
      return !/^[\d.,]+/u.test(text);
    default:
      return !/^[\d.,%-]+(?:年|%|亩|㎡|平方米)?$/u.test(text);
  }
}

/**
 * Lays the cells of a row under the columns. A row as wide as the head keeps its places; one with cells missing (or split) is laid
 * by what its cells hold, in order, at the least cost.
 */
export function alignRow(
  printed: readonly (Cell | null)[],
  columns: readonly Column[],
): { readonly cells: readonly (Cell | null)[]; readonly isExact: boolean } {
  const own = printed.slice(0, columns.length);
  const misfits = own.filter(
    (cell, index) => cell !== null && !fitsColumn(columns[index]?.kind ?? 'other', cell.text),
  ).length;
  const extra = printed.slice(columns.length).some((cell) => cell !== null);
  if (printed.length >= columns.length && misfits === 0 && !extra) return { cells: own, isExact: true };
  const cells = [...new Set(printed.filter((cell): cell is Cell => cell !== null))];
  const laid = layCells(cells, columns);
  if (
    laid === null ||
    (laid.cost >= misfits * MISFIT + LEFT_EMPTY && printed.length >= columns.length && !extra)
  )
    return { cells: own, isExact: true };
  return { cells: laid.cells, isExact: false };
}

/** The cheapest way to lay cells under columns in order; a text column may take several. Null when there are too many cells. */
function layCells(
  cells: readonly Cell[],
  columns: readonly Column[],
): { readonly cells: (Cell | null)[]; readonly cost: number } | null {
  const [n, m] = [cells.length, columns.length];
  if (n === 0 || n > 40 || m > 40) return null;
  const width = m + 1;
  const cost = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY);
  const from = new Int8Array((n + 1) * width);
  cost[0] = 0;
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      const here = cost[i * width + j] as number;
      if (here === Number.POSITIVE_INFINITY) continue;
      const relax = (ni: number, nj: number, step: number, way: number): void => {
        const at = ni * width + nj;
        if (here + step >= (cost[at] as number)) return;
        cost[at] = here + step;
        from[at] = way;
      };
      if (j < m) relax(i, j + 1, emptyCost(columns[j]?.kind ?? 'other'), 1);
      if (i < n && j < m) {
        const fits = fitsColumn(columns[j]?.kind ?? 'other', cells[i]?.text ?? '');
        relax(i + 1, j + 1, fits ? 0 : MISFIT, 2);
      }
      const left = columns[j - 1]?.kind ?? 'index';
      if (i < n && j > 0 && TEXTS.has(left)) relax(i + 1, j, JOINED, 3);
      if (i > 0 && i < n && j > 0 && UNITS.has(left) && isUnitList(cells[i]?.text ?? ''))
        relax(i + 1, j, JOINED_UNITS, 3);
    }
  const laid: (Cell | null)[] = Array.from({ length: m }, () => null);
  let [i, j] = [n, m];
  while (i > 0 || j > 0) {
    const way = from[i * width + j];
    if (way === 1) j--;
    else if (way === 2) {
      i--;
      j--;
      laid[j] = joinCells(cells[i] as Cell, laid[j] ?? null, UNITS.has(columns[j]?.kind ?? 'index'));
    } else if (way === 3) {
      i--;
      laid[j - 1] = joinCells(
        cells[i] as Cell,
        laid[j - 1] ?? null,
        UNITS.has(columns[j - 1]?.kind ?? 'index'),
      );
    } else return null;
  }
  return { cells: laid, cost: cost[n * width + m] as number };
}

function emptyCost(kind: ColumnKind): number {
  if (kind === 'other') return 0.5;
  return kind === 'lead' || kind === 'responsible' ? LEAD_EMPTY : LEFT_EMPTY;
}

function joinCells(first: Cell, rest: Cell | null, areUnits: boolean): Cell {
  if (rest === null) return first;
  const mark = areUnits ? '、' : '';
  return {
    text: `${first.text}${mark}${rest.text}`,
    printed: `${first.printed}${mark}${rest.printed}`,
    span: [first.span[0], rest.span[1]],
  };
}
