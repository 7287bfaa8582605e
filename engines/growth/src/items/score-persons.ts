import type { RandomSource } from '../numeric/seeded-random.ts';
import type { ItemFit } from './fit-items.ts';
import { logProbabilities } from './item-model.ts';

/** Ability of each person by the mean of its posterior, with its standard deviation; on the scale of the fit's slopes. */
export interface PersonScores {
  readonly estimates: Float64Array;
  readonly errors: Float64Array;
}

/** Expected a posteriori scores. Source: Bock & Mislevy (1982). */
export function scoreExpected(fit: ItemFit): PersonScores {
  const sigma = Math.sqrt(fit.variance);
  const { means, deviations } = fit.model.score(fit.parameters);
  return {
    estimates: Float64Array.from(fit.patterns.patternOf, (pattern) => sigma * means[pattern]!),
    errors: Float64Array.from(fit.patterns.patternOf, (pattern) => sigma * deviations[pattern]!),
  };
}

/**
 * Warm's weighted likelihood scores: the root of S(θ) + J(θ) ÷ 2 I(θ), finite also for all-correct and all-wrong answers.
 * A person without answers gets NaN. Source: Warm (1989); J = Σ third cumulants × slopes³.
 */
export function scoreWeighted(fit: ItemFit): PersonScores {
  const sigma = Math.sqrt(fit.variance);
  const { patterns } = fit;
  const estimates = new Float64Array(patterns.count);
  const errors = new Float64Array(patterns.count);
  const width = fit.layout.most.length;
  for (let p = 0; p < patterns.count; p += 1) {
    const answers = patterns.answers.subarray(p * width, (p + 1) * width);
    if (answers.every((answer) => answer < 0)) {
      estimates[p] = Number.NaN;
      errors[p] = Number.NaN;
      continue;
    }
    let [low, high] = [-12, 12];
    for (let step = 0; step < 60; step += 1) {
      const z = (low + high) / 2;
      const { score, information, skewness } = summarise(fit, answers, z);
      if (score + skewness / (2 * information) > 0) low = z;
      else high = z;
    }
    const z = (low + high) / 2;
    estimates[p] = sigma * z;
    errors[p] = sigma / Math.sqrt(summarise(fit, answers, z).information);
  }
  return {
    estimates: Float64Array.from(patterns.patternOf, (pattern) => estimates[pattern]!),
    errors: Float64Array.from(patterns.patternOf, (pattern) => errors[pattern]!),
  };
}

function summarise(
  fit: ItemFit,
  answers: Int8Array,
  z: number,
): { readonly score: number; readonly information: number; readonly skewness: number } {
  const { layout, parameters } = fit;
  const into = new Float64Array(Math.max(...layout.most) + 1);
  let [score, information, skewness] = [0, 0, 0];
  answers.forEach((answer, i) => {
    if (answer < 0) return;
    logProbabilities(layout, parameters, i, z, into);
    const slope = layout.kind === '2pl' ? parameters[layout.starts[i]!]! : parameters[0]!;
    let [mean, second, third] = [0, 0, 0];
    for (let k = 1; k <= layout.most[i]!; k += 1) mean += k * Math.exp(into[k]!);
    for (let k = 0; k <= layout.most[i]!; k += 1) {
      const p = Math.exp(into[k]!);
      second += p * (k - mean) ** 2;
      third += p * (k - mean) ** 3;
    }
    score += slope * (answer - mean);
    information += slope * slope * second;
    skewness += slope ** 3 * third;
  });
  return { score, information: Math.max(information, 1e-12), skewness };
}

/**
 * Plausible values: `count` draws from each person's posterior, for statements on groups, never on one person.
 * Within a node's cell the draw is spread evenly. Source: Mislevy (1991).
 */
export function drawPlausible(fit: ItemFit, count: number, random: RandomSource): Float64Array[] {
  const sigma = Math.sqrt(fit.variance);
  const { points } = fit.model.nodes;
  const width = points[1]! - points[0]!;
  const cumulative = new Float64Array(fit.patterns.count * points.length);
  fit.model.score(fit.parameters, (pattern, posterior) => {
    let sum = 0;
    posterior.forEach((weight, q) => {
      sum += weight;
      cumulative[pattern * points.length + q] = sum;
    });
  });
  return Array.from({ length: count }, () =>
    Float64Array.from(fit.patterns.patternOf, (pattern) => {
      const share = random();
      let q = 0;
      while (q < points.length - 1 && cumulative[pattern * points.length + q]! < share) q += 1;
      return sigma * (points[q]! + (random() - 0.5) * width);
    }),
  );
}

/** The reporting scale of national monitoring: mean 500, standard deviation 100 over the persons given; ability that is NaN stays NaN. */
export function toReportScale(abilities: Float64Array, mean?: number, deviation?: number): Float64Array {
  const known = abilities.filter((x) => !Number.isNaN(x));
  const middle = mean ?? known.reduce((sum, x) => sum + x, 0) / known.length;
  const spread = deviation ?? Math.sqrt(known.reduce((sum, x) => sum + (x - middle) ** 2, 0) / known.length);
  return abilities.map((x) => 500 + (100 * (x - middle)) / (spread > 0 ? spread : 1));
}
