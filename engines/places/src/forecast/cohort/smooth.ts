/** Mean of the numbers that are there, the latest counting most: weights 1, decay, decay² … backwards. NaN when none is there. */
export function meanOfLatest(values: readonly number[], decay: number): number {
  let sum = 0;
  let weights = 0;
  let weight = 1;
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = values[at] as number;
    if (!Number.isNaN(value)) {
      sum += weight * value;
      weights += weight;
    }
    weight *= decay;
  }
  return weights > 0 ? sum / weights : Number.NaN;
}

/**
 * The same, with outlying years pulled in to 3 robust deviations (1.4826 × the median distance from the median) of the median,
 * so that one broken year (a closed term, a count by another rule) does not steer the ratio. Source: Huber 1964.
 */
export function robustMeanOfLatest(values: readonly number[], decay: number, leastScale: number): number {
  const there = values.filter((value) => !Number.isNaN(value));
  if (there.length < 4) return meanOfLatest(values, decay);
  const middle = median(there);
  const scale = Math.max(leastScale, 1.4826 * median(there.map((value) => Math.abs(value - middle))));
  return meanOfLatest(
    values.map((value) =>
      Number.isNaN(value) ? value : Math.min(middle + 3 * scale, Math.max(middle - 3 * scale, value)),
    ),
    decay,
  );
}

/** The middle of the numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/**
 * Slope of a series per year, pulled towards 0 the less it stands out from its own noise: b · t²/(t² + 9), b the mean step,
 * t its ratio to its standard error. 0 with fewer than three steps. Source: shrinkage after James and Stein; own constant.
 */
export function shrunkSlope(values: readonly number[], most: number): number {
  const steps: number[] = [];
  for (let at = Math.max(1, values.length - most); at < values.length; at += 1) {
    const step = (values[at] as number) - (values[at - 1] as number);
    if (!Number.isNaN(step)) steps.push(step);
  }
  if (steps.length < 3) return 0;
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const variance = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / (steps.length - 1);
  const squared = variance > 0 ? mean ** 2 / (variance / steps.length) : Number.POSITIVE_INFINITY;
  return Number.isFinite(squared) ? (mean * squared) / (squared + 9) : mean;
}

/** What a damped trend of slope `slope` adds after `steps` years: slope · (φ + φ² + … ). Source: Gardner and McKenzie 1985. */
export function dampedRise(slope: number, damping: number, steps: number): number {
  let rise = 0;
  let share = 1;
  for (let step = 0; step < steps; step += 1) {
    share *= damping;
    rise += slope * share;
  }
  return rise;
}
