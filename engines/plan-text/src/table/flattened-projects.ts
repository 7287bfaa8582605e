import type { Block } from '../text/block.ts';
import { toCell } from './cell.ts';
import type { Cell } from './cell.ts';
import { isCellBlock } from './flattened-indicators.ts';
import { projectRoles, readProjectRow } from './project-row.ts';
import type { ProjectRole, ProjectRow } from './project-row.ts';

export interface ProjectTable {
  readonly rows: readonly ProjectRow[];
  readonly from: number;
  readonly to: number;
}

/** Finds building tables that were printed one cell a line: a header with a name and a place, a year or an area, then numbered rows. */
export function findFlattenedProjects(blocks: readonly Block[], from: number, to: number): ProjectTable[] {
  const tables: ProjectTable[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index];
    if (
      block === undefined ||
      !isCellBlock(block) ||
      !/^(?:序号|编号|项目名称|学校名称|建设项目)/u.test(block.text)
    )
      continue;
    const header: string[] = [];
    let at = index;
    for (; at < to && at - index < 30; at++) {
      const cell = blocks[at];
      if (cell === undefined || !isCellBlock(cell) || /^0?1$/u.test(cell.text)) break;
      if (/^\(/u.test(cell.text) && header.length > 0) header[header.length - 1] += cell.text;
      else header.push(cell.text);
    }
    const roles = projectRoles(header);
    if (roles === null || roles[0] !== 'index' || !/^0?1$/u.test(blocks[at]?.text ?? '')) continue;
    let end = at;
    while (end < to && blocks[end] !== undefined && isCellBlock(blocks[end] as Block)) end++;
    const { rows, used } = readNumberedRows(blocks.slice(at, end).map(toCell), roles);
    if (rows.length === 0) continue;
    tables.push({ rows, from: index, to: at + used });
    index = at + used - 1;
  }
  return tables;
}

/** Cuts cells into rows at the running number 1, 2, 3 … */
function readNumberedRows(
  cells: readonly Cell[],
  roles: readonly ProjectRole[],
): { rows: ProjectRow[]; used: number } {
  const rows: ProjectRow[] = [];
  let at = 0;
  let used = 0;
  for (let expected = 1; at < cells.length && Number(cells[at]?.text) === expected; expected++) {
    let next = at + 2;
    while (
      next < cells.length &&
      !(
        /^\d{1,3}$/u.test(cells[next]?.text ?? '') &&
        Number(cells[next]?.text) === expected + 1 &&
        next - at >= Math.min(roles.length, 3)
      )
    )
      next++;
    const width = Math.min(next - at, roles.length);
    rows.push(readProjectRow(cells.slice(at, at + width), roles));
    used = at + width;
    at = next;
  }
  return { rows, used };
}
