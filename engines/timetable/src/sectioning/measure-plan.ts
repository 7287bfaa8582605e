import { standardiseScores } from './balance-seats.ts';
import { boundBalance } from './bound-balance.ts';
import { countFewest } from './plan-blocks.ts';
import type { SectionPlan } from './section-plan.ts';
import type { SectionPupil, SectionRules } from './section-request.ts';
import { ELECTIVE_NAMES } from './subjects.ts';

/** What sectioning gives for one elective. */
export interface SubjectMeasure {
  readonly subject: string;
  readonly pupils: number;
  readonly classes: number;
  /** Pupils divided by the largest size, rounded up. */
  readonly lowerBound: number;
  readonly smallest: number;
  readonly largest: number;
  /** The largest difference of a class from all pupils of the subject: share of girls, and mean score in standard deviations of all. */
  readonly genderGap: number;
  readonly scoreGap: number;
}

/** The whole plan in numbers. */
export interface PlanMeasure {
  readonly pupils: number;
  readonly homerooms: number;
  readonly subjects: readonly SubjectMeasure[];
  /** No choice of pupils brings the largest gaps below these while homerooms keep their electives and sizes. */
  readonly genderBound: number;
  readonly scoreBound: number;
  /** Pupil-classes held in another room than the homeroom's. */
  readonly walkers: number;
  /** Pupils with two classes in one block, or without a class for a chosen subject; 0 in every plan that is given out. */
  readonly clashes: number;
  readonly unserved: number;
}

/** Measures a plan from its member lists alone. */
export function measurePlan(
  plan: SectionPlan,
  pupils: readonly SectionPupil[],
  rules: SectionRules,
): PlanMeasure {
  const scores = standardiseScores(pupils);
  const mean = (members: readonly number[], value: (pupil: number) => number): number =>
    members.reduce((sum, pupil) => sum + value(pupil), 0) / Math.max(1, members.length);
  const girl = (pupil: number): number => (pupils[pupil]?.gender === 'female' ? 1 : 0);
  const score = (pupil: number): number => scores[pupil] ?? 0;
  const subjects = ELECTIVE_NAMES.flatMap((subject, elective) => {
    const own = plan.classes.filter((each) => each.elective === elective);
    const all = pupils.flatMap(({ choices }, pupil) => (choices.includes(elective) ? [pupil] : []));
    if (all.length === 0) return [];
    const sizes = own.map((each) => each.pupils.length);
    const gap = (value: (pupil: number) => number): number =>
      Math.max(0, ...own.map((each) => Math.abs(mean(each.pupils, value) - mean(all, value))));
    return [
      {
        subject,
        pupils: all.length,
        classes: own.length,
        lowerBound: countFewest(all.length, rules.classSize.max),
        smallest: Math.min(...sizes),
        largest: Math.max(...sizes),
        genderGap: gap(girl),
        scoreGap: gap(score),
      },
    ];
  });
  const roomOf = new Map(
    plan.homerooms.flatMap(({ pupils: own, room }) => own.map((pupil) => [pupil, room] as const)),
  );
  const served = pupils.map(() => new Set<number>());
  const blocks = pupils.map(() => new Set<number>());
  let [walkers, clashes] = [0, 0];
  for (const { elective, block, pupils: own, room } of plan.classes) {
    for (const pupil of own) {
      served[pupil]?.add(elective);
      if (roomOf.get(pupil) !== room) walkers += 1;
      if (block >= 0 && blocks[pupil]?.has(block) === true) clashes += 1;
      blocks[pupil]?.add(block);
    }
  }
  const unserved = pupils.filter(
    ({ choices }, pupil) => !choices.every((elective) => served[pupil]?.has(elective)),
  ).length;
  const bound = boundBalance(plan, pupils, scores);
  return {
    pupils: pupils.length,
    homerooms: plan.homerooms.length,
    subjects,
    genderBound: bound.gender,
    scoreBound: bound.score,
    walkers,
    clashes,
    unserved,
  };
}
