import type { PlacedLesson, Problem, Slot } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { solveProblem } from '../solve/solve-problem.ts';
import type { Solved } from '../solve/solve-problem.ts';

/** What was lost: times of teachers, groups or rooms that can no longer be had. */
export interface Lost {
  readonly teachers?: readonly string[];
  readonly groups?: readonly string[];
  readonly rooms?: readonly string[];
  readonly slots: readonly Slot[];
}

/** A mended timetable and which lessons had to move. */
export interface Mended extends Solved {
  readonly problem: Problem;
  readonly moved: readonly string[];
}

/** What a run of mending is given; the clock is the caller's. */
export interface MendOptions {
  readonly seed: number;
  readonly iterations?: number;
  share?(): number;
}

/** The problem after the loss: places fixed by earlier runs are free again, locks stay, moving a lesson costs 1. */
function poseProblem(problem: Problem, timetable: readonly PlacedLesson[], lost: Lost): Problem {
  const kept = problem.rules.map((rule): Rule => (rule.weight === undefined ? rule : { ...rule, weight: 0 }));
  const stay = timetable.map(({ lesson, day, period }): Rule => ({
    type: 'starts',
    lessons: { ids: [lesson] },
    slots: [[day, period]],
    weight: 1,
    id: 'moved',
  }));
  const lessons = problem.lessons.map((lesson) => {
    if (lesson.fixed?.permanent !== false) return lesson;
    const { fixed: _fixed, ...free } = lesson;
    return free;
  });
  return { ...problem, lessons, rules: [...kept, { type: 'unavailable', ...lost, id: 'lost' }, ...stay] };
}

/**
 * Solves again after a loss with as few moved lessons as it can find: everything that may stay is put where it was, the rest
 * placed by ejection, then moved lessons are brought home by annealing near the old timetable.
 */
export function mendTimetable(
  problem: Problem,
  timetable: readonly PlacedLesson[],
  lost: Lost,
  options: MendOptions,
): Mended {
  const posed = poseProblem(problem, timetable, lost);
  const solved = solveProblem(posed, {
    seed: options.seed,
    from: timetable,
    hottest: 0.6,
    ...(options.iterations === undefined ? {} : { iterations: options.iterations }),
    ...(options.share === undefined ? {} : { share: options.share }),
  });
  const before = new Map(timetable.map((one) => [one.lesson, one]));
  const moved = solved.timetable.flatMap(({ lesson, day, period }) => {
    const old = before.get(lesson);
    return old !== undefined && old.day === day && old.period === period ? [] : [lesson];
  });
  const { rules: _rules, ...rest } = posed;
  const rules: Rule[] = [...problem.rules, { type: 'unavailable', ...lost, id: 'lost' }];
  return { ...solved, problem: { ...rest, rules }, moved };
}
