import { findYears } from '../sentence/year-tokens.ts';
import type { BuildingProject } from '../plan-reading.ts';
import { readArea, readAreasIn, readMoney } from './area-size.ts';
import { alignRow } from './align-row.ts';
import type { Cell } from './cell.ts';
import { coverCells } from './cell.ts';
import type { Column, ColumnKind } from './column-role.ts';
import type { HeadedGrid } from './head-rows.ts';

/** A row of a building table; `isAligned` is false when cells were missing and had to be guessed by their kind. */
export interface ProjectRow {
  readonly project: BuildingProject;
  readonly isAligned: boolean;
}

const BUILDINGS =
  /学校|小学|中学|初中|高中|幼儿园|学院|校区|校园|园舍|教学楼|综合楼|宿舍|体育馆|食堂|运动场|扩建|新建|改建|迁建|改造|工程|基地|中心|楼/u;
const HEAD_OF_TOTAL = /^(?:合计|总计|小计|共计|总和)/u;

/** Says whether the columns are those of a building table: a name, and areas or what is built with money or years. */
export function isProjectTable(
  columns: readonly Column[],
  rows: readonly (readonly (Cell | null)[])[],
): boolean {
  const has = (...kinds: ColumnKind[]): boolean => columns.some(({ kind }) => kinds.includes(kind));
  if (!has('name', 'task') || has('value', 'binding')) return false;
  if (has('land', 'floor'))
    return (
      has('location', 'years', 'starts', 'ends', 'deadline', 'classes', 'places', 'investment', 'land') &&
      columns.length >= 3
    );
  const isBuilding = has('content') && has('investment', 'years', 'starts', 'ends');
  const says = (row: readonly (Cell | null)[], pattern: RegExp): boolean =>
    row.some((cell) => pattern.test(cell?.text ?? ''));
  return (
    isBuilding &&
    rows.slice(0, 12).some((row) => says(row, BUILDINGS) && says(row, /\d(?:㎡|平方米|m2|亩|万平)/u))
  );
}

function yearsOf(cell: Cell | null | undefined): readonly {
  readonly from: number;
  readonly to: number;
  readonly month: number | null;
}[] {
  if (cell === null || cell === undefined) return [];
  const { text } = cell;
  const years = findYears(text, new Uint8Array(text.length), null);
  if (years.length > 0) return years;
  const bare = /^(20\d\d)(?:\.(\d{1,2}))?$/u.exec(text);
  return bare === null
    ? []
    : [
        {
          from: Number(bare[1]),
          to: Number(bare[1]),
          month: bare[2] === undefined ? null : Number(bare[2]),
        },
      ];
}

/** Reads the rows of a building table; rows of totals and of groups are left out. */
export function readProjectRows({ columns, rows }: HeadedGrid): ProjectRow[] {
  const read: ProjectRow[] = [];
  let location: Cell | null = null;
  for (const printed of rows) {
    const cells = [...new Set(printed.filter((cell) => cell !== null))];
    if (cells.length < 3 || cells.some((cell) => HEAD_OF_TOTAL.test(cell.text))) continue;
    const aligned = alignRow(printed, columns);
    const at = (...kinds: ColumnKind[]): { cell: Cell; unit: string } | null => {
      for (const kind of kinds) {
        const index = columns.findIndex(
          (column, position) => column.kind === kind && (aligned.cells[position] ?? null) !== null,
        );
        const cell = aligned.cells[index];
        if (cell !== null && cell !== undefined) return { cell, unit: columns[index]?.unit ?? '' };
      }
      return null;
    };
    const name = at('name', 'task');
    if (name === null || !/[\u4e00-\u9fff]/u.test(name.cell.text)) continue;
    if (HEAD_OF_TOTAL.test(name.cell.text)) continue;
    const place: Cell | null =
      at('location')?.cell ?? (columns.some(({ kind }) => kind === 'location') ? location : null);
    location = place;
    read.push({
      isAligned: aligned.isExact,
      project: makeProject(name.cell, place, at, aligned.cells),
    });
  }
  return read;
}

type Find = (...kinds: ColumnKind[]) => { cell: Cell; unit: string } | null;

function makeProject(
  name: Cell,
  place: Cell | null,
  at: Find,
  cells: readonly (Cell | null)[],
): BuildingProject {
  const content = readAreasIn(at('content')?.cell.text ?? '');
  const area = (kind: 'land' | 'floor'): number | null => {
    const found = at(kind);
    return found === null ? content[kind] : readArea(found.cell.printed, found.unit);
  };
  const key = yearsOf(at('years')?.cell).at(-1);
  const end = yearsOf(at('ends', 'deadline')?.cell).at(-1);
  const start = yearsOf(at('starts')?.cell).at(0);
  const classes = at('classes');
  const places = at('places');
  const investment = at('investment');
  const count = (found: { cell: Cell } | null): number | null => {
    const match = found === null ? null : /\d+/u.exec(found.cell.text);
    return match === null ? null : Number(match[0]);
  };
  const classCount = count(classes);
  const placeCount = count(places);
  const money = investment === null ? null : readMoney(investment.cell.printed, investment.unit);
  return {
    name: name.printed.replaceAll(/[\s\u3000]/gu, ''),
    location: place?.printed ?? null,
    year: end?.to ?? key?.to ?? null,
    landArea: area('land'),
    floorArea: area('floor'),
    ...(classCount === null ? {} : { classes: classCount }),
    ...(placeCount === null ? {} : { places: placeCount }),
    ...(money === null ? {} : { investment: money }),
    ...(start !== undefined
      ? { starts: start.to }
      : key !== undefined && key.from !== key.to
        ? { starts: key.from }
        : {}),
    ...(end !== undefined ? { ends: end.to } : {}),
    span: coverCells(cells),
  };
}
