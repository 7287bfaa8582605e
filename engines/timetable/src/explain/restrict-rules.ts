import { findAtoms } from '../model/group-atoms.ts';
import { matchLesson } from '../model/match-lesson.ts';
import type { Lesson, Problem } from '../model/problem.ts';
import type { Rule, Selector, Who } from '../model/rule.ts';

/** The rules as far as they may be held against some of the lessons alone. */
export type Restrict = (rules: readonly Rule[], lessons: readonly Lesson[]) => Rule[];

type Shares = (one: string, other: string) => boolean;

/** Counts the lessons of every teacher and every atom. */
function countOwners(
  lessons: readonly Lesson[],
  atomsOf: (lesson: Lesson) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lesson of lessons)
    for (const owner of new Set([
      ...(lesson.teachers ?? []).map((id) => `t ${id}`),
      ...atomsOf(lesson).map((id) => `g ${id}`),
    ]))
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
}

/**
 * Makes the restriction of rules to a part of the lessons that keeps proofs sound: what holds for all lessons must hold for the
 * part. Limits that more lessons could mend (gaps, early beginnings, least periods) are kept only for teachers and atoms all
 * of whose lessons are in the part, shares of a series only where the whole rule is.
 */
export function makeRestrict(problem: Problem, shares: Shares): Restrict {
  const atoms = findAtoms(problem);
  const atomsOf = (lesson: Lesson): string[] =>
    (lesson.groups ?? []).flatMap((id) => (atoms.of.get(id) ?? []).map((atom) => atoms.names[atom] ?? ''));
  const all = countOwners(problem.lessons, atomsOf);
  const matches = (selector: Selector, lesson: Lesson): boolean => matchLesson(selector, lesson, shares);

  /** Those of a rule all of whose lessons are in the part; undefined when there are none. */
  const complete = (who: Who, part: ReadonlyMap<string, number>): Who | undefined => {
    const isWhole = (owner: string): boolean => part.has(owner) && part.get(owner) === all.get(owner);
    if ('teachers' in who) {
      const named = who.teachers === 'all' ? problem.teachers.map(({ id }) => id) : who.teachers;
      const teachers = named.filter((id) => isWhole(`t ${id}`));
      return teachers.length === 0 ? undefined : { teachers };
    }
    const named = who.groups === 'all' ? problem.groups.map(({ id }) => id) : who.groups;
    const own = named.flatMap((id) => (atoms.of.get(id) ?? []).map((atom) => atoms.names[atom] ?? ''));
    const groups = [...new Set(own)].filter((id) => isWhole(`g ${id}`));
    return groups.length === 0 ? undefined : { groups };
  };

  const restrictWho = (rule: Rule & { who: Who }, part: ReadonlyMap<string, number>): Rule[] => {
    if (rule.type === 'gaps' || rule.type === 'early') {
      const who = complete(rule.who, part);
      return who === undefined ? [] : [{ ...rule, who }];
    }
    if (rule.type !== 'load' || rule.min === undefined) return [rule];
    const { min: _min, ...most } = rule;
    const who = complete(rule.who, part);
    return [...(rule.max === undefined ? [] : [most]), ...(who === undefined ? [] : [{ ...rule, who }])];
  };

  return (rules, lessons) => {
    const ids = new Set(lessons.map(({ id }) => id));
    const part = countOwners(lessons, atomsOf);
    const narrow = (selector: Selector): Selector | undefined => {
      const { ids: listed, ...rest } = selector;
      const own = listed?.filter((id) => ids.has(id));
      const isUsed = lessons.some(
        (lesson) => (own === undefined || own.includes(lesson.id)) && matches(rest, lesson),
      );
      if (!isUsed) return undefined;
      return own === undefined ? rest : { ...rest, ids: own };
    };
    const isWhole = (selector: Selector): boolean =>
      problem.lessons.every((lesson) => ids.has(lesson.id) || !matches(selector, lesson));
    return rules.flatMap((rule): Rule[] => {
      if (rule.weight !== undefined && !(rule.type === 'spread' && rule.joined === true)) return [];
      switch (rule.type) {
        case 'follows':
          return ids.has(rule.first) && ids.has(rule.second) ? [rule] : [];
        case 'unavailable': {
          const isOwn =
            rule.everybody === true ||
            rule.rooms !== undefined ||
            (rule.teachers ?? []).some((id) => part.has(`t ${id}`)) ||
            (rule.groups ?? []).some((id) =>
              (atoms.of.get(id) ?? []).some((atom) => part.has(`g ${atoms.names[atom] ?? ''}`)),
            );
          return isOwn ? [rule] : [];
        }
        case 'notSameDay': {
          const [a, b] = [narrow(rule.a), narrow(rule.b)];
          return a !== undefined && b !== undefined ? [{ ...rule, a, b }] : [];
        }
        case 'notNext': {
          const [first, second] = [narrow(rule.first), narrow(rule.second)];
          return first !== undefined && second !== undefined ? [{ ...rule, first, second }] : [];
        }
        case 'morning':
        case 'notNeighbourDays':
          return isWhole(rule.lessons) && narrow(rule.lessons) !== undefined ? [rule] : [];
        default: {
          if ('lessons' in rule && rule.lessons !== undefined) {
            const own = narrow(rule.lessons);
            if (own === undefined) return [];
            const kept = { ...rule, lessons: own } as Rule;
            // Of a limit on some lessons of a day the least asks for lessons that may be missing here.
            return kept.type === 'load' ? (kept.max === undefined ? [] : [dropLeast(kept)]) : [kept];
          }
          return 'who' in rule ? restrictWho(rule, part) : [];
        }
      }
    });
  };
}

function dropLeast(rule: Rule & { type: 'load' }): Rule {
  const { min: _min, ...most } = rule;
  return most;
}
