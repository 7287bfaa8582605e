import type { MultilevelFit } from '@junheng/growth';
import { fitMessage } from './fit-message.ts';
import type { Language } from '../standards/language.ts';

/** The shape of CONTRACTS section 8, with further fields: levels, slope covariance, intervals for comparing, what was left out. */
export function fitJson(fit: MultilevelFit, omitted: number, language: Language): Record<string, unknown> {
  const [first] = fit.intraclass;
  const { group: _, ...icc } = first ?? { group: '', estimate: null, low: null, high: null };
  return {
    n: fit.rows,
    groups: fit.groupCounts[0]?.count ?? 0,
    levels: fit.groupCounts,
    method: fit.method,
    criterion: fit.criterion,
    logLik: -fit.criterion / 2,
    fixed: fit.coefficients,
    variances: fit.variances,
    ...(fit.slopeCovariance === null ? {} : { slopeCovariance: fit.slopeCovariance }),
    residualVariance: fit.residualVariance,
    icc,
    iccs: fit.intraclass,
    effects: fit.effects.flatMap((list) =>
      list.ids.map((id, j) => ({
        group: list.group,
        id,
        name: list.name,
        estimate: list.estimates[j],
        se: list.errors[j],
        low: list.estimates[j]! - list.margins[j]!,
        high: list.estimates[j]! + list.margins[j]!,
        compareLow: list.estimates[j]! - list.comparisons[j]!,
        compareHigh: list.estimates[j]! + list.comparisons[j]!,
        n: list.sizes[j],
      })),
    ),
    omitted,
    dropped: fit.ending.dropped,
    outcome: fit.ending.kind,
    message: fitMessage(fit, omitted, language),
  };
}
