import type { Problem } from './problem.ts';
import type { Rule } from './rule.ts';

const MAIN = ['语文', '数学', '英语'];

/** The rules of the fixed function P (`--soft cn-senior`). A series is the lessons of one subject, class and teacher. */
function listSeniorRules(subjects: ReadonlySet<string>): Rule[] {
  const main = MAIN.filter((subject) => subjects.has(subject));
  const who = { teachers: 'all' } as const;
  return [
    ...(main.length === 0
      ? []
      : [{ type: 'morning', lessons: { subjects: main }, share: 0.6, weight: 2, id: 'P morning' } as const]),
    { type: 'notNeighbourDays', lessons: {}, from: 2, to: 3, weight: 1, id: 'P neighbour days' },
    { type: 'gaps', who, per: 'week', max: 0, weight: 1, id: 'P gaps' },
    { type: 'notBothEnds', who, weight: 3, id: 'P both ends' },
    { type: 'ends', who, first: 2, last: 2, weight: 2, id: 'P ends' },
    { type: 'inStep', teachers: 'all', weight: 1, id: 'P in step' },
  ];
}

/**
 * The problem with P as its only cost: its own costs count nothing, its hard rules stay, and a series is what P calls a
 * group.
 */
export function withSeniorCosts(problem: Problem): Problem {
  const own = problem.rules.map((rule): Rule => (rule.weight === undefined ? rule : { ...rule, weight: 0 }));
  const lessons = problem.lessons.map(({ series: _series, ...lesson }) => lesson);
  return {
    ...problem,
    lessons,
    rules: [...own, ...listSeniorRules(new Set(lessons.map(({ subject }) => subject)))],
  };
}
