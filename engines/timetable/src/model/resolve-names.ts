import type { Outcome } from '../outcome.ts';
import { fail, ok } from '../outcome.ts';
import type { Problem, Slot } from './problem.ts';
import type { Rule, Selector, Who } from './rule.ts';

type Names = Readonly<
  Record<'teacher' | 'room' | 'group' | 'lesson' | 'subject' | 'tag', ReadonlySet<string>>
>;

interface Use {
  readonly kind: keyof Names;
  readonly name: string;
  readonly path: string;
}

function* selectorUses(selector: Selector, path: string): Generator<Use> {
  for (const name of selector.ids ?? []) yield { kind: 'lesson', name, path: `${path}.ids` };
  for (const name of selector.subjects ?? []) yield { kind: 'subject', name, path: `${path}.subjects` };
  for (const name of selector.teachers ?? []) yield { kind: 'teacher', name, path: `${path}.teachers` };
  for (const name of selector.groups ?? []) yield { kind: 'group', name, path: `${path}.groups` };
  for (const name of selector.tags ?? []) yield { kind: 'tag', name, path: `${path}.tags` };
}

function* listUses(kind: keyof Names, names: unknown, path: string): Generator<Use> {
  if (Array.isArray(names)) for (const name of names as string[]) yield { kind, name, path };
}

function* ruleUses(rule: Rule, path: string): Generator<Use> {
  for (const field of ['lessons', 'a', 'b'] as const) {
    if (field in rule) yield* selectorUses((rule as never)[field] as Selector, `${path}.${field}`);
  }
  if (rule.type === 'notNext') {
    yield* selectorUses(rule.first, `${path}.first`);
    yield* selectorUses(rule.second, `${path}.second`);
  }
  if (rule.type === 'follows') {
    yield { kind: 'lesson', name: rule.first, path: `${path}.first` };
    yield { kind: 'lesson', name: rule.second, path: `${path}.second` };
  }
  const who: Partial<Record<'teachers' | 'groups', unknown>> = 'who' in rule ? (rule.who as Who) : {};
  yield* listUses('teacher', who.teachers, `${path}.who.teachers`);
  yield* listUses('group', who.groups, `${path}.who.groups`);
  const own = rule as { teachers?: unknown; groups?: unknown; rooms?: unknown };
  yield* listUses('teacher', own.teachers, `${path}.teachers`);
  yield* listUses('group', own.groups, `${path}.groups`);
  yield* listUses('room', own.rooms, `${path}.rooms`);
}

function* allUses(problem: Problem): Generator<Use> {
  for (const [index, group] of problem.groups.entries()) {
    yield* listUses('group', group.parts, `groups[${index}].parts`);
    if (group.homeroom !== undefined)
      yield { kind: 'room', name: group.homeroom, path: `groups[${index}].homeroom` };
  }
  for (const [index, lesson] of problem.lessons.entries()) {
    const path = `lessons[${index}]`;
    yield* listUses('teacher', lesson.teachers, `${path}.teachers`);
    yield* listUses('group', lesson.groups, `${path}.groups`);
    yield* listUses('room', lesson.rooms, `${path}.rooms`);
    if (lesson.fixed?.room !== undefined)
      yield { kind: 'room', name: lesson.fixed.room, path: `${path}.fixed.room` };
  }
  for (const [index, rule] of problem.rules.entries()) yield* ruleUses(rule, `rules[${index}]`);
  for (const [index, placed] of (problem.timetable ?? []).entries()) {
    yield { kind: 'lesson', name: placed.lesson, path: `timetable[${index}].lesson` };
    if (placed.room !== undefined)
      yield { kind: 'room', name: placed.room, path: `timetable[${index}].room` };
  }
}

function findTwice(ids: readonly string[]): number {
  const seen = new Set<string>();
  return ids.findIndex((id) => seen.size === seen.add(id).size);
}

function findOutside(problem: Problem): string | undefined {
  if ((problem.morning ?? 0) > problem.periods.length) return 'morning';
  const days = problem.days.length;
  const periods = problem.periods.length;
  const isOutside = (slot: Slot): boolean => slot[0] >= days || slot[1] >= periods;
  for (const [index, rule] of problem.rules.entries()) {
    const wrong = 'slots' in rule ? (rule.slots ?? []).findIndex(isOutside) : -1;
    if (wrong >= 0) return `rules[${index}].slots[${wrong}]`;
  }
  for (const [index, { fixed, length = 1 }] of problem.lessons.entries()) {
    if (length > periods) return `lessons[${index}].length`;
    if (fixed !== undefined && isOutside([fixed.day, fixed.period + length - 1]))
      return `lessons[${index}].fixed`;
  }
  const lengths = new Map(problem.lessons.map(({ id, length }) => [id, length ?? 1]));
  for (const [index, { day, period, lesson }] of (problem.timetable ?? []).entries()) {
    if (isOutside([day, period + (lengths.get(lesson) ?? 1) - 1])) return `timetable[${index}]`;
  }
  return undefined;
}

function findCycle(problem: Problem): string | undefined {
  const parts = new Map(problem.groups.map((group) => [group.id, group.parts ?? []]));
  const state = new Map<string, 'open' | 'done'>();
  const isCyclic = (id: string): boolean => {
    const seen = state.get(id);
    if (seen !== undefined) return seen === 'open';
    state.set(id, 'open');
    if ((parts.get(id) ?? []).some(isCyclic)) return true;
    state.set(id, 'done');
    return false;
  };
  return problem.groups.find(({ id }) => isCyclic(id))?.id;
}

/**
 * Looks whether every name that a problem uses is declared once, every slot lies in the week, and no group contains
 * itself. Fails with TIMETABLE_NAME_TWICE, TIMETABLE_NAME_UNKNOWN, TIMETABLE_SLOT_OUTSIDE or TIMETABLE_GROUP_CYCLE.
 */
export function resolveNames(problem: Problem): Outcome<Problem> {
  const lists = ['teachers', 'rooms', 'groups', 'lessons'] as const;
  for (const list of lists) {
    const ids = problem[list].map(({ id }) => id);
    const twice = findTwice(ids);
    if (twice >= 0)
      return fail('TIMETABLE_NAME_TWICE', { name: ids[twice] as string }, { element: `${list}[${twice}]` });
  }
  const names: Names = {
    teacher: new Set(problem.teachers.map(({ id }) => id)),
    room: new Set(problem.rooms.map(({ id }) => id)),
    group: new Set(problem.groups.map(({ id }) => id)),
    lesson: new Set(problem.lessons.map(({ id }) => id)),
    subject: new Set(problem.lessons.map(({ subject }) => subject)),
    tag: new Set(problem.lessons.flatMap(({ tags }) => tags ?? [])),
  };
  for (const { kind, name, path } of allUses(problem)) {
    if (!names[kind].has(name)) return fail('TIMETABLE_NAME_UNKNOWN', { name, kind }, { element: path });
  }
  const outside = findOutside(problem);
  if (outside !== undefined) return fail('TIMETABLE_SLOT_OUTSIDE', {}, { element: outside });
  const placed = findTwice((problem.timetable ?? []).map(({ lesson }) => lesson));
  if (placed >= 0)
    return fail(
      'TIMETABLE_NAME_TWICE',
      { name: problem.timetable?.[placed]?.lesson ?? '' },
      { element: `timetable[${placed}]` },
    );
  const cycle = findCycle(problem);
  if (cycle !== undefined) return fail('TIMETABLE_GROUP_CYCLE', { group: cycle }, { element: cycle });
  return ok(problem);
}
