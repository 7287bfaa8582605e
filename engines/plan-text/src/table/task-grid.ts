import { isUnitList, splitUnits } from '../duty-units.ts';
import { findYears } from '../sentence/year-tokens.ts';
import type { Cell, Grid } from './cell.ts';

type TaskRole = 'index' | 'group' | 'task' | 'lead' | 'supporting' | 'responsible' | 'deadline' | 'other';

/** One row of a table of tasks, however it was printed. */
export interface TaskRow {
  readonly number: string | null;
  readonly group: string | null;
  readonly text: string;
  readonly lead: readonly string[];
  readonly supporting: readonly string[];
  readonly responsible: readonly string[];
  readonly year: number | null;
  readonly month: number | null;
  /** The task's own words, and the whole row. */
  readonly task: Cell;
  readonly cells: readonly Cell[];
}

function roleOf(header: string): TaskRole {
  if (/^(?:序号|编号)$/u.test(header)) return 'index';
  if (/领导|责任人|负责人|联系人|局长/u.test(header) && !/单位|部门|科室/u.test(header)) return 'other';
  if (/牵头|主责|主办/u.test(header)) return 'lead';
  if (/配合|协办|协同|参与/u.test(header)) return 'supporting';
  if (/责任|负责|承办|实施单位|落实单位/u.test(header)) return 'responsible';
  if (/时限|时间|期限|进度|节点/u.test(header)) return 'deadline';
  if (/任务|内容|措施|举措|事项|工作|项目|要求|目标/u.test(header)) return 'task';
  if (/类别|领域|分类|方面/u.test(header)) return 'group';
  return 'other';
}

/** The roles of the columns of a task table: the last column of words is the task, those before it groups; null when it is none. */
export function taskRoles(header: readonly string[]): TaskRole[] | null {
  const roles = header.map(roleOf);
  if (!roles.some((role) => role === 'lead' || role === 'supporting' || role === 'responsible')) return null;
  const task = roles.lastIndexOf('task');
  if (task < 0) return null;
  return roles.map((role, index) => (role === 'task' && index < task ? 'group' : role));
}

/** Reads a row whose cells stand in order of the columns; cells too few are placed by what they hold. */
export function readTaskRow(cells: readonly (Cell | null)[], roles: readonly TaskRole[]): TaskRow | null {
  const placed = new Map<TaskRole, Cell>();
  if (cells.length >= roles.length) {
    for (const [index, role] of roles.entries()) {
      const cell = cells[index];
      if (cell !== null && cell !== undefined && !(role === 'group' && placed.has('group')))
        placed.set(role, cell);
    }
  } else {
    const unitRoles = roles.filter(
      (role) => role === 'lead' || role === 'supporting' || role === 'responsible',
    );
    for (const cell of cells) {
      if (cell === null) continue;
      if (/^\d{1,3}$/u.test(cell.text) && !placed.has('index')) placed.set('index', cell);
      else if (/^(?:20\d\d年|长期|持续|每年|全年)/u.test(cell.text) && cell.text.length < 16)
        placed.set('deadline', cell);
      else if (isUnitList(cell.text) && placed.has('task'))
        placed.set(unitRoles.shift() ?? 'responsible', cell);
      else placed.set('task', cell);
    }
  }
  const task = placed.get('task');
  if (task === undefined) return null;
  const units = (role: TaskRole): string[] =>
    splitUnits(placed.get(role)?.printed.replaceAll(/\s/gu, '') ?? '').names;
  const deadline = placed.get('deadline')?.text ?? '';
  const year = findYears(deadline, new Uint8Array(deadline.length), null).at(-1);
  const own = /^(?:\d{1,3}[.、]|[(]\d{1,3}[)])/u.exec(task.text)?.[0] ?? null;
  return {
    number: placed.get('index')?.text ?? own,
    group: placed.get('group')?.printed ?? null,
    text: task.printed,
    lead: units('lead'),
    supporting: units('supporting'),
    responsible: units('responsible'),
    year: year?.to ?? null,
    month: year?.month ?? null,
    task,
    cells: [...new Set(cells.filter((cell) => cell !== null))],
  };
}

/** Reads a grid as a table of tasks; null when its header is not one. */
export function readTaskGrid(grid: Grid): TaskRow[] | null {
  for (let top = 0; top < Math.min(3, grid.length); top++) {
    const header = (grid[top] ?? []).map((cell) => cell?.text ?? '');
    if (new Set(header).size < 2 || header.some((cell) => cell.length > 16)) continue;
    const roles = taskRoles(header);
    if (roles === null) continue;
    return grid.slice(top + 1).flatMap((row) => {
      const cells = row.filter((cell) => cell !== null);
      if (new Set(cells).size < 2) return [];
      const read = readTaskRow(row, roles);
      return read === null ? [] : [read];
    });
  }
  return null;
}
