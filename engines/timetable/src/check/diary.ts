import type { GroupAtoms } from '../model/group-atoms.ts';
import type { Lesson, Place, Problem } from '../model/problem.ts';
import type { Who } from '../model/rule.ts';

/** A lesson with its place. */
export interface Held {
  readonly lesson: Lesson;
  readonly place: Place;
  readonly length: number;
}

/** One person's, atom's or room's lessons in one of the weeks, and when it cannot be had. */
export interface Diary {
  readonly owner: string;
  readonly held: Held[];
  /** day × period: true where it cannot be had. */
  readonly absent: boolean[][];
}

/** Everything a checker looks up. Made from the problem and a timetable alone. */
export interface Book {
  readonly problem: Problem;
  readonly atoms: GroupAtoms;
  readonly held: readonly Held[];
  readonly weeks: readonly ('odd' | 'even' | 'every')[];
  readonly teachers: ReadonlyMap<string, readonly Diary[]>;
  readonly groups: readonly (readonly Diary[])[];
  readonly rooms: ReadonlyMap<string, readonly Diary[]>;
}

/** Tells whether a lesson is held in a week. */
export function isInWeek(lesson: Lesson, week: Book['weeks'][number]): boolean {
  return week === 'every' || lesson.week === undefined || lesson.week === week;
}

/** Tells whether two lessons are ever held in one week. */
export function meetInWeek(one: Lesson, other: Lesson): boolean {
  return one.week === undefined || other.week === undefined || one.week === other.week;
}

function makeDiaries(problem: Problem, weeks: Book['weeks'], owner: string, held: readonly Held[]): Diary[] {
  return weeks.map((week) => ({
    owner,
    held: held.filter(({ lesson }) => isInWeek(lesson, week)),
    absent: problem.days.map(() => problem.periods.map(() => false)),
  }));
}

function markAbsent(diaries: readonly Diary[], slots: readonly (readonly [number, number])[]): void {
  for (const { absent } of diaries) {
    for (const [day, period] of slots) {
      const row = absent[day];
      if (row !== undefined) row[period] = true;
    }
  }
}

/** Opens the book of a timetable: who has what when. */
export function openBook(problem: Problem, atoms: GroupAtoms, held: readonly Held[]): Book {
  const isBiweekly = problem.lessons.some(({ week }) => week !== undefined);
  const weeks: Book['weeks'] = isBiweekly ? ['odd', 'even'] : ['every'];
  const byTeacher = new Map<string, Held[]>(problem.teachers.map(({ id }) => [id, []]));
  const byAtom = atoms.names.map((): Held[] => []);
  const byRoom = new Map<string, Held[]>(problem.rooms.map(({ id }) => [id, []]));
  for (const one of held) {
    for (const teacher of new Set(one.lesson.teachers)) byTeacher.get(teacher)?.push(one);
    for (const atom of new Set((one.lesson.groups ?? []).flatMap((id) => atoms.of.get(id) ?? [])))
      byAtom[atom]?.push(one);
    if (one.place.room !== undefined) byRoom.get(one.place.room)?.push(one);
  }
  const open = (map: ReadonlyMap<string, Held[]>): Map<string, Diary[]> =>
    new Map([...map].map(([owner, list]) => [owner, makeDiaries(problem, weeks, owner, list)]));
  const teachers = open(byTeacher);
  const rooms = open(byRoom);
  const groups = byAtom.map((list, atom) => makeDiaries(problem, weeks, atoms.names[atom] ?? '', list));
  for (const rule of problem.rules) {
    if (rule.type !== 'unavailable' || rule.weight !== undefined) continue;
    if (rule.everybody === true)
      for (const diaries of [...teachers.values(), ...groups]) markAbsent(diaries, rule.slots);
    for (const id of rule.teachers ?? []) markAbsent(teachers.get(id) ?? [], rule.slots);
    for (const id of rule.rooms ?? []) markAbsent(rooms.get(id) ?? [], rule.slots);
    for (const id of rule.groups ?? [])
      for (const atom of atoms.of.get(id) ?? []) markAbsent(groups[atom] ?? [], rule.slots);
  }
  return { problem, atoms, held, weeks, teachers, groups, rooms };
}

/** The diaries of those a rule speaks of. */
export function diariesOf(book: Book, who: Who): Diary[] {
  if ('teachers' in who) {
    const names =
      who.teachers === 'all' ? book.problem.teachers.map(({ id }) => id) : [...new Set(who.teachers)];
    return names.flatMap((id) => book.teachers.get(id) ?? []);
  }
  const names = who.groups === 'all' ? book.problem.groups.map(({ id }) => id) : who.groups;
  const atoms = new Set(names.flatMap((id) => book.atoms.of.get(id) ?? []));
  return [...atoms].flatMap((atom) => book.groups[atom] ?? []);
}

/** The periods of each day that are filled by lessons. */
export function filledPeriods(problem: Problem, held: readonly Held[]): boolean[][] {
  const filled = problem.days.map(() => problem.periods.map(() => false));
  for (const { place, length } of held) {
    const row = filled[place.day];
    for (let step = 0; row !== undefined && step < length; step++) row[place.period + step] = true;
  }
  return filled;
}
