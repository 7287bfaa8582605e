import { findAtoms, makeShares } from '../model/group-atoms.ts';
import { matchLesson } from '../model/match-lesson.ts';
import type { PlacedLesson, Problem } from '../model/problem.ts';
import type { Rule, Selector } from '../model/rule.ts';
import { breach } from './breach.ts';
import type { Breach, Sentence } from './breach.ts';
import { checkBonds, checkJoined } from './check-bonds.ts';
import { checkDays } from './check-days.ts';
import { checkOwnRooms, checkRooms } from './check-rooms.ts';
import { checkSeries } from './check-series.ts';
import { openBook } from './diary.ts';
import type { Book, Held } from './diary.ts';

/** One breach of a hard rule. */
export interface HardFinding {
  readonly rule: string;
  readonly message: Sentence;
  readonly elements: readonly string[];
}

/** What a timetable is worth: the hard rules it breaks and what its weighted ones cost, rule by rule. */
export interface Verdict {
  readonly feasible: boolean;
  readonly hard: readonly HardFinding[];
  readonly soft: number;
  readonly terms: readonly { readonly rule: string; readonly cost: number }[];
}

function checkUnavailable(book: Book, rule: Rule & { type: 'unavailable' }): Breach[] {
  const isBarred = (day: number, period: number): boolean =>
    rule.slots.some(([d, p]) => d === day && p === period);
  const barred = ({ place, length }: Held): number => {
    let count = 0;
    for (let step = 0; step < length; step++) if (isBarred(place.day, place.period + step)) count += 1;
    return count;
  };
  const inRooms = (rule.rooms ?? []).flatMap((id) => book.rooms.get(id) ?? []);
  const persons = [
    ...(rule.teachers ?? []).flatMap((id) => book.teachers.get(id) ?? []),
    ...[...new Set((rule.groups ?? []).flatMap((id) => book.atoms.of.get(id) ?? []))].flatMap(
      (atom) => book.groups[atom] ?? [],
    ),
    ...inRooms,
  ];
  const lists: [string, readonly Held[]][] = persons.map(({ owner, held }) => [owner, held]);
  if (rule.everybody === true) lists.push(['', book.held]);
  return lists.flatMap(([owner, held]) =>
    held.flatMap((one) => {
      const count = barred(one);
      const { id } = one.lesson;
      const elements = owner === '' ? [id] : [owner, id];
      return count > 0
        ? [
            breach(
              count,
              elements,
              `${id} 排在 ${owner} 不可用的时间`,
              `${id} lies where ${owner || 'everybody'} is not available`,
            ),
          ]
        : [];
    }),
  );
}

function checkTimes(rule: Rule & { type: 'starts' | 'within' }, held: readonly Held[]): Breach[] {
  const isInside = (day: number, period: number): boolean =>
    rule.slots.some(([d, p]) => d === day && p === period);
  return held.flatMap(({ lesson, place, length }) => {
    const steps = rule.type === 'starts' ? 1 : length;
    for (let step = 0; step < steps; step++) {
      if (!isInside(place.day, place.period + step))
        return [
          breach(1, [lesson.id], `${lesson.id} 不在规定的时间`, `${lesson.id} is not at one of its times`),
        ];
    }
    return [];
  });
}

function checkClashes(book: Book): HardFinding[] {
  const found: HardFinding[] = [];
  const diaries = [...book.teachers.values(), ...book.groups, ...book.rooms.values()].flat();
  const seen = new Set<string>();
  for (const { owner, held } of diaries) {
    const bySlot = new Map<number, Held>();
    for (const one of held) {
      for (let step = 0; step < one.length; step++) {
        const slot = one.place.day * book.problem.periods.length + one.place.period + step;
        const other = bySlot.get(slot);
        bySlot.set(slot, one);
        if (other === undefined || other === one) continue;
        const elements = [owner, other.lesson.id, one.lesson.id];
        if (seen.has(elements.join('\n'))) continue;
        seen.add(elements.join('\n'));
        const [, a, b] = elements as [string, string, string];
        found.push({
          rule: 'clash',
          elements,
          message: { zh: `${owner} 同时有 ${a} 和 ${b}`, en: `${owner} has ${a} and ${b} at one time` },
        });
      }
    }
  }
  return found;
}

function checkPlaces(
  problem: Problem,
  timetable: readonly PlacedLesson[],
): { held: Held[]; found: HardFinding[] } {
  const placed = new Map(timetable.map((one) => [one.lesson, one]));
  const held: Held[] = [];
  const found: HardFinding[] = [];
  const say = (rule: string, id: string, zh: string, en: string): void => {
    found.push({ rule, elements: [id], message: { zh: `${id} ${zh}`, en: `${id} ${en}` } });
  };
  for (const lesson of problem.lessons) {
    const place = placed.get(lesson.id);
    const length = lesson.length ?? 1;
    if (place === undefined) {
      say('placed', lesson.id, '没有排进课表', 'has no place');
      continue;
    }
    if (place.day >= problem.days.length || place.period + length > problem.periods.length) {
      say('outside', lesson.id, '超出一天的节数', 'reaches beyond the day');
      continue;
    }
    held.push({ lesson, place, length });
    const { fixed } = lesson;
    if (fixed === undefined) continue;
    if (
      fixed.day !== place.day ||
      fixed.period !== place.period ||
      (fixed.room !== undefined && fixed.room !== place.room)
    )
      say('fixed', lesson.id, '离开了锁定的位置', 'left the place it was fixed at');
  }
  return { held, found };
}

/** Name of a rule in reports: its id, else its type, with what tells it from others of the type. */
function nameRule(rule: Rule): string {
  return rule.id ?? rule.type;
}

/**
 * Checks a timetable against a problem, from the definitions alone: which hard rules it breaks, and what every weighted
 * rule costs (weight × breaches). Shares no code with the search.
 */
export function checkTimetable(problem: Problem, timetable: readonly PlacedLesson[]): Verdict {
  const atoms = findAtoms(problem);
  const shares = makeShares(atoms);
  const { held, found } = checkPlaces(problem, timetable);
  const book = openBook(problem, atoms, held);
  const byId = new Map(held.map((one) => [one.lesson.id, one]));
  const chosen = (selector: Selector): Held[] => {
    const { ids, ...rest } = selector;
    const from = ids === undefined ? held : [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
    return from.filter(({ lesson }) => matchLesson(rest, lesson, shares));
  };
  const select = (selector: Selector): ReadonlySet<string> =>
    new Set(chosen(selector).map(({ lesson }) => lesson.id));
  const hard: HardFinding[] = [...found, ...checkClashes(book)];
  const costs = new Map<string, number>();
  const addHard = (rule: string, breaches: readonly Breach[]): void => {
    for (const { message, elements } of breaches) hard.push({ rule, message, elements });
  };
  addHard('rooms', checkOwnRooms(book));
  for (const rule of problem.rules) {
    const name = nameRule(rule);
    if (rule.type === 'spread' && rule.joined === true && (rule.weight !== undefined || rule.days === 0))
      addHard(name, checkJoined(rule, chosen));
    if (rule.weight === 0) continue;
    const breaches =
      rule.type === 'unavailable'
        ? checkUnavailable(book, rule)
        : rule.type === 'starts' || rule.type === 'within'
          ? checkTimes(rule, chosen(rule.lessons))
          : (checkBonds(book, rule, chosen) ??
            checkDays(book, rule, select) ??
            checkSeries(book, rule, chosen) ??
            checkRooms(book, rule, chosen) ??
            []);
    if (rule.weight === undefined) addHard(name, breaches);
    else {
      const cost = rule.weight * breaches.reduce((sum, { count }) => sum + count, 0);
      costs.set(name, (costs.get(name) ?? 0) + cost);
    }
  }
  const terms = [...costs].map(([rule, cost]) => ({ rule, cost }));
  return { feasible: hard.length === 0, hard, soft: terms.reduce((sum, { cost }) => sum + cost, 0), terms };
}
