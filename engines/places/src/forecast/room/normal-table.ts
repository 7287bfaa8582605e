/** A stream of standard normal numbers, fast enough for a hundred million of them. */
export interface NormalTable {
  next(): number;
  /** Fills `target` from its beginning; the same numbers as so many calls of `next`. */
  fill(target: Float64Array, count: number): void;
}

const SIZE = 65536;

/**
 * A table of normal quantiles at 65,536 even probabilities, read at places that a linear congruential generator gives (its upper
 * 16 bits). Enough for shares of paths; not for cryptography. Quantiles after Acklam's rational approximation.
 */
export function makeNormalTable(seed: number): NormalTable {
  const table = Float64Array.from({ length: SIZE }, (_, at) => quantile((at + 0.5) / SIZE));
  let state = (seed ^ 0x9e3779b9) | 0;
  return {
    next: () => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return table[state >>> 16] as number;
    },
    fill: (target, count) => {
      let local = state;
      for (let at = 0; at < count; at += 1) {
        local = (Math.imul(local, 1664525) + 1013904223) | 0;
        target[at] = table[local >>> 16] as number;
      }
      state = local;
    },
  };
}

function quantile(probability: number): number {
  if (probability > 0.5) return -quantile(1 - probability);
  if (probability < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(probability));
    const top =
      ((((-7.784894002430293e-3 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) *
        q +
        4.374664141464968) *
        q +
      2.938163982698783;
    const bottom =
      (((7.784695709041462e-3 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) *
        q +
      1;
    return top / bottom;
  }
  const q = probability - 0.5;
  const r = q * q;
  const top =
    (((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
    q;
  const bottom =
    ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
    1;
  return top / bottom;
}
