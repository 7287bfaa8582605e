import { studentQuantile } from '../numeric/normal.ts';
import type { OpenModel } from './open-model.ts';
import type { ProfileSolution } from './profile.ts';

/** The effects of one grouping, by group: of the intercept, and of the slope where there is one. */
export interface EffectList {
  readonly group: string;
  readonly name: string;
  readonly ids: readonly string[];
  readonly estimates: Float64Array;
  /** Conditional standard errors (given coefficients and variances). */
  readonly errors: Float64Array;
  /** Half the width of the 95 % interval: the error of the coefficients is counted, and t with groups − 1 degrees of freedom. */
  readonly margins: Float64Array;
  /** Half the width of the interval for reading two groups against one another: 1.39 standard errors (Goldstein & Healy 1995). */
  readonly comparisons: Float64Array;
  readonly sizes: Float64Array;
}

/** Two intervals of ±1.39 s fail to overlap for 5 % of pairs of equal groups: 1.96 ÷ √2. */
const COMPARISON = 1.39;

/** Effects with errors (NaN for groupings that are held at 0), in the units of outcome and columns as given. */
export function listEffects(
  model: OpenModel,
  solution: ProfileSolution,
  held: readonly number[] = [],
): EffectList[] {
  const { frame, part, groupings } = model;
  const unit = frame.scale[part.outcome]!;
  const residual = solution.residualVariance * unit * unit;
  const p = part.fixed.length;
  return solution.blocks.flatMap((block, k) => {
    const { depth, count } = block;
    // The variance between groups is estimated from so many groups only.
    const factor = studentQuantile(0.975, Math.max(1, count - 1));
    const place = frame.random[1] ?? 0;
    const [m, s] = [frame.centre[place]!, frame.scale[place]!];
    // Rows of the map from scaled effects to effects of the columns as given.
    const rows =
      depth === 1
        ? [[1]]
        : [
            [1, -m / s],
            [0, 1 / s],
          ];
    return rows.map((row, d): EffectList => {
      const estimates = new Float64Array(count);
      const errors = new Float64Array(count);
      const margins = new Float64Array(count);
      const comparisons = new Float64Array(count);
      const answer = new Float64Array(p);
      for (let j = 0; j < count; j += 1) {
        let [estimate, variance] = [0, 0];
        answer.fill(0);
        for (let a = 0; a < depth; a += 1) {
          estimate += row[a]! * block.effects[j * depth + a]!;
          for (let b = 0; b < depth; b += 1)
            variance += row[a]! * row[b]! * block.conditional[(j * depth + a) * depth + b]!;
          for (let c = 0; c < p; c += 1) answer[c]! += row[a]! * block.sensitivity[(j * depth + a) * p + c]!;
        }
        let doubt = 0;
        for (let a = 0; a < p; a += 1) {
          for (let b = 0; b < p; b += 1) doubt += answer[a]! * answer[b]! * solution.covariance[a * p + b]!;
        }
        estimates[j] = estimate * unit;
        errors[j] = Math.sqrt(Math.max(0, variance) * residual);
        margins[j] = factor * Math.sqrt(Math.max(0, variance + doubt) * residual);
        comparisons[j] = COMPARISON * errors[j]!;
      }
      // Where nothing can be told, an interval of no width would say that all is known.
      if (held.includes(k)) for (const figures of [errors, margins, comparisons]) figures.fill(Number.NaN);
      return {
        group: groupings[k]!.name,
        name: d === 0 ? '(Intercept)' : frame.names[place]!,
        ids: groupings[k]!.ids,
        estimates,
        errors,
        margins,
        comparisons,
        sizes: model.groupSizes[k]!,
      };
    });
  });
}
