import type { Lesson } from '../../model/problem.ts';
import type { Rule } from '../../model/rule.ts';
import { PAIR, TERM } from '../compiled.ts';
import { slotIndex } from './draft.ts';
import type { Draft } from './draft.ts';

type Bind = (one: number, other: number) => void;

/** Calls `bind` for every two lessons of a list that are held in a common week. */
function forPairs(draft: Draft, list: readonly number[], bind: Bind): void {
  const { lessons } = draft.problem;
  for (let i = 0; i < list.length; i++) {
    for (let j = i + 1; j < list.length; j++) {
      const [one, other] = [list[i] as number, list[j] as number];
      if (sharesWeek(lessons[one] as Lesson, lessons[other] as Lesson)) bind(one, other);
    }
  }
}

/** Tells whether two lessons are ever held in the same week. */
export function sharesWeek(one: Lesson, other: Lesson): boolean {
  return one.week === undefined || other.week === undefined || one.week === other.week;
}

function compileApart(draft: Draft, key: string, list: readonly number[], weight: number | undefined): void {
  const { lines, merged, problem } = draft;
  if (weight !== undefined) {
    forPairs(draft, list, (i, j) =>
      draft.pairs.add(merged.nodeOf[i] as number, merged.nodeOf[j] as number, PAIR.overlap, 0, 0, weight),
    );
    return;
  }
  for (const index of list) {
    const lesson = problem.lessons[index] as Lesson;
    for (const week of draft.weeksOf(lesson))
      lines.add(
        lines.find(`${key} ${week}`, 'exclusive'),
        merged.nodeOf[index] as number,
        lesson.length ?? 1,
      );
  }
}

/** Calls `bind` for lessons of two lists that have pupils and a week in common. */
function forCommon(draft: Draft, first: readonly number[], second: readonly number[], bind: Bind): void {
  const { problem, atoms } = draft;
  const atomsOf = (index: number): ReadonlySet<number> =>
    new Set((problem.lessons[index]?.groups ?? []).flatMap((id) => atoms.of.get(id) ?? []));
  const own = new Map([...first, ...second].map((index) => [index, atomsOf(index)]));
  for (const one of first) {
    for (const other of second) {
      if (one === other || !sharesWeek(problem.lessons[one] as Lesson, problem.lessons[other] as Lesson))
        continue;
      if ([...(own.get(one) ?? [])].some((atom) => own.get(other)?.has(atom))) bind(one, other);
    }
  }
}

/** Rules that bind lessons to one another. Returns false for a rule of another kind. */
export function compileBond(draft: Draft, rule: Rule, key: string): boolean {
  const { pairs, merged, problem } = draft;
  const weight = rule.weight ?? 0;
  const isIdle = rule.weight === 0;
  const binder =
    (kind: number, a: number, mirror = a): Bind =>
    (one, other) =>
      isIdle ||
      pairs.add(merged.nodeOf[one] as number, merged.nodeOf[other] as number, kind, a, 0, weight, mirror);
  switch (rule.type) {
    case 'spread': {
      const list = draft.select(rule.lessons);
      if (rule.days > 0) forPairs(draft, list, binder(PAIR.spread, rule.days));
      if (rule.joined === true && (rule.weight !== undefined || rule.days === 0))
        forPairs(draft, list, (one, other) =>
          pairs.add(merged.nodeOf[one] as number, merged.nodeOf[other] as number, PAIR.joined, 0, 0, 0),
        );
      return true;
    }
    case 'gapBetween':
      forPairs(draft, draft.select(rule.lessons), binder(PAIR.gap, rule.periods));
      return true;
    case 'together': {
      if (rule.what === 'start' && rule.weight === undefined) return true;
      const kind = { start: PAIR.sameStart, day: PAIR.sameDay, period: PAIR.samePeriod }[rule.what];
      forPairs(draft, draft.select(rule.lessons), binder(kind, 0));
      return true;
    }
    case 'apart':
      if (!isIdle) compileApart(draft, key, draft.select(rule.lessons), rule.weight);
      return true;
    case 'follows': {
      const [first, second] = [rule.first, rule.second].map((id) => draft.select({ ids: [id] })[0] as number);
      binder(PAIR.follows, 1, 0)(first as number, second as number);
      return true;
    }
    case 'endsDay': {
      const list = draft.select(rule.lessons);
      forCommon(draft, list, [...problem.lessons.keys()], binder(PAIR.last, 1, 0));
      return true;
    }
    case 'notSameDay':
      forCommon(draft, draft.select(rule.a), draft.select(rule.b), binder(PAIR.spread, 1));
      return true;
    case 'notNext':
      forCommon(draft, draft.select(rule.first), draft.select(rule.second), binder(PAIR.notNext, 1, 0));
      return true;
    case 'capacity':
      compileCapacity(draft, rule, key);
      return true;
    default:
      return false;
  }
}

function compileCapacity(draft: Draft, rule: Rule & { type: 'capacity' }, key: string): void {
  const { lines, merged, problem, slots, terms } = draft;
  if (rule.weight === 0) return;
  const capacityAt = new Uint8Array(slots);
  if (rule.slots === undefined) capacityAt.fill(1);
  else for (const slot of rule.slots) capacityAt[slotIndex(slot, draft.periods)] = 1;
  const used = new Set<number>();
  for (const index of draft.select(rule.lessons)) {
    const lesson = problem.lessons[index] as Lesson;
    for (const week of draft.weeksOf(lesson)) {
      const line = lines.find(`${key} ${week}`, 'counting');
      used.add(line);
      lines.add(line, merged.nodeOf[index] as number, lesson.length ?? 1);
    }
  }
  for (const line of used) {
    const made = lines.lines[line];
    if (made === undefined) continue;
    made.capacityAt = capacityAt;
    made.capacity = rule.weight === undefined ? rule.max : Infinity;
    if (rule.weight !== undefined)
      terms.push({ kind: TERM.capacity, line, a: rule.max, b: 0, c: 0, weight: rule.weight });
  }
}
