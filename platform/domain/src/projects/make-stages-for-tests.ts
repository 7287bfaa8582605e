import { addDays } from '@junheng/kernel';
import fc from 'fast-check';
import type { StageDays } from './project.ts';
import { projectStages } from '@junheng/vocabulary';

const day = fc.integer({ min: 0, max: 2000 }).map((count) => addDays('2024-01-01', count));
const maybeDay = fc.option(day, { nil: null });

/** Any stages in any order, each at most once, planned, reached and moved as life would have it. For tests only. */
export const anyStages: fc.Arbitrary<StageDays[]> = fc.shuffledSubarray([...projectStages]).chain((stages) =>
  fc.tuple(
    ...stages.map((stage) =>
      fc
        .tuple(maybeDay, maybeDay, fc.array(fc.tuple(day, day), { maxLength: 3 }))
        .map(([planned, actual, moves]): StageDays => {
          const ordered = moves.toSorted(([left], [right]) => (left < right ? -1 : 1));
          return {
            stage,
            planned,
            actual,
            replans: ordered.map(([recordedOn, before], index) => ({
              recordedOn,
              before,
              after: ordered[index + 1]?.[1] ?? planned,
            })),
          };
        }),
    ),
  ),
);

/** Any cut-off day around them. */
export const anyDay = day;

/** A stage with its days; later moves are left out. */
export function stage(
  name: StageDays['stage'],
  planned: string | null,
  actual: string | null = null,
  replans: StageDays['replans'] = [],
): StageDays {
  return { stage: name, planned, actual, replans };
}
