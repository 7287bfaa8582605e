/** Items of the 2014 standard that have a table of limits. */
export const FITNESS_ITEMS = [
  'vitalCapacity',
  'run50',
  'sitReach',
  'ropeSkipping',
  'longJump',
  'pullUps',
  'sitUps',
  'run50x8',
  'run1000',
  'run800',
] as const;

export type FitnessItem = (typeof FITNESS_ITEMS)[number];

/** Items of which less is better. */
export const LESS_IS_BETTER: ReadonlySet<string> = new Set(['run50', 'run50x8', 'run1000', 'run800']);

/** Items measured in tenths. */
export const IN_TENTHS: ReadonlySet<string> = new Set(['run50', 'sitReach']);

/** Points of the rows of a table. */
export const FITNESS_POINTS: readonly number[] = [
  100, 95, 90, 85, 80, 78, 76, 74, 72, 70, 68, 66, 64, 62, 60, 50, 40, 30, 20, 10,
];

/** Chinese names, as the appendix and the national template write them. */
export const FITNESS_NAMES: Readonly<Record<FitnessItem, readonly string[]>> = {
  vitalCapacity: ['肺活量'],
  run50: ['50米跑'],
  sitReach: ['坐位体前屈'],
  ropeSkipping: ['1分钟跳绳', '一分钟跳绳', '跳绳'],
  longJump: ['立定跳远'],
  pullUps: ['引体向上'],
  sitUps: ['1分钟仰卧起坐', '一分钟仰卧起坐', '仰卧起坐'],
  run50x8: ['50米×8往返跑', '50米x8往返跑', '50米*8往返跑'],
  run1000: ['1000米跑', '1000米'],
  run800: ['800米跑', '800米'],
};

/** Per cent of each item in the score of the standard, for a grade and sex; BMI has the 15 that are missing to 100. */
export function weighItems(grade: number, sex: 'male' | 'female'): Partial<Record<FitnessItem, number>> {
  if (grade <= 2) return { vitalCapacity: 15, run50: 20, sitReach: 30, ropeSkipping: 20 };
  if (grade <= 4) return { vitalCapacity: 15, run50: 20, sitReach: 20, ropeSkipping: 20, sitUps: 10 };
  if (grade <= 6)
    return { vitalCapacity: 15, run50: 20, sitReach: 10, ropeSkipping: 10, sitUps: 20, run50x8: 10 };
  const common = { vitalCapacity: 15, run50: 20, sitReach: 10, longJump: 10 };
  return sex === 'male' ? { ...common, pullUps: 10, run1000: 20 } : { ...common, sitUps: 10, run800: 20 };
}

export const BMI_WEIGHT = 15;

/** What beyond the limit for 100 points earns 1, 2, 3 … points more. */
export function listBonus(
  grade: number,
  sex: 'male' | 'female',
): Partial<Record<FitnessItem, readonly number[]>> {
  if (grade <= 6) return { ropeSkipping: Array.from({ length: 20 }, (_, i) => 2 * (i + 1)) };
  return sex === 'male'
    ? { pullUps: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], run1000: [4, 8, 12, 16, 20, 23, 26, 29, 32, 35] }
    : { sitUps: [2, 4, 6, 7, 8, 9, 10, 11, 12, 13], run800: [5, 10, 15, 20, 25, 30, 35, 40, 45, 50] };
}
