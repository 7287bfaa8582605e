import type { Panel } from '../model/panel.ts';
import type { BaseForecast } from './base-forecast.ts';
import { actualStage, actualUnit } from './stage-totals.ts';
import type { StageRange } from './stage-totals.ts';
import { blendOpinions, stageOpinions, unitOpinions } from './weights.ts';
import type { BlendWeights } from './weights.ts';

/** Relative standard errors expected of a unit of middle size and of the district, index h − 1. */
export interface Spreads {
  readonly unit: readonly number[];
  readonly district: readonly number[];
}

/** Sums of absolute relative errors of the blends of one past origin, by horizon. */
export interface OriginErrors {
  readonly origin: number;
  readonly unit: readonly { readonly sum: number; readonly count: number }[];
  readonly district: readonly { readonly sum: number; readonly count: number }[];
}

/** Errors of the blends (before reconciling) of one past origin. */
export function measureErrors(
  panel: Panel,
  base: BaseForecast,
  range: StageRange,
  weights: BlendWeights,
): OriginErrors {
  const unit: { sum: number; count: number }[] = [];
  const district: { sum: number; count: number }[] = [];
  for (let h = 1; h <= base.horizon; h += 1) {
    let [sum, count] = [0, 0];
    panel.units.forEach((one, index) => {
      if (one.stage !== range.stage || base.spans[index] === null) return;
      const actual = actualUnit(panel, index, base.origin + h);
      if (Number.isNaN(actual)) return;
      const value = blendOpinions(unitOpinions(panel, base, index, h), weights.unit, h);
      sum += Math.min(1, Math.abs(value / actual - 1));
      count += 1;
    });
    unit.push({ sum, count });
    const actual = actualStage(panel, range, base.origin + h);
    const value = blendOpinions(stageOpinions(base, range, h), weights.district, h);
    district.push(actual > 0 ? { sum: Math.abs(value / actual - 1), count: 1 } : { sum: 0, count: 0 });
  }
  return { origin: base.origin, unit, district };
}

/** Mean absolute errors taken for granted before any test, growing with the root of the horizon, and how many tests they are worth. */
const PRIOR = { unit: { error: 0.045, strength: 20 }, district: { error: 0.01, strength: 4 } } as const;
/** From a mean absolute error to a standard deviation, for a normal error. */
const TO_DEVIATION = 1.2533;

/** Spreads for forecasts made at `origin`, from the errors known by then. */
export function learnSpreads(errors: readonly OriginErrors[], origin: number, horizon: number): Spreads {
  const learn = (level: 'unit' | 'district'): number[] => {
    const { error, strength } = PRIOR[level];
    const spreads: number[] = [];
    let factor = 1;
    for (let h = 1; h <= horizon; h += 1) {
      let [sum, count] = [0, 0];
      for (const one of errors) {
        if (one.origin + h > origin) continue;
        sum += one[level][h - 1]?.sum ?? 0;
        count += one[level][h - 1]?.count ?? 0;
      }
      const prior = error * Math.sqrt(h) * factor;
      const mean = (sum + strength * prior) / (count + strength);
      factor = mean / (error * Math.sqrt(h));
      spreads.push(TO_DEVIATION * mean);
    }
    return spreads;
  };
  return { unit: learn('unit'), district: learn('district') };
}
