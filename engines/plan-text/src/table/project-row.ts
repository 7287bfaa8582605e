import type { BuildingProject } from '../plan-reading.ts';
import type { Cell } from './cell.ts';
import { coverCells } from './cell.ts';

export type ProjectRole =
  'index' | 'name' | 'location' | 'year' | 'landArea' | 'floorArea' | 'other' | 'landMu';

/** A row of a building table; `isAligned` is false when cells were missing and had to be guessed by their kind. */
export interface ProjectRow {
  readonly project: BuildingProject;
  readonly isAligned: boolean;
}

function roleOf(header: string): ProjectRole {
  if (/序号|编号/u.test(header)) return 'index';
  if (/占地|用地|土地/u.test(header)) return /亩/u.test(header) ? 'landMu' : 'landArea';
  if (/建筑面积|建设面积|校舍面积|总建筑|建筑规模/u.test(header)) return 'floorArea';
  if (/年份|年度|时间|年限|建设期|起止|工期|完成|重点项目/u.test(header)) return 'year';
  if (/位置|地点|地址|所在|选址|区域/u.test(header)) return 'location';
  if (/名称|项目|学校/u.test(header)) return 'name';
  return 'other';
}

/** The roles of the columns of a building table; null when the header is not one. */
export function projectRoles(header: readonly string[]): ProjectRole[] | null {
  const roles = header.map(roleOf);
  for (const role of ['name', 'location', 'year', 'landArea', 'floorArea'] as const) {
    const first = roles.indexOf(role);
    for (let index = first + 1; first >= 0 && index < roles.length; index++)
      if (roles[index] === role) roles[index] = 'other';
  }
  const facts = roles.filter(
    (role) =>
      role === 'location' ||
      role === 'year' ||
      role === 'landArea' ||
      role === 'landMu' ||
      role === 'floorArea',
  );
  const isBuilding = roles.includes('landArea') || roles.includes('landMu') || roles.includes('floorArea');
  return roles.includes('name') && facts.length >= 2 && isBuilding ? roles : null;
}

const number = (printed: string | undefined): number | null => {
  const text = printed?.normalize('NFKC');
  const match = /-?\d[\d,]*(?:\.\d+)?/u.exec(text ?? '');
  if (match === null) return null;
  const value = Number(match[0].replaceAll(',', ''));
  return /万/u.test((text ?? '').slice(match.index)) ? value * 10000 : value;
};

/** Says whether a cell can stand in a column of a building table. */
export function fitsProject(role: ProjectRole, text: string): boolean {
  if (role === 'year') return /20\d\d/u.test(text);
  if (role === 'landArea' || role === 'floorArea' || role === 'landMu')
    return /^[约]?\d/u.test(text) && !/^20[12]\d年?$/u.test(text);
  if (role === 'index') return /^\d+$/u.test(text);
  return role === 'other' || !/^\d[\d,.]*$/u.test(text);
}

/** Reads a row; when it has fewer cells than the header, cells go to the next column whose kind they fit. */
export function readProjectRow(cells: readonly (Cell | null)[], roles: readonly ProjectRole[]): ProjectRow {
  const values = new Map<ProjectRole, string>();
  const isAligned = cells.length >= roles.length;
  let column = 0;
  for (const cell of cells) {
    if (!isAligned)
      while (column < roles.length && cell !== null && !fitsProject(roles[column] as ProjectRole, cell.text))
        column++;
    const role = roles[column++];
    if (role !== undefined && cell !== null && !values.has(role)) values.set(role, cell.printed);
  }
  const mu = number(values.get('landMu'));
  const year = [...(values.get('year') ?? '').normalize('NFKC').matchAll(/20\d\d/gu)].at(-1) ?? null;
  return {
    isAligned,
    project: {
      name: values.get('name') ?? '',
      location: values.get('location') ?? null,
      year: year === null ? null : Number(year[0]),
      landArea: mu === null ? number(values.get('landArea')) : Math.round((mu * 200000) / 3) / 100,
      floorArea: number(values.get('floorArea')),
      span: coverCells(cells),
    },
  };
}
