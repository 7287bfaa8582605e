import type { Stage } from '../model/school.ts';
import type { StageUnit } from '../model/stage-unit.ts';
import type { Pack } from '../pack/pack.ts';
import { weighVariation } from '../variation/weighted-variation.ts';
import { compareValue } from '../verdict/compare.ts';
import { combineVerdicts } from '../verdict/verdict.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { ratioValue } from './judge-unit.ts';

/** The spread of one indicator over the units of one stage. */
export interface VariationVerdict {
  readonly code: string;
  readonly stage: Stage;
  /** All null while any unit in scope lacks its value. */
  readonly mean: number | null;
  readonly sd: number | null;
  readonly cv: number | null;
  readonly limit: number | null;
  readonly verdict: Verdict;
  readonly unknownSchools: readonly string[];
  /** `limit`, `missing`, `single` (one unit: CV 0), `zeroMean` (no quotient), `none` (no unit) or `composite`. */
  readonly rule: string;
}

/** What the spread needs of one unit. */
export interface VariationMember {
  readonly school: string;
  readonly pupils: number | null;
  readonly value: number | null;
}

/** Judges the spread of one indicator over the units that take part. */
export function judgeSpread(
  pack: Pack,
  code: string,
  stage: Stage,
  members: readonly VariationMember[],
): VariationVerdict {
  const limit = pack.variation?.mode === 'each' ? (pack.variation.limits[stage] ?? null) : null;
  const lacking = members.filter((member) => member.value === null || member.pupils === null);
  const base = { code, stage, limit, unknownSchools: lacking.map((member) => member.school) };
  const nothing = { mean: null, sd: null, cv: null };
  if (members.length === 0) return { ...base, ...nothing, verdict: 'exempt', rule: 'none' };
  if (lacking.length > 0) return { ...base, ...nothing, verdict: 'unknown', rule: 'missing' };
  const { mean, sd, cv } = weighVariation(
    members.map((member) => member.value as number),
    members.map((member) => member.pupils as number),
  );
  if (Number.isNaN(cv)) return { ...base, mean, sd, cv: null, verdict: 'unknown', rule: 'zeroMean' };
  const meets = limit === null || compareValue(cv, pack.variation?.comparator ?? '≤', limit);
  const verdict = limit === null ? 'exempt' : meets ? 'pass' : 'fail';
  return { ...base, mean, sd, cv, verdict, rule: members.length === 1 ? 'single' : 'limit' };
}

/** The spread of the indicator at `index` of the pack over the units of a stage; units exempt from it stay out. */
export function judgeVariation(
  pack: Pack,
  index: number,
  stage: Stage,
  units: readonly StageUnit[],
): VariationVerdict {
  const indicator = pack.indicators[index];
  if (indicator === undefined) throw new RangeError(`no indicator ${index}`);
  const taking = units.filter((unit) => unit.stage === stage && (unit.exemptions[index] ?? null) === null);
  const members = taking.map((unit) => ({
    school: unit.school,
    pupils: unit.pupils,
    value: ratioValue(indicator, unit.numerators[index] ?? null, unit.pupils),
  }));
  return judgeSpread(pack, indicator.code, stage, members);
}

/** The composite of 教督〔2012〕3号: the mean of the coefficients of one stage; unknown while one of them is. */
export function judgeComposite(
  pack: Pack,
  stage: Stage,
  parts: readonly VariationVerdict[],
): VariationVerdict {
  const limit = pack.variation?.limits[stage] ?? null;
  const unknownSchools = [...new Set(parts.flatMap((part) => part.unknownSchools))].toSorted();
  const base = { code: 'composite', stage, mean: null, sd: null, limit, unknownSchools };
  const known = parts.flatMap((part) => (part.cv === null ? [] : [part.cv]));
  if (parts.every((part) => part.rule === 'none')) {
    return { ...base, cv: null, verdict: 'exempt', rule: 'none' };
  }
  if (known.length < parts.length) return { ...base, cv: null, verdict: 'unknown', rule: 'missing' };
  const cv = known.reduce((sum, value) => sum + value, 0) / known.length;
  const meets = limit !== null && compareValue(cv, pack.variation?.comparator ?? '≤', limit);
  return { ...base, cv, verdict: limit === null ? 'exempt' : meets ? 'pass' : 'fail', rule: 'composite' };
}

/** The verdict on the spread as a whole: of every limit, or of the composites. */
export function joinVariations(pack: Pack, variations: readonly VariationVerdict[]): Verdict {
  if (pack.variation === null) return 'exempt';
  return combineVerdicts(
    variations
      .filter((variation) => pack.variation?.mode === 'each' || variation.code === 'composite')
      .map((variation) => variation.verdict),
  );
}
