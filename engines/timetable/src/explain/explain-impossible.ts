import { findAtoms, makeShares } from '../model/group-atoms.ts';
import { matchLesson } from '../model/match-lesson.ts';
import type { Lesson, Problem } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { describeRule } from './describe-rule.ts';
import { proveImpossible } from './prove-impossible.ts';
import { makeRestrict } from './restrict-rules.ts';
import { isImpossibleByDays } from './prove-by-days.ts';
import { compileProblem } from '../solve/compile/compile-problem.ts';

/** Why no timetable exists: a set of lessons and rules of which none can be left out. */
export interface Contradiction {
  readonly lessons: readonly string[];
  readonly rules: readonly Rule[];
  /** Who or what is overloaded, when it is one: a teacher, a group, a room. */
  readonly owner?: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly elements: readonly string[];
}

/** What a run of explaining is given; the clock is the caller's. */
export interface ExplainOptions {
  /** Steps of trying everything for each part looked at. */
  readonly budget?: number;
  stop?(): boolean;
}

interface Part {
  readonly owner?: string;
  readonly lessons: readonly Lesson[];
}

/** Parts of a problem that contradictions hide in: one lesson, the lessons of a rule, of a teacher, an atom, a room. */
function* listParts(problem: Problem, shares: (a: string, b: string) => boolean): Generator<Part> {
  const { lessons } = problem;
  for (const rule of problem.rules) {
    if (rule.weight !== undefined) continue;
    if (rule.type === 'follows')
      yield { lessons: lessons.filter(({ id }) => id === rule.first || id === rule.second) };
    else if ('a' in rule)
      yield {
        lessons: lessons.filter((one) =>
          [rule.a, rule.b].some((selector) => matchLesson(selector, one, shares)),
        ),
      };
    else if ('lessons' in rule && rule.lessons !== undefined && !('who' in rule)) {
      const own = rule.lessons;
      const chosen = lessons.filter((one) => matchLesson(own, one, shares));
      if (chosen.length <= 60 || rule.type === 'capacity') yield { lessons: chosen };
    }
  }
  for (const { id } of problem.teachers)
    yield { owner: id, lessons: lessons.filter((one) => one.teachers?.includes(id)) };
  const atoms = findAtoms(problem);
  for (const name of atoms.names)
    yield { owner: name, lessons: lessons.filter((one) => one.groups?.some((group) => shares(group, name))) };
  for (const { id } of problem.rooms)
    yield {
      owner: id,
      lessons: lessons.filter(
        (one) =>
          one.rooms?.includes(id) === true ||
          one.fixed?.room === id ||
          problem.groups.some((group) => group.homeroom === id && one.groups?.includes(group.id) === true) ||
          problem.rules.some(
            (rule) =>
              rule.type === 'rooms' && rule.rooms.includes(id) && matchLesson(rule.lessons, one, shares),
          ),
      ),
    };
}

/** The lessons of all blocks that begin together, one list a teacher (those without one under none). */
function listBlockLessons(problem: Problem, shares: (a: string, b: string) => boolean): Lesson[][] {
  const blocks = problem.rules.flatMap((rule) =>
    rule.type === 'together' && rule.weight === undefined ? [rule.lessons] : [],
  );
  const byTeacher = new Map<string, Lesson[]>();
  for (const lesson of problem.lessons) {
    if (!blocks.some((block) => matchLesson(block, lesson, shares))) continue;
    const key = (lesson.teachers ?? []).join(' ');
    byTeacher.set(key, [...(byTeacher.get(key) ?? []), lesson]);
  }
  return [...byTeacher.values()];
}

/** Leaves out entries of a list, halves first and then one by one, as long as a test still holds. */
function shrink<T>(list: readonly T[], holds: (rest: readonly T[]) => boolean): T[] {
  let kept = [...list];
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const rest = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (holds(rest)) kept = rest;
      else at += size;
    }
  }
  return kept;
}

function describe(
  lessons: readonly Lesson[],
  rules: readonly Rule[],
  owner: string | undefined,
): Contradiction {
  const ids = lessons.map(({ id }) => id);
  const periods = lessons.reduce((sum, { length }) => sum + (length ?? 1), 0);
  const fixed = lessons.filter((lesson) => lesson.fixed !== undefined).map(({ id }) => id);
  const said = rules.map(describeRule);
  const shown = ids.slice(0, 12).join('、') + (ids.length > 12 ? ' …' : '');
  const zh = [
    `${owner === undefined ? '' : `${owner}:`}${ids.length} 节课(共 ${periods} 课时:${shown})无法同时满足`,
    ...(fixed.length > 0 ? [`锁定:${fixed.join('、')}`] : []),
    ...(said.length > 0 ? [`规则:${said.map((one) => one.zh).join(';')}`] : ['一周的节数不够']),
  ];
  const en = [
    `${owner === undefined ? '' : `${owner}: `}${ids.length} lessons (${periods} periods: ${shown}) cannot all be placed`,
    ...(fixed.length > 0 ? [`locked: ${fixed.join(', ')}`] : []),
    ...(said.length > 0
      ? [`rules: ${said.map((one) => one.en).join('; ')}`]
      : ['the week has too few periods']),
  ];
  const people = [
    ...new Set(lessons.flatMap((one) => [...(one.teachers ?? []), ...(one.groups ?? [])])),
  ].slice(0, 6);
  const elements = [...(owner === undefined ? people : [owner]), ...ids];
  return {
    lessons: ids,
    rules,
    ...(owner === undefined ? {} : { owner }),
    message: { zh: zh.join(';'), en: en.join('; ') },
    elements,
  };
}

/**
 * Looks for the reason why a problem has no timetable: parts of it are proven impossible one by one, and the first that is gets
 * shrunk until no rule and no lesson can be left out. Undefined when nothing could be proven, which proves nothing itself.
 * Source: deletion filter after Chinneck and Dravnieks (1991).
 */
export function explainImpossible(problem: Problem, options: ExplainOptions = {}): Contradiction | undefined {
  const shares = makeShares(findAtoms(problem));
  const budget = options.budget ?? 1500;
  const restrictRules = makeRestrict(problem, shares);
  const pose = (lessons: readonly Lesson[], rules: readonly Rule[]): Problem => ({
    ...problem,
    lessons,
    rules: restrictRules(rules, lessons),
  });
  const prove = (lessons: readonly Lesson[], rules: readonly Rule[], steps: number): boolean =>
    lessons.length > 0 && proveImpossible(pose(lessons, rules), steps);
  const seen = new Set<string>();
  const parts = [...listParts(problem, shares)].filter(({ lessons }) => {
    const key = lessons.map(({ id }) => id).join(' ');
    return lessons.length > 0 && seen.size !== seen.add(key).size;
  });
  parts.sort((a, b) => a.lessons.length - b.lessons.length);
  const explainBlocks = (): Contradiction | undefined => {
    const holds = (units: readonly (readonly Lesson[])[], rules: readonly Rule[]): boolean =>
      units.length > 0 && isImpossibleByDays(compileProblem(pose(units.flat(), rules)));
    const units = listBlockLessons(problem, shares);
    if (!holds(units, problem.rules)) return undefined;
    const few = shrink(units, (rest) => holds(rest, problem.rules));
    const start = restrictRules(problem.rules, few.flat());
    return describe(
      few.flat(),
      shrink(start, (rest) => holds(few, rest)),
      undefined,
    );
  };
  for (const steps of [0, budget]) {
    if (steps > 0 && options.stop?.() !== true) {
      const found = explainBlocks();
      if (found !== undefined) return found;
    }
    for (const { owner, lessons } of parts) {
      if (options.stop?.() === true) return undefined;
      if (!prove(lessons, problem.rules, steps)) continue;
      const start = restrictRules(problem.rules, lessons);
      const rules = shrink(start, (rest) => prove(lessons, rest, steps));
      const few = shrink(lessons, (rest) => prove(rest, rules, steps));
      return describe(few, restrictRules(rules, few), few.length < 2 ? undefined : owner);
    }
  }
  return undefined;
}
