import type { BaseForecast, MethodContext } from './base-forecast.ts';
import { finishStage } from './finish-forecast.ts';
import type { StageForecast } from './finish-forecast.ts';
import { learnSpreads, measureErrors } from './spreads.ts';
import type { OriginErrors, Spreads } from './spreads.ts';
import type { StageRange } from './stage-totals.ts';
import { learnWeights, listCases } from './weights.ts';
import type { BlendWeights } from './weights.ts';

/** A stage forecast from the last year, and the same made from each earlier year with what was known then. */
export interface StageRun {
  readonly range: StageRange;
  readonly weights: BlendWeights;
  readonly spreads: Spreads;
  readonly forecast: StageForecast;
  readonly tests: readonly { readonly base: BaseForecast; readonly forecast: StageForecast }[];
}

/** Runs one stage over all base forecasts, oldest first; the last one is the forecast, the earlier ones its backtest. */
export function forecastStage(
  context: MethodContext,
  bases: readonly BaseForecast[],
  range: StageRange,
): StageRun {
  const { panel, settings, zones, zoneCount } = context;
  const cases = bases.slice(0, -1).map((base) => listCases(panel, base, range));
  const errors: OriginErrors[] = [];
  const tests: { base: BaseForecast; forecast: StageForecast }[] = [];
  const finish = (base: BaseForecast): [BlendWeights, Spreads, StageForecast] => {
    const weights = learnWeights(cases, base.origin, base.horizon, settings);
    const spreads = learnSpreads(errors, base.origin, base.horizon);
    return [weights, spreads, finishStage(panel, base, range, weights, spreads, zones, zoneCount)];
  };
  for (const base of bases.slice(0, -1)) {
    const [weights, , forecast] = finish(base);
    errors.push(measureErrors(panel, base, range, weights));
    tests.push({ base, forecast });
  }
  const last = bases.at(-1);
  if (last === undefined) throw new RangeError('no base forecast');
  const [weights, spreads, forecast] = finish(last);
  return { range, weights, spreads, forecast, tests };
}
