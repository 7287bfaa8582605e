import { planBlocks } from './plan-blocks.ts';
import type { BlockLimits } from './plan-blocks.ts';
import type { RandomSource } from '../random-source.ts';
import { standardiseScores } from './balance-seats.ts';
import { dealOut, shareEvenly } from './seats.ts';
import type { SectionPupil } from './section-request.ts';
import { ELECTIVE_NAMES } from './subjects.ts';

/** A walking class before it is named. */
export interface WalkingClass {
  readonly elective: number;
  readonly block: number;
  readonly number: number;
}

/** Walking classes, and those of every pupil, in the order of the electives it walks to. */
export interface Walkers {
  readonly classes: readonly WalkingClass[];
  readonly of: readonly (readonly number[])[];
}

/**
 * Puts every pupil into one class of each elective it walks to, no two of them in one block: counts first, then pupils, dealt so
 * that parallel classes are similar. Undefined when the blocks cannot hold the classes.
 */
export function seatWalkers(
  pupils: readonly SectionPupil[],
  walks: readonly (readonly number[])[],
  limits: BlockLimits,
  random: RandomSource,
): Walkers | undefined {
  const scores = standardiseScores(pupils);
  const order = (pupil: number): number =>
    (pupils[pupil]?.gender === 'female' ? 1000 : 0) + (scores[pupil] ?? 0);
  const lists = new Map<string, number[]>();
  walks.forEach((subjects, pupil) => {
    if (subjects.length > 0) lists.set(subjects.join(), [...(lists.get(subjects.join()) ?? []), pupil]);
  });
  const sorted = [...lists]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, list]) => list.toSorted((a, b) => order(a) - order(b)));
  const groups = sorted.map((list) => ({ subjects: walks[list[0] ?? 0] ?? [], count: list.length }));
  const plan = planBlocks(groups, ELECTIVE_NAMES.length, limits, random);
  if (plan === undefined) return undefined;
  const blockOf: (readonly number[])[] = pupils.map(() => []);
  sorted.forEach((list, walk) => {
    dealOut(plan.counts[walk] ?? [], list).forEach((option, index) => {
      blockOf[list[index] ?? 0] = plan.orders[walk]?.[option] ?? [];
    });
  });
  const classes: WalkingClass[] = [];
  const of: number[][] = walks.map((subjects) => subjects.map(() => -1));
  plan.classes.forEach((row, elective) => {
    let number = 0;
    row.forEach((count, block) => {
      const inside = walks.flatMap((subjects, pupil) => {
        const place = subjects.indexOf(elective);
        return place >= 0 && blockOf[pupil]?.[place] === block ? [{ pupil, place }] : [];
      });
      if (count === 0 || inside.length === 0) return;
      const first = classes.length;
      for (let index = 0; index < count; index += 1) {
        number += 1;
        classes.push({ elective, block, number });
      }
      const members = inside.toSorted((a, b) => order(a.pupil) - order(b.pupil));
      dealOut(
        shareEvenly(members.length, count),
        members.map(({ pupil }) => pupil),
      ).forEach((index, at) => {
        const member = members[at];
        if (member !== undefined) (of[member.pupil] as number[])[member.place] = first + index;
      });
    });
  });
  return { classes, of };
}
