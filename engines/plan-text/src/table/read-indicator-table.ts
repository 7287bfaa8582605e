import type { Achievement, Span, Target } from '../plan-reading.ts';
import { isScope } from '../sentence/scope.ts';
import { coverCells } from './cell.ts';
import type { Cell } from './cell.ts';
import type { IndicatorRow, IndicatorTable, ValueColumn } from './indicator-row.ts';
import { readValueCell } from './value-cell.ts';

/** A target whose `parent`, if any, is an index among the targets of the same table. */
export interface TableReading {
  readonly targets: readonly Target[];
  readonly achievements: readonly Achievement[];
}

/** Parts of one district: each has goals of its own. */
const DIVISION =
  /^(?:城区|城镇|城市|乡村|农村|镇区|县城|小学|初中|高中|幼儿园|公办|民办|男生?|女生?|东部|西部|[\u4e00-\u9fff]{1,3}[校园])$/u;
const OURS = /^(?:全区|本区|我区|全县|本县|我县|全旗|我旗)$/u;

/** Two columns of years far apart, none of which is said to be real: the earlier is where the plan begins. */
function markBases(columns: readonly ValueColumn[]): readonly ValueColumn[] {
  return columns.map((column) => {
    const same = columns.filter((other) => other.area === column.area && !other.isChange);
    const [first, last] = same;
    const isPair = same.length === 2 && same.every(({ isBase, year }) => !isBase && year !== null);
    const isFar = isPair && (last?.year ?? 0) - (first?.year ?? 0) >= 3;
    return isFar && column === first ? { ...column, isBase: true } : column;
  });
}

/** Which area's columns are the district's own: the one named like the region, else one that says "our", else the last. */
function ownArea(columns: readonly ValueColumn[], region: string | null): string | null {
  const areas = [
    ...new Set(columns.map((column) => column.area).filter((area) => area !== null && !DIVISION.test(area))),
  ].filter((area) => area !== null);
  if (areas.length < 2) return areas[0] ?? null;
  return (
    areas.find((area) => OURS.test(area)) ??
    areas.find(
      (area) => region !== null && region !== '' && (region.endsWith(area) || area.endsWith(region)),
    ) ??
    areas.at(-1) ??
    null
  );
}

/** Turns the rows of a table of indicators into targets (and, for years before the plan, into achievements). */
export function readIndicatorTable(
  printed: IndicatorTable,
  region: string | null,
  periodFrom: number | null,
  periodTo: number | null,
): TableReading {
  const table = { ...printed, columns: markBases(printed.columns) };
  const targets: Target[] = [];
  const achievements: Achievement[] = [];
  const own = ownArea(table.columns, region);
  const years = table.columns.map((column) => column.year).filter((year) => year !== null);
  const isPast = periodFrom !== null && years.length > 0 && years.every((year) => year < periodFrom);
  let whole: { index: number; row: IndicatorRow } | null = null;
  const shared = sharedNames(table.rows);
  for (const row of table.rows) {
    const isPart =
      row.name.startsWith('其中') ||
      (whole !== null && row.unit === '' && whole.row.unit !== '' && row.category === whole.row.category);
    const ownUnit = /^[-/]+$/u.test(row.unit) ? '' : row.unit;
    const unit = ownUnit !== '' ? ownUnit : isPart ? (whole?.row.unit ?? '') : '';
    const name = fullName(row, shared);
    const mark = readMark(name);
    const span = coverCells(row.cells);
    const wholeIndex = isPart ? (whole?.index ?? null) : null;
    let first: number | null = null;
    // A cell merged over the columns of several areas is one value of all of them.
    const isMerged = (cell: Cell): boolean =>
      row.values.filter((other, at) => other === cell && table.columns[at]?.isBase !== true).length > 1;
    const told = new Set<Cell>();
    for (const [index, column] of table.columns.entries()) {
      const cell = row.values[index];
      if (cell === null || cell === undefined || column.isChange) continue;
      if (told.has(cell)) continue;
      told.add(cell);
      const value = readValueCell(cell.text);
      if (isPast || (column.isBase && !isLastOfArea(table.columns, index))) {
        if (isPast && value.value !== null)
          achievements.push({
            name,
            unit: value.unit === '' ? unit : value.unit,
            year: column.year,
            value: value.value,
            span,
          });
        continue;
      }
      if (value.isEmpty) continue;
      const base = baseOf(table.columns, row, index);
      if (column.area === own || own === null) first ??= targets.length;
      targets.push({
        name:
          isPart && whole !== null
            ? namePart(readMark(fullName(whole.row, shared)).name, mark.name)
            : mark.name,
        unit: value.unit !== '' ? (value.unit === '比' ? unit || '比' : value.unit) : unit,
        baseYear: base.year,
        baseValue: base.value,
        year: value.year ?? column.year ?? periodTo,
        yearStated: value.year !== null || column.year !== null,
        comparator: value.comparator,
        value: value.value,
        valueMax: value.valueMax,
        area: isMerged(cell) ? null : column.area,
        binding: row.binding,
        role:
          own !== null && column.area !== null && column.area !== own && !DIVISION.test(column.area)
            ? 'reference'
            : 'target',
        ...(wholeIndex !== null ? { parent: wholeIndex } : {}),
        measure: value.isCumulative ? 'cumulative' : mark.measure,
        ...(mark.frequency !== null ? { frequency: mark.frequency } : {}),
        ...(value.ratio !== null ? { ratio: value.ratio } : {}),
        span: spanOfRow(span),
      });
    }
    if (!isPart && first !== null) whole = { index: first, row };
  }
  return { targets, achievements };
}

const DEGREES = /专科|本科|研究生|硕士|博士/u;

/** The name of a part: with its head replaced where both are of one kind (专科 and 本科 of the same teachers), else behind its whole. */
function namePart(whole: string, part: string): string {
  const divided = /^(.+)\(([^()]+)\)$/u.exec(whole);
  if (divided !== null && isScope(divided[2] ?? '') && isScope(part)) return `${divided[1] ?? ''}(${part})`;
  const own = DEGREES.exec(part);
  const other = DEGREES.exec(whole);
  if (own?.index === 0 && other !== null) return whole.slice(0, other.index) + part;
  return `${whole}(${part})`;
}

/** Names that stand in more than one category of the table, such as 在校学生数. */
function sharedNames(rows: readonly IndicatorRow[]): ReadonlySet<string> {
  const categories = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, category } of rows) {
    if (categories.has(name) && categories.get(name) !== category) shared.add(name);
    categories.set(name, category);
  }
  return shared;
}

/** A row's name, with its category in front where the name alone would be ambiguous. */
function fullName(row: IndicatorRow, shared: ReadonlySet<string>): string {
  const name = row.name.replace(/^其中[::]?/u, '');
  return shared.has(row.name) ? `${row.category}${name}` : name;
}

/** "新增学位(累计)" counts from the plan's beginning, "交流比例(每年)" each year anew; the mark is no part of the name. */
function readMark(printed: string): {
  readonly name: string;
  readonly measure: 'level' | 'increment' | 'cumulative';
  readonly frequency: string | null;
} {
  const mark = /^(.+)\((?:(?:[两三四五]年|期内)?(累计)|(每年|每学年|年均|逐年))\)$/u.exec(printed);
  const [, name = printed, running, frequency = null] = mark ?? [];
  return {
    name,
    measure: running !== undefined ? 'cumulative' : frequency === null ? 'level' : 'increment',
    frequency,
  };
}

const spanOfRow = (span: Span): Span => span;

/** A table of one year only has no base: its single column is the goal. */
function isLastOfArea(columns: readonly ValueColumn[], index: number): boolean {
  const area = columns[index]?.area ?? null;
  return columns.filter((column) => column.area === area && !column.isChange).length === 1;
}

function baseOf(
  columns: readonly ValueColumn[],
  row: IndicatorRow,
  index: number,
): { year: number | null; value: number | null } {
  const target = columns[index];
  for (let at = index - 1; at >= 0; at--) {
    const column = columns[at];
    if (column === undefined || column.area !== target?.area || column.isChange || !column.isBase) continue;
    const cell = row.values[at];
    return {
      year: column.year,
      value: cell === null || cell === undefined ? null : readValueCell(cell.text).value,
    };
  }
  return { year: null, value: null };
}
