import type { Stage } from '../model/school.ts';
import type { StageUnit } from '../model/stage-unit.ts';
import type { Pack, UnitIndicator } from '../pack/pack.ts';
import { compareValue } from '../verdict/compare.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** One indicator of one unit: its value beside the threshold, and the rule that decided. */
export interface IndicatorVerdict {
  readonly code: string;
  /** Unrounded, in the unit of the standard; null when unknown. */
  readonly value: number | null;
  /** Null when the stage is not judged by this indicator. */
  readonly threshold: number | null;
  /** `value ÷ threshold`, null when unknown. */
  readonly ratio: number | null;
  readonly verdict: Verdict;
  /** `threshold`, `missing`, `stage`, `type`, or the code of the rule that exempts. */
  readonly rule: string;
}

/** A unit's verdict with the indicators it follows from. */
export interface UnitVerdict {
  readonly school: string;
  readonly stage: Stage;
  readonly verdict: Verdict;
  /** How many indicators pass. */
  readonly met: number;
  readonly indicators: readonly IndicatorVerdict[];
  /** `allMet`, `mayMiss`, `tooManyMissed`, `belowFloor`, `missing` or `exempt`. */
  readonly rule: string;
}

/** The value of a ratio indicator: `numerator × per ÷ pupils`, null when an input is missing or there are no pupils. */
export function ratioValue(
  indicator: UnitIndicator,
  numerator: number | null,
  pupils: number | null,
): number | null {
  if (numerator === null || pupils === null || pupils <= 0) return null;
  return (numerator * (indicator.ratio?.per ?? 1)) / pupils;
}

/** Judges one value against the threshold of its stage; `exemption` is the rule that exempts this unit, or null. */
export function judgeValue(
  indicator: UnitIndicator,
  stage: Stage,
  value: number | null,
  exemption: string | null,
): IndicatorVerdict {
  const threshold = indicator.thresholds[stage] ?? null;
  const ratio = value === null || threshold === null || threshold === 0 ? null : value / threshold;
  const base = { code: indicator.code, value, threshold, ratio };
  if (threshold === null) return { ...base, verdict: 'exempt', rule: 'stage' };
  if (exemption !== null) return { ...base, verdict: 'exempt', rule: exemption };
  if (value === null) return { ...base, verdict: 'unknown', rule: 'missing' };
  const meets = compareValue(value, indicator.comparator, threshold);
  return { ...base, verdict: meets ? 'pass' : 'fail', rule: 'threshold' };
}

/**
 * Joins the indicators of one unit. With a school rule at most `mayMiss` indicators may miss their threshold and those
 * must reach `floor` of it (教督〔2017〕6号: six of seven met, the other at least 85 %); without one all must pass.
 * One certain fail decides at once; else anything unknown makes the whole unknown.
 */
export function joinIndicators(
  pack: Pack,
  indicators: readonly IndicatorVerdict[],
): { verdict: Verdict; rule: string } {
  const mayMiss = pack.schoolRule?.mayMiss ?? 0;
  const missed = indicators.filter((indicator) => indicator.verdict === 'fail');
  if (missed.length > mayMiss) return { verdict: 'fail', rule: 'tooManyMissed' };
  const floor = pack.schoolRule?.floor ?? 1;
  if (missed.some((indicator) => !compareValue(indicator.ratio ?? 0, '≥', floor))) {
    return { verdict: 'fail', rule: 'belowFloor' };
  }
  if (indicators.some((indicator) => indicator.verdict === 'unknown'))
    return { verdict: 'unknown', rule: 'missing' };
  if (indicators.every((indicator) => indicator.verdict === 'exempt'))
    return { verdict: 'exempt', rule: 'exempt' };
  return { verdict: 'pass', rule: missed.length === 0 ? 'allMet' : 'mayMiss' };
}

/** Judges one unit from the values of the pack's indicators, in their order. */
export function judgeValues(
  pack: Pack,
  unit: { readonly school: string; readonly stage: Stage },
  values: readonly (number | null)[],
  exemptions: readonly (string | null)[],
): UnitVerdict {
  const indicators = pack.indicators.map((indicator, index) =>
    judgeValue(indicator, unit.stage, values[index] ?? null, exemptions[index] ?? null),
  );
  return {
    school: unit.school,
    stage: unit.stage,
    ...joinIndicators(pack, indicators),
    met: indicators.filter((indicator) => indicator.verdict === 'pass').length,
    indicators,
  };
}

/** Judges one unit by the pack's ratio indicators and its school rule. */
export function judgeUnit(pack: Pack, unit: StageUnit): UnitVerdict {
  const values = pack.indicators.map((indicator, index) =>
    ratioValue(indicator, unit.numerators[index] ?? null, unit.pupils),
  );
  return judgeValues(pack, unit, values, unit.exemptions);
}
