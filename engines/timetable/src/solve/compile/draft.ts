import { findAtoms, makeShares } from '../../model/group-atoms.ts';
import type { GroupAtoms } from '../../model/group-atoms.ts';
import { matchLesson } from '../../model/match-lesson.ts';
import type { Lesson, Problem, Slot } from '../../model/problem.ts';
import type { Selector, Who } from '../../model/rule.ts';
import { LineBuilder } from './line-builder.ts';
import { mergeLessons } from './merge-lessons.ts';
import type { Merged } from './merge-lessons.ts';
import { PairBuilder } from './pair-builder.ts';

/** A term before its line has its final number. */
export interface TermDraft {
  readonly kind: number;
  readonly line: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** 0: hard. */
  readonly weight: number;
}

/** A problem half way to flat arrays: what the rules have put together so far. */
export interface Draft {
  readonly problem: Problem;
  readonly atoms: GroupAtoms;
  readonly merged: Merged;
  readonly days: number;
  readonly periods: number;
  readonly slots: number;
  readonly nodes: number;
  readonly lines: LineBuilder;
  readonly pairs: PairBuilder;
  readonly terms: TermDraft[];
  /** node × slot. */
  readonly allowed: Uint8Array;
  readonly slotCost: Float64Array;
  /** Rooms each lesson may be held in; undefined: it needs none. */
  readonly roomsOf: (readonly string[] | undefined)[];
  /** Lessons meant by a selector, by their place in the problem. */
  select(selector: Selector): readonly number[];
  /** Weeks a lesson is held in: 0, or 0 and 1 where odd and even weeks differ. */
  weeksOf(lesson: Lesson): readonly number[];
  /** Keys of the lines of those a rule speaks of, one for each person or atom and week. */
  keysOf(who: Who): readonly string[];
  /** Lessons of the line of a key. */
  lessonsOfKey(key: string): readonly number[];
}

/** Lengths of lessons, 1 unless said. */
export function lengthOf(lesson: Lesson): number {
  return lesson.length ?? 1;
}

/** Number of a slot in the week. */
export function slotIndex(slot: Slot, periods: number): number {
  return slot[0] * periods + slot[1];
}

function makeKeys(problem: Problem, atoms: GroupAtoms, weeks: readonly number[]) {
  return (who: Who): string[] => {
    const names: string[] = [];
    if ('teachers' in who) {
      const wanted = who.teachers === 'all' ? problem.teachers.map(({ id }) => id) : who.teachers;
      for (const id of wanted) for (const week of weeks) names.push(`t${week} ${id}`);
      return names;
    }
    const wanted = who.groups === 'all' ? problem.groups.map(({ id }) => id) : who.groups;
    const own = new Set(wanted.flatMap((id) => atoms.of.get(id) ?? []));
    for (const atom of own) for (const week of weeks) names.push(`g${week} ${atom}`);
    return names;
  };
}

/** Starts a draft: nodes, lines of teachers and atoms, and which starts fit into a day. */
export function startDraft(problem: Problem): Draft {
  const atoms = findAtoms(problem);
  const shares = makeShares(atoms);
  const merged = mergeLessons(problem, shares);
  const days = problem.days.length;
  const periods = problem.periods.length;
  const slots = days * periods;
  const nodes = merged.lessonsOf.length;
  const lines = new LineBuilder(slots);
  const isBiweekly = problem.lessons.some(({ week }) => week !== undefined);
  const weeks = isBiweekly ? [0, 1] : [0];
  const weeksOf = ({ week }: Lesson): readonly number[] =>
    week === undefined ? weeks : [week === 'odd' ? 0 : 1];
  const allowed = new Uint8Array(nodes * slots).fill(1);
  const members = new Map<string, number[]>();
  for (const [index, lesson] of problem.lessons.entries()) {
    const node = merged.nodeOf[index] as number;
    const length = lengthOf(lesson);
    const own = new Set((lesson.groups ?? []).flatMap((id) => atoms.of.get(id) ?? []));
    for (const week of weeksOf(lesson)) {
      const keys = [
        ...(lesson.teachers ?? []).map((id) => `t${week} ${id}`),
        ...[...own].map((a) => `g${week} ${a}`),
      ];
      for (const key of new Set(keys)) {
        lines.add(lines.find(key, 'exclusive'), node, length);
        const list = members.get(key);
        if (list === undefined) members.set(key, [index]);
        else list.push(index);
      }
    }
    for (let slot = 0; slot < slots; slot++) {
      if ((slot % periods) + length > periods) allowed[node * slots + slot] = 0;
    }
  }
  const byId = new Map(problem.lessons.map(({ id }, index) => [id, index]));
  const select = (selector: Selector): readonly number[] => {
    const { ids, ...rest } = selector;
    const from = ids?.map((id) => byId.get(id) as number) ?? problem.lessons.keys();
    return [...new Set(from)].filter((index) => matchLesson(rest, problem.lessons[index] as Lesson, shares));
  };
  return {
    problem,
    atoms,
    merged,
    days,
    periods,
    slots,
    nodes,
    lines,
    pairs: new PairBuilder(),
    terms: [],
    allowed,
    slotCost: new Float64Array(nodes * slots),
    roomsOf: [],
    select,
    weeksOf,
    keysOf: makeKeys(problem, atoms, weeks),
    lessonsOfKey: (key) => members.get(key) ?? [],
  };
}
