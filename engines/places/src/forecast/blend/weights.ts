import type { MethodSettings } from '../model/settings.ts';
import type { Panel } from '../model/panel.ts';
import { addLosses, blendTwo, chooseWeight, WEIGHT_STEPS } from './choose-weight.ts';
import type { BlendCase } from './choose-weight.ts';
import type { BaseForecast } from './base-forecast.ts';
import { actualStage, actualUnit, plainStage, stageTotal, unitTotal } from './stage-totals.ts';
import type { StageRange } from './stage-totals.ts';

/**
 * Two weights in turn, index h − 1: of the shrunk cohorts against the school's own plain five-year progression, then of that
 * against “same as last year”.
 */
export interface LevelWeights {
  readonly shrunk: readonly number[];
  readonly cohort: readonly number[];
}

export interface BlendWeights {
  readonly unit: LevelWeights;
  readonly district: LevelWeights;
}

/** The three opinions on a total, and what came. */
export interface Opinions {
  readonly shrunk: number;
  readonly plain: number;
  readonly naive: number;
}

/** Blends the three opinions with the weights of a horizon. */
export function blendOpinions(opinions: Opinions, weights: LevelWeights, h: number): number {
  const driven = blendTwo(opinions.shrunk, opinions.plain, weights.shrunk[h - 1] as number);
  return blendTwo(driven, opinions.naive, weights.cohort[h - 1] as number);
}

/** The opinions on a unit; a growing unit has only one, for its past says nothing of the grades to come. */
export function unitOpinions(panel: Panel, base: BaseForecast, unit: number, h: number): Opinions {
  const shrunk = unitTotal(base, panel.grades.length, unit, h);
  if (base.spans[unit]?.isGrowing === true) return { shrunk, plain: shrunk, naive: shrunk };
  return {
    shrunk,
    plain: base.plain.units[unit * (base.horizon + 1) + h] as number,
    naive: unitTotal(base, panel.grades.length, unit, 0),
  };
}

/** The opinions on a stage of the district. */
export function stageOpinions(base: BaseForecast, range: StageRange, h: number): Opinions {
  return {
    shrunk: stageTotal(base, range, h),
    plain: plainStage(base, range, h),
    naive: stageTotal(base, range, 0),
  };
}

/** A past case of a horizon. */
export interface TestedOpinions extends Opinions {
  readonly actual: number;
}

/** What was said in one past origin and what came, by horizon. */
export interface OriginCases {
  readonly origin: number;
  readonly unit: readonly (readonly TestedOpinions[])[];
  readonly district: readonly (readonly TestedOpinions[])[];
}

/** Most cases of an origin and horizon that weights are learned from; more say nothing new. */
const MOST_CASES = 400;

/** Lists the opinions of a past base forecast of a stage with what came. */
export function listCases(panel: Panel, base: BaseForecast, range: StageRange): OriginCases {
  const unit: TestedOpinions[][] = [];
  const district: TestedOpinions[][] = [];
  const members = panel.units.flatMap((one, index) =>
    one.stage === range.stage && base.spans[index] !== null && base.spans[index]?.isGrowing !== true
      ? [index]
      : [],
  );
  const stride = Math.max(1, Math.ceil(members.length / MOST_CASES));
  for (let h = 1; h <= base.horizon; h += 1) {
    const cases: TestedOpinions[] = [];
    for (let at = 0; at < members.length; at += stride) {
      const index = members[at] as number;
      const actual = actualUnit(panel, index, base.origin + h);
      if (!Number.isNaN(actual)) cases.push({ ...unitOpinions(panel, base, index, h), actual });
    }
    unit.push(cases);
    district.push([{ ...stageOpinions(base, range, h), actual: actualStage(panel, range, base.origin + h) }]);
  }
  return { origin: base.origin, unit, district };
}

/**
 * Chooses the weights for forecasts made at `origin` from backtests whose outcome was known by then. A horizon borrows the cases
 * of its neighbours at half weight, so that weights change smoothly and a horizon never tested follows the one before.
 */
export function learnWeights(
  tests: readonly OriginCases[],
  origin: number,
  horizon: number,
  settings: MethodSettings,
): BlendWeights {
  const learn = (level: 'unit' | 'district'): LevelWeights => {
    const [prior, strength] =
      level === 'unit'
        ? [settings.unitWeight, settings.unitPrior]
        : [settings.districtWeight, settings.districtPrior];
    const shrunk: number[] = [];
    const cohort: number[] = [];
    for (let h = 1; h <= horizon; h += 1) {
      const near = gather(tests, level, origin, h);
      const first = choose(
        near,
        (one) => [one.shrunk, one.plain],
        average(shrunk.at(-1), settings.shrunkWeight),
        strength,
      );
      shrunk.push(first);
      const second = choose(
        near,
        (one) => [blendTwo(one.shrunk, one.plain, first), one.naive],
        average(cohort.at(-1), prior),
        strength,
      );
      cohort.push(second);
    }
    return { shrunk, cohort };
  };
  return { unit: learn('unit'), district: learn('district') };
}

function average(before: number | undefined, prior: number): number {
  return before === undefined ? prior : (before + prior) / 2;
}

interface NearCases {
  readonly share: number;
  readonly cases: readonly TestedOpinions[];
}

function gather(
  tests: readonly OriginCases[],
  level: 'unit' | 'district',
  origin: number,
  h: number,
): NearCases[] {
  const list: NearCases[] = [];
  for (const test of tests) {
    for (const [near, share] of [
      [h, 1],
      [h - 1, 0.5],
      [h + 1, 0.5],
    ] as const) {
      const cases = test[level][near - 1];
      if (cases !== undefined && cases.length > 0 && test.origin + near <= origin)
        list.push({ share, cases });
    }
  }
  return list;
}

function choose(
  near: readonly NearCases[],
  pick: (one: TestedOpinions) => readonly [number, number],
  prior: number,
  strength: number,
): number {
  const losses = new Float64Array(WEIGHT_STEPS + 1);
  let [count, origins] = [0, 0];
  for (const { share, cases } of near) {
    const own = new Float64Array(WEIGHT_STEPS + 1);
    const counted = addLosses(
      own,
      cases.map((one): BlendCase => {
        const [a, b] = pick(one);
        return { a, b, actual: one.actual };
      }),
    );
    own.forEach((loss, step) => (losses[step] = (losses[step] as number) + share * loss));
    count += share * counted;
    origins += share;
  }
  // Units of one year share that year's luck: the opinion counts at least as much as one year of tests.
  return chooseWeight(losses, count, prior, strength + (origins > 0 ? count / origins : 0));
}
