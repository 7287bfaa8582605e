/** Nodes at equal distances on [−6, 6] with the weights of the standard normal distribution, adding up to 1. */
export interface AbilityNodes {
  readonly points: Float64Array;
  readonly logWeights: Float64Array;
}

/** 41 nodes give log likelihoods right to 10⁻⁴ for usual tests. */
export function spreadNodes(count = 41): AbilityNodes {
  const points = Float64Array.from({ length: count }, (_, q) => -6 + (12 * q) / (count - 1));
  const weights = points.map((x) => Math.exp(-0.5 * x * x));
  const sum = weights.reduce((total, w) => total + w, 0);
  return { points, logWeights: weights.map((w) => Math.log(w / sum)) };
}
