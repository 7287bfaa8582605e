import type { Stage } from '../model/school.ts';

/** Weights of one pupil by stage when a combined school's common figures are split: 1 : 1.1 : 1.32 (so 1 : 1.2 for junior : senior). */
export const SPLIT_WEIGHTS: Readonly<Record<Stage, number>> = {
  kindergarten: 0,
  primary: 1,
  junior: 1.1,
  senior: 1.32,
};

/**
 * The share of a common figure that falls to each stage: `weight × pupils ÷ Σ weight × pupils`.
 * Shares add up to 1. Null when a stage's pupils are unknown, or nobody is there.
 * Source: 差异系数测算说明 (九年一贯 1 : 1.1, 完中 1 : 1.2, 十二年一贯 1 : 1.1 : 1.32).
 */
export function splitShares(
  pupils: Readonly<Partial<Record<Stage, number | null>>>,
): Map<Stage, number> | null {
  let total = 0;
  for (const [stage, count] of Object.entries(pupils)) {
    if (count === null) return null;
    total += SPLIT_WEIGHTS[stage as Stage] * count;
  }
  if (total === 0) return null;
  return new Map(
    Object.entries(pupils).map(([stage, count]) => [
      stage as Stage,
      (SPLIT_WEIGHTS[stage as Stage] * (count as number)) / total,
    ]),
  );
}
