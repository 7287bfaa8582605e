import type { Group, Lesson, Problem, Slot } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import type { SectionPlan } from './section-plan.ts';
import type { SectionPupil, SectionRules } from './section-request.ts';
import { ELECTIVE_NAMES } from './subjects.ts';

const MEETING = '班会';

/** Lengths of a subject's lessons in a week: single periods on different days, doubles for what is more than one a day. */
function listLengths(periods: number, days: number): number[] {
  const doubles = Math.max(0, periods - days);
  return [
    ...Array.from({ length: doubles }, () => 2),
    ...Array.from({ length: periods - 2 * doubles }, () => 1),
  ];
}

/** Pupils with the same homeroom and the same walking classes, as groups of the timetable. */
function listAtoms(plan: SectionPlan, pupils: readonly SectionPupil[]): { atoms: Group[]; atomOf: string[] } {
  const walking = pupils.map(() => [] as string[]);
  for (const { id, homeroom, pupils: own } of plan.classes) {
    if (homeroom < 0) for (const pupil of own) walking[pupil]?.push(id);
  }
  const atoms = new Map<string, { id: string; pupils: string[] }>();
  const atomOf = pupils.map(() => '');
  for (const { id, pupils: own } of plan.homerooms) {
    let number = 0;
    for (const pupil of own) {
      const key = [id, ...(walking[pupil] ?? [])].join('|');
      const known = atoms.get(key);
      if (known === undefined) number += 1;
      const atom = known ?? { id: `${id}-${number}组`, pupils: [] };
      atoms.set(key, atom);
      atom.pupils.push(pupils[pupil]?.id ?? '');
      atomOf[pupil] = atom.id;
    }
  }
  return { atoms: [...atoms.values()].map((atom) => ({ ...atom, size: atom.pupils.length })), atomOf };
}

/**
 * Makes the timetable problem of a plan in the native format: atoms, homerooms and teaching classes as groups, every lesson with its
 * teacher, walking classes in their rooms, the classes of a block starting together, subjects on different days, doubles not across
 * lunch.
 */
export function buildProblem(
  plan: SectionPlan,
  pupils: readonly SectionPupil[],
  rules: SectionRules,
): Problem {
  const { atoms, atomOf } = listAtoms(plan, pupils);
  const parts = (members: readonly number[]): string[] => [
    ...new Set(members.map((pupil) => atomOf[pupil] ?? '')),
  ];
  const groups: Group[] = [
    ...plan.homerooms.map(({ id, pupils: own, room }) => ({
      id,
      size: own.length,
      parts: parts(own),
      homeroom: room,
    })),
    ...plan.classes
      .filter(({ homeroom }) => homeroom < 0)
      .map(({ id, pupils: own }) => ({ id, size: own.length, parts: parts(own) })),
    ...atoms,
  ];
  const lessons: Lesson[] = [];
  const spread: Rule[] = [];
  const together = new Set<string>();
  const add = (series: string, subject: string, periods: number, rest: Partial<Lesson>, block = -1): void => {
    const lengths = listLengths(periods, rules.days.length);
    lengths.forEach((length, index) => {
      const id = `${series}-${index + 1}`;
      const tags = block < 0 ? [series] : [series, `走${block + 1}第${index + 1}次`];
      if (block >= 0) together.add(tags[1] ?? '');
      lessons.push({ id, subject, series, tags, ...(length > 1 ? { length } : {}), ...rest });
    });
    if (lengths.length > 1) spread.push({ type: 'spread', lessons: { tags: [series] }, days: 1 });
  };
  for (const { homeroom, subject, teacher } of plan.common) {
    const { id } = plan.homerooms[homeroom] ?? { id: '' };
    const periods = rules.common.find((each) => each.subject === subject)?.periods ?? 0;
    add(`${id}-${subject}`, subject, periods, {
      groups: [id],
      ...(teacher === '' ? {} : { teachers: [teacher] }),
    });
  }
  for (const { id, elective, block, homeroom, room, teacher } of plan.classes) {
    const subject = ELECTIVE_NAMES[elective] ?? '';
    const group = homeroom < 0 ? id : (plan.homerooms[homeroom]?.id ?? '');
    const rest = { groups: [group], teachers: [teacher], ...(homeroom < 0 ? { rooms: [room] } : {}) };
    add(id, subject, rules.electivePeriods, rest, block);
  }
  const starts: Slot[] = rules.days.flatMap((_, day) =>
    rules.periods.flatMap((_, period): Slot[] =>
      period + 1 < rules.periods.length && period + 1 !== rules.morning ? [[day, period]] : [],
    ),
  );
  const meeting: Rule[] = rules.common.some(({ subject, periods }) => subject === MEETING && periods === 1)
    ? [{ type: 'starts', lessons: { subjects: [MEETING] }, slots: [[0, rules.periods.length - 1]] }]
    : [];
  return {
    format: 'junheng-timetable',
    version: 1,
    days: rules.days,
    periods: rules.periods,
    morning: rules.morning,
    teachers: plan.teachers.map(({ id }) => ({ id })),
    rooms: plan.rooms.map((id) => ({ id })),
    groups,
    lessons,
    rules: [
      ...spread,
      ...[...together].map((tag): Rule => ({ type: 'together', lessons: { tags: [tag] }, what: 'start' })),
      ...(lessons.some(({ length }) => length === 2)
        ? [{ type: 'starts', lessons: { length: 2 }, slots: starts } as const]
        : []),
      ...meeting,
    ],
  };
}
