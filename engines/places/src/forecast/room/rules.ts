import type { Stage, StageEnds } from '../model/grades.ts';

/** A colour of warning and the use of places from which it holds. */
export interface WarningStep {
  readonly colour: string;
  readonly from: number;
}

/** Pupils of a stage that come from one flat, by the years since the flat was finished (0 first; the last holds on). */
export type FlatYield = readonly number[];

/** The rules by which places are judged; all of it data that a district may replace (rules.json). */
export interface PlaceRules {
  /** Lowest first. Source of the shipped pair: 浙教基〔2018〕100号. */
  readonly warnings: readonly WarningStep[];
  /** Use below which places are called surplus. */
  readonly surplusBelow: number;
  /** Pupils in a full class. */
  readonly classSize: Readonly<Record<Stage, number>>;
  readonly flatYield: Readonly<Record<Stage, FlatYield>>;
  /** Share of a new estate's pupils who come from outside the district; the others leave its other schools. */
  readonly fromOutside: number;
  /** Month in whose last day the school year cuts the births, and the age of grade 1. */
  readonly cutMonth: number;
  readonly schoolAge: number;
  readonly stageEnds: StageEnds;
}

/**
 * What holds unless the district says otherwise. 45 and 50 are the standard class sizes (国发〔2016〕40号); 30 is the middle group
 * of the kindergarten rules (幼儿园工作规程 article 11); 50 for senior high is the goal of 教基〔2021〕8号. Yields by age of flat are an
 * assumption of this engine: young families first, their children reach school some years later, then the estate grows old.
 */
export const SHIPPED_RULES: PlaceRules = {
  warnings: [
    { colour: 'yellow', from: 0.9 },
    { colour: 'red', from: 1 },
  ],
  surplusBelow: 0.7,
  classSize: { kindergarten: 30, primary: 45, junior: 50, senior: 50 },
  flatYield: {
    kindergarten: [0.03, 0.06, 0.09, 0.11, 0.12, 0.12, 0.11, 0.1, 0.09, 0.08, 0.07, 0.06],
    primary: [0.05, 0.08, 0.11, 0.14, 0.17, 0.19, 0.21, 0.22, 0.22, 0.21, 0.19, 0.17, 0.16, 0.15],
    junior: [0.02, 0.03, 0.04, 0.05, 0.06, 0.06, 0.07, 0.08, 0.09, 0.1, 0.1, 0.1, 0.09, 0.09],
    senior: [0.01, 0.02, 0.02, 0.03, 0.03, 0.04, 0.04, 0.05, 0.05, 0.06, 0.06, 0.07, 0.07, 0.07],
  },
  fromOutside: 0.6,
  cutMonth: 8,
  schoolAge: 6,
  stageEnds: { primary: 6, junior: 9 },
};

/** The colour of a use of places, null below the first step. */
export function warningColour(rules: PlaceRules, use: number): string | null {
  let colour: string | null = null;
  for (const step of rules.warnings) if (use >= step.from - 1e-12) colour = step.colour;
  return colour;
}

/** Pupils a flat of a given age yields; 0 before it is finished. */
export function yieldOfFlat(rules: PlaceRules, stage: Stage, age: number): number {
  const table = rules.flatYield[stage];
  if (age < 0 || table.length === 0) return 0;
  return table[Math.min(age, table.length - 1)] as number;
}
