import type { Stage } from '../model/school.ts';
import type { StageUnit } from '../model/stage-unit.ts';
import type { Pack } from '../pack/pack.ts';
import { compareValue } from '../verdict/compare.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { weighVariation } from '../variation/weighted-variation.ts';
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
  /** `limit`, `missing`, `single` (one unit: CV 0), `zeroMean` (no quotient) or `none` (no unit). */
  readonly rule: string;
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
  const limit = pack.variation?.mode === 'each' ? (pack.variation.limits[stage] ?? null) : null;
  const taking = units.filter((unit) => unit.stage === stage && (unit.exemptions[index] ?? null) === null);
  const values = taking.map((unit) => ratioValue(indicator, unit.numerators[index] ?? null, unit.pupils));
  const unknownSchools = taking.filter((_, at) => values[at] === null).map((unit) => unit.school);
  const base = { code: indicator.code, stage, limit, unknownSchools };
  const nothing = { mean: null, sd: null, cv: null };
  if (taking.length === 0) return { ...base, ...nothing, verdict: 'exempt', rule: 'none' };
  if (unknownSchools.length > 0) return { ...base, ...nothing, verdict: 'unknown', rule: 'missing' };
  const { mean, sd, cv } = weighVariation(
    values as number[],
    taking.map((unit) => unit.pupils as number),
  );
  if (Number.isNaN(cv)) return { ...base, mean, sd, cv: null, verdict: 'unknown', rule: 'zeroMean' };
  const meets = limit === null || compareValue(cv, pack.variation?.comparator ?? '≤', limit);
  return {
    ...base,
    mean,
    sd,
    cv,
    verdict: limit === null ? 'exempt' : meets ? 'pass' : 'fail',
    rule: taking.length === 1 ? 'single' : 'limit',
  };
}
