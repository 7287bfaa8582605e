import { findHeadingMark } from '../outline/heading-mark.ts';
import type { Block } from '../text/block.ts';
import { toCell } from './cell.ts';
import type { Cell } from './cell.ts';
import { readAreaCell, readHeaderCell } from './header-words.ts';
import type { ColumnRole } from './header-words.ts';
import { readBinding, splitNameUnit } from './indicator-row.ts';
import type { IndicatorRow, IndicatorTable, ValueColumn } from './indicator-row.ts';
import { isValueCell } from './value-cell.ts';
import type { StepCounter } from '../step-counter.ts';

const LONGEST_CELL = 45;
const MOST_WORDS = 16;
const PROBED = 160;

/** Says whether a block can be a cell: short, no sentence, no heading with words. */
export function isCellBlock(block: Block, isAmongValues = false): boolean {
  const { text } = block;
  if (block.table !== null || text.length > LONGEST_CELL || /[。;]/u.test(text)) return false;
  const mark = findHeadingMark(text);
  return (
    mark === null ||
    mark.style === 'dash' ||
    (mark.style === 'num' && (!/[\u4e00-\u9fff]/u.test(text) || isAmongValues)) ||
    (mark.style === 'cn' && isAmongValues && text.length <= 14) ||
    text.startsWith('附表')
  );
}

/** A numbered name is a cell when a value stands one to three cells behind it. */
function isNearValue(blocks: readonly Block[], at: number): boolean {
  return [1, 2, 3].some((step) => isValueCell(blocks[at + step]?.text ?? ''));
}

interface Header {
  readonly roles: readonly ColumnRole[];
  readonly areas: readonly string[];
  readonly to: number;
}

/** Reads the header that begins at `from`: known header words, years, areas. A cell in brackets belongs to the one before. */
function readHeader(
  blocks: readonly Block[],
  from: number,
  periodFrom: number | null,
  periodTo: number | null,
): Header | null {
  const roles: ColumnRole[] = [];
  const areas: string[] = [];
  let to = from;
  let index = from;
  for (; index < blocks.length && index - from < 40; index++) {
    const text = blocks[index]?.text ?? '';
    const pair = `${text}${blocks[index + 1]?.text ?? ''}`;
    const role = readHeaderCell(text, periodFrom, periodTo);
    const area = readAreaCell(text);
    const next = blocks[index + 1]?.text ?? '';
    const noted = /^\(.{1,10}\)$/u.test(next) ? readHeaderCell(pair, periodFrom, periodTo) : null;
    if (noted !== null && (role === null || role.kind === 'value')) {
      roles.push(noted);
      index++;
    } else if (role !== null) roles.push(role);
    else if (area !== null && roles.length > 0) areas.push(area);
    else if (
      /^[“]?十[一二三四五六]?五?[”"]?$/u.test(text) &&
      readHeaderCell(blocks[index + 1]?.text ?? '', periodFrom, periodTo)?.kind === 'value'
    )
      continue;
    else if (readHeaderCell(pair, periodFrom, periodTo) !== null && text.length <= 4) {
      roles.push(readHeaderCell(pair, periodFrom, periodTo) as ColumnRole);
      index++;
    } else if (/^\(.{1,10}\)$/u.test(text) && roles.length > 0) continue;
    else if (/^“?十[一二三四五六]五”?$/u.test(text)) continue;
    else break;
    to = index + 1;
  }
  const values = roles.filter((role) => role.kind === 'value' && !role.isChange).length;
  const hasName = roles.some(
    (role) => role.kind === 'name' || role.kind === 'category' || role.kind === 'index',
  );
  return values >= 1 && hasName && roles.length >= 2 ? { roles, areas, to } : null;
}

/** The value columns of a header; `ours` is left to the reader of rows. */
export function valueColumns(roles: readonly ColumnRole[], areas: readonly string[]): ValueColumn[] {
  const values = roles.filter((role) => role.kind === 'value');
  const perArea = areas.length > 1 && values.length % areas.length === 0 ? values.length / areas.length : 0;
  return values.map((role, index) => ({
    area: perArea > 0 ? (areas[Math.floor(index / perArea)] ?? null) : (areas[0] ?? null),
    year: role.kind === 'value' ? role.year : null,
    isBase: role.kind === 'value' && role.isBase,
    isChange: role.kind === 'value' && role.isChange,
  }));
}

/** Finds the tables of indicators that were printed one cell a line, and rebuilds their rows. */
export function findFlattenedIndicators(
  blocks: readonly Block[],
  from: number,
  to: number,
  periodFrom: number | null,
  periodTo: number | null,
  steps: StepCounter,
): IndicatorTable[] {
  const tables: IndicatorTable[] = [];
  let runEnd = from;
  for (let index = from; index < to; index++) {
    const block = blocks[index];
    steps.take(1);
    if (block === undefined || !isCellBlock(block)) continue;
    const first = readHeaderCell(block.text, periodFrom, periodTo);
    if (first === null || first.kind === 'other') continue;
    const header = readHeader(blocks, index, periodFrom, periodTo);
    if (header === null) continue;
    const runStart = Math.max(runEnd, header.to);
    for (runEnd = runStart; runEnd < to && isCellBlock(blocks[runEnd] as Block, isNearValue(blocks, runEnd));)
      runEnd++;
    const columns = valueColumns(header.roles, header.areas);
    const read = (end: number): ReturnType<typeof readRows> => {
      steps.take(end - header.to);
      return readRows(blocks.slice(header.to, end).map(toCell), header.roles, columns.length);
    };
    steps.take(header.to - index + runEnd - runStart);
    // Words that look like a header are many, tables are few: a table shows in its first cells.
    if (read(Math.min(runEnd, header.to + PROBED)).rows.length < 2) continue;
    const { rows, used } = read(runEnd);
    tables.push({ columns, rows, from: index, to: header.to + used });
    index = header.to + used - 1;
  }
  return tables;
}

/** Cuts a stream of cells into rows: words, then as many values as there are value columns, then 约束性/预期性. */
function readRows(
  cells: readonly Cell[],
  roles: readonly ColumnRole[],
  width: number,
): { rows: IndicatorRow[]; used: number } {
  const rows: IndicatorRow[] = [];
  const hasIndex = roles.some((role) => role.kind === 'index');
  const hasUnit = roles.some((role) => role.kind === 'unit');
  const hasBinding = roles.some((role) => role.kind === 'binding');
  let used = 0;
  let at = 0;
  let category = '';
  let expected = 1;
  while (at < cells.length) {
    const words: Cell[] = [];
    while (at < cells.length) {
      const cell = cells[at] as Cell;
      if (
        hasIndex &&
        /^\d{1,2}$/u.test(cell.text) &&
        Number(cell.text) === expected &&
        words.every((word) => !/%|率|数/u.test(word.text))
      ) {
        expected++;
        at++;
        continue;
      }
      if (words.length > 0 && isValueCell(cell.text)) break;
      if (words.length >= MOST_WORDS) return { rows, used };
      words.push(cell);
      at++;
    }
    if (at >= cells.length || words.length === 0) break;
    const values = cells.slice(at, at + width);
    if (values.length < width && !values.some((cell) => /\d/u.test(cell.text))) break;
    const early = values.findIndex((cell) => readBinding(cell.text) !== null);
    const own = early >= 0 ? values.slice(0, early) : values;
    at += own.length;
    const next = cells[at];
    const binding = hasBinding && next !== undefined ? readBinding(next.text) : null;
    if (binding !== null) at++;
    const named = nameRow(words, hasUnit);
    if (named.category !== '') category = named.category;
    rows.push({
      category,
      name: named.name,
      unit: named.unit,
      values: own,
      binding,
      cells: [...named.cells, ...own, ...(binding !== null && next !== undefined ? [next] : [])],
    });
    used = at;
  }
  return { rows, used };
}

/** The last words before the values are the name (a unit in brackets or a unit column goes with it), the ones before it the category. */
function nameRow(
  words: readonly Cell[],
  hasUnit: boolean,
): { category: string; name: string; unit: string; cells: readonly Cell[] } {
  let rest = [...words];
  let unit = '';
  const last = rest.at(-1)?.text ?? '';
  if (rest.length > 1 && (hasUnit || /^(?:%|‰|万?人|所|万元|亿元|元|年)$/u.test(last)) && last.length <= 8) {
    unit = last;
    rest = rest.slice(0, -1);
  }
  let nameFrom = rest.length - 1;
  while (
    nameFrom > 0 &&
    (/^[(%‰]/u.test(rest[nameFrom]?.text ?? '') || /[、和的(]$/u.test(rest[nameFrom - 1]?.text ?? ''))
  )
    nameFrom--;
  const name = rest
    .slice(nameFrom)
    .map((cell) => cell.text)
    .join('');
  const split = splitNameUnit(name.replace(/^(?:\d{1,2}[.、](?!\d)|[(]\d{1,2}[)])/u, ''));
  return {
    category: rest
      .slice(0, nameFrom)
      .map((cell) => cell.text)
      .join(''),
    name: split.name,
    unit: unit === '' ? split.unit : unit,
    cells: words.slice(nameFrom),
  };
}
