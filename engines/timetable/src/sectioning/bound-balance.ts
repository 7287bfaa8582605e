import type { SectionPlan } from './section-plan.ts';
import type { SectionPupil } from './section-request.ts';

/** How alike classes can be at best with the homerooms of a plan. */
export interface BalanceBound {
  /** Share of girls. */
  readonly gender: number;
  /** Mean score, in standard deviations. */
  readonly score: number;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** How far the nearest point of a range is from the farthest of some marks. */
function farAtBest(marks: readonly number[], low: number, high: number): number {
  const middle = (Math.min(...marks) + Math.max(...marks)) / 2;
  const nearest = Math.min(Math.max(middle, low), high);
  return Math.max(0, ...marks.map((mark) => Math.abs(mark - nearest)));
}

/**
 * What no choice of pupils can do better, as long as homerooms keep their electives and sizes. Homerooms with the same
 * electives hold pupils who chose all of these: the mean of their seats together lies between that of the lowest and that of
 * the highest who may sit there, and it is compared with the mean of every elective that the homeroom is a class of. One class
 * at least is as far off as that mean. So a homeroom of two electives whose pupils differ by 12 points is 6 points off in one.
 */
export function boundBalance(
  plan: SectionPlan,
  pupils: readonly SectionPupil[],
  scores: ArrayLike<number>,
): BalanceBound {
  const pools = new Map<string, { readonly electives: readonly number[]; seats: number }>();
  for (const { electives, pupils: own } of plan.homerooms) {
    if (electives.length === 0 || own.length === 0) continue;
    const pool = pools.get(electives.join()) ?? { electives, seats: 0 };
    pool.seats += own.length;
    pools.set(electives.join(), pool);
  }
  const bound = (value: (pupil: number) => number): number => {
    const valuesOf = (electives: readonly number[]): number[] =>
      pupils.flatMap(({ choices }, pupil) =>
        electives.every((elective) => choices.includes(elective)) ? [value(pupil)] : [],
      );
    return Math.max(
      0,
      ...[...pools.values()].map(({ electives, seats }) => {
        const able = valuesOf(electives).toSorted((a, b) => a - b);
        const marks = electives.map((elective) => meanOf(valuesOf([elective])));
        return farAtBest(marks, meanOf(able.slice(0, seats)), meanOf(able.slice(-seats)));
      }),
    );
  };
  return {
    gender: bound((pupil) => (pupils[pupil]?.gender === 'female' ? 1 : 0)),
    score: bound((pupil) => scores[pupil] ?? 0),
  };
}
