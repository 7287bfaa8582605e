import type { Optimum } from './find-optimum.ts';
import { findIntraclass } from './intraclass.ts';
import type { Intraclass } from './intraclass.ts';
import { listEffects } from './list-effects.ts';
import type { EffectList } from './list-effects.ts';
import type { Method } from './multilevel-data.ts';
import type { OpenModel } from './open-model.ts';
import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';

/** A fixed coefficient in the units of its column, with standard error. */
export interface Coefficient {
  readonly name: string;
  readonly estimate: number;
  readonly se: number;
}

/** A variance of a grouping: of its intercepts or of its slopes. */
export interface VariancePart {
  readonly group: string;
  readonly name: string;
  readonly variance: number;
}

/** How the search ended. `boundary` and `unidentified` are answers, not failures. */
export interface Ending {
  readonly kind: 'optimum' | 'boundary' | 'unidentified' | 'notFlat';
  /** Groupings with a variance of 0, or a slope tied wholly to the intercept. */
  readonly zero: readonly string[];
  /** Groupings of one group, or of groups of one row only: their variance cannot be told from the rest and is held at 0. */
  readonly held: readonly string[];
  readonly dropped: readonly string[];
  readonly combined: readonly string[];
}

export interface MultilevelFit {
  readonly rows: number;
  readonly groupCounts: readonly { readonly group: string; readonly count: number }[];
  readonly method: Method;
  /** −2 log (restricted) likelihood. */
  readonly criterion: number;
  readonly coefficients: readonly Coefficient[];
  /** Covariance of the coefficients, by rows. */
  readonly covariance: Float64Array;
  readonly variances: readonly VariancePart[];
  /** Covariance of slope and intercept of the first grouping; null without slope. */
  readonly slopeCovariance: number | null;
  readonly residualVariance: number;
  readonly intraclass: readonly (Intraclass & { readonly group: string })[];
  readonly effects: readonly EffectList[];
  readonly ending: Ending;
}

/** Turns the optimum back into the units of the columns as given. */
export function describeFit(
  model: OpenModel,
  optimum: Optimum & { readonly held: readonly number[] },
  combined: readonly string[],
): Result<MultilevelFit, Fault> {
  const { frame, part, profile, groupings } = model;
  const { centre, scale } = frame;
  const outcome = part.outcome;
  const solution = profile.solve(optimum.factors);
  const unit = scale[outcome]!;
  if (!Number.isFinite(solution.criterion) || solution.residualVariance < 1e-14)
    return failWith('GROWTH_OUTCOME_EXPLAINED', { column: frame.names[outcome]! });
  const free = part.method === 'ml' ? part.rows : part.rows - part.fixed.length;
  const { coefficients, covariance } = unscale(
    model,
    solution.coefficients,
    solution.covariance,
    solution.residualVariance,
  );
  const residualVariance = solution.residualVariance * unit * unit;
  const variances: VariancePart[] = [];
  let slopeCovariance: number | null = null;
  const zero = new Set<string>();
  let at = 0;
  profile.depths.forEach((depth, k) => {
    const group = groupings[k]!.name;
    const factor = optimum.factors.subarray(at, at + (depth * (depth + 1)) / 2);
    if (depth === 1) {
      variances.push({ group, name: '(Intercept)', variance: factor[0]! ** 2 * residualVariance });
    } else {
      const place = frame.random[1]!;
      const [m, s] = [centre[place]!, scale[place]!];
      const [a, b, c] = [factor[0]!, factor[1]!, factor[2]!];
      const [v00, v01, v11] = [a * a, a * b, b * b + c * c];
      variances.push(
        {
          group,
          name: '(Intercept)',
          variance: (v00 - (2 * m * v01) / s + ((m * m) / (s * s)) * v11) * residualVariance,
        },
        { group, name: frame.names[place]!, variance: (v11 / (s * s)) * residualVariance },
      );
      slopeCovariance = (v01 / s - (m / (s * s)) * v11) * residualVariance;
    }
    for (const place of optimum.zero) if (place >= at && place < at + factor.length) zero.add(group);
    at += factor.length;
  });
  const held = optimum.held.map((k) => groupings[k]!.name);
  return succeed({
    rows: model.rows,
    groupCounts: groupings.map((grouping) => ({ group: grouping.name, count: grouping.ids.length })),
    method: part.method,
    criterion: solution.criterion + 2 * free * Math.log(unit),
    coefficients,
    covariance,
    variances,
    slopeCovariance,
    residualVariance,
    intraclass: findIntraclass(model, optimum).map((value, k) => ({
      group: groupings[k]!.name,
      ...value,
    })),
    effects: listEffects(model, solution, optimum.held),
    ending: {
      kind:
        held.length > 0
          ? 'unidentified'
          : zero.size > 0
            ? 'boundary'
            : optimum.isFlat
              ? 'optimum'
              : 'notFlat',
      zero: [...zero],
      held,
      dropped: model.dropped,
      combined,
    },
  });
}

/** β and its covariance for columns as given: β_k = β'_k s_y ÷ s_k, and the intercept takes up the means. */
function unscale(
  model: OpenModel,
  scaled: Float64Array,
  covariance: Float64Array,
  residual: number,
): { readonly coefficients: Coefficient[]; readonly covariance: Float64Array } {
  const { frame, part } = model;
  const p = part.fixed.length;
  const outcome = part.outcome;
  const unit = frame.scale[outcome]!;
  // Rows of the linear map from scaled to given coefficients.
  const map = new Float64Array(p * p);
  part.fixed.forEach((place, i) => {
    const factor = unit / frame.scale[place]!;
    map[i * p + i] = factor;
    if (i > 0) map[i] = -factor * frame.centre[place]!;
  });
  const estimates = new Float64Array(p);
  for (let i = 0; i < p; i += 1) {
    for (let k = 0; k < p; k += 1) estimates[i]! += map[i * p + k]! * scaled[k]!;
  }
  estimates[0]! += frame.centre[outcome]!;
  const spread = new Float64Array(p * p);
  for (let i = 0; i < p; i += 1) {
    for (let k = 0; k < p; k += 1) {
      let sum = 0;
      for (let a = 0; a < p; a += 1) {
        for (let b = 0; b < p; b += 1) sum += map[i * p + a]! * covariance[a * p + b]! * map[k * p + b]!;
      }
      spread[i * p + k] = sum * residual;
    }
  }
  return {
    coefficients: part.fixed.map((place, i) => ({
      name: frame.names[place]!,
      estimate: estimates[i]!,
      se: Math.sqrt(spread[i * p + i]!),
    })),
    covariance: spread,
  };
}
