import { existsSync, readFileSync } from 'node:fs';
import type { Lost } from '@junheng/timetable/mend-timetable';
import type { Problem } from '@junheng/timetable';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

/** Reads what `--lost` says: JSON on the command line, or a file that holds it. Names and slots must be of the problem. */
export function readLost(
  text: string,
  resolve: (path: string) => string,
  problem: Problem,
): Result<Lost, AppError> {
  const refuse = (element: string, expected: string) =>
    fail(appError('TIMETABLE_LOST_WRONG', { element, expected }, { element }));
  let value: unknown;
  try {
    const isFile = !text.trimStart().startsWith('{') && existsSync(resolve(text));
    value = JSON.parse(isFile ? readFileSync(resolve(text), 'utf8') : text);
  } catch {
    return refuse('--lost', 'JSON');
  }
  if (typeof value !== 'object' || value === null) return refuse('--lost', '{ }');
  const lost = value as Record<string, unknown>;
  for (const list of ['teachers', 'groups', 'rooms'] as const) {
    if (lost[list] === undefined) continue;
    if (!isNames(lost[list])) return refuse(list, '[ … ]');
    const known = new Set(problem[list].map(({ id }) => id));
    const wrong = lost[list].find((name) => !known.has(name));
    if (wrong !== undefined) return refuse(`${list}: ${wrong}`, list);
  }
  const extra = Object.keys(lost).find((name) => !['teachers', 'groups', 'rooms', 'slots'].includes(name));
  if (extra !== undefined) return refuse(extra, 'teachers | groups | rooms | slots');
  const { slots } = lost;
  const [days, periods] = [problem.days.length, problem.periods.length];
  const isSlot = (slot: unknown): boolean =>
    Array.isArray(slot) &&
    slot.length === 2 &&
    slot.every((part) => Number.isInteger(part) && (part as number) >= 0) &&
    (slot[0] as number) < days &&
    (slot[1] as number) < periods;
  if (!Array.isArray(slots) || slots.length === 0 || !slots.every(isSlot))
    return refuse('slots', '[[day, period], …]');
  return ok(value as Lost);
}
