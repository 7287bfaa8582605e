/** A cubic B-spline basis as R's `bs` gives it: inner knots, two boundary knots, the first of the functions left out. */
export interface CubicBasis {
  readonly knots: readonly number[];
  readonly low: number;
  readonly high: number;
  /** Number of columns: inner knots + 3. */
  readonly size: number;
}

const CUTS = [0.2, 0.4, 0.6, 0.8];

/**
 * The basis of a prior: knots at the 20th, 40th, 60th and 80th percentile, boundaries a tenth of the range outside, all rounded to
 * three decimals. Source: Betebenner (2009) and the SGP package (its choice of knots, boundaries and rounding).
 */
export function chooseBasis(values: Float64Array): CubicBasis {
  const sorted = values.toSorted();
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below]!;
    const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
    return low + (place - below) * (high - low);
  };
  const [least, most] = [sorted[0]!, sorted[sorted.length - 1]!];
  const room = 0.1 * (most - least);
  return {
    knots: CUTS.map((share) => roundThree(at(share))),
    low: roundThree(least - room),
    high: roundThree(most + room),
    size: CUTS.length + 3,
  };
}

/** Three decimals, halves to the even digit of the decimal text. */
function roundThree(value: number): number {
  const scaled = value * 1000;
  const down = Math.floor(scaled);
  const rest = scaled - down;
  const near = Math.abs(rest - 0.5) < 1e-9 ? (down % 2 === 0 ? down : down + 1) : Math.round(scaled);
  return near / 1000;
}

/**
 * Values of the basis at x: writes the (up to four) functions that are not 0 and gives the column of the first, which is −1 when the
 * function that is left out is among them. `x` is held inside the boundaries.
 */
export function evaluateBasis(basis: CubicBasis, x: number, into: Float64Array): number {
  const { knots, low, high } = basis;
  const inside = Math.min(Math.max(x, low), high);
  let interval = 0;
  while (interval < knots.length && inside >= knots[interval]!) interval += 1;
  const knot = (i: number): number => (i < 0 ? low : i >= knots.length ? high : knots[i]!);
  // de Boor's recursion with left and right distances; interval lies between knot(interval − 1) and knot(interval).
  into[0] = 1;
  for (let degree = 1; degree <= 3; degree += 1) {
    let saved = 0;
    for (let r = 0; r < degree; r += 1) {
      const right = knot(interval + r) - inside;
      const left = inside - knot(interval - degree + r);
      const width = right + left;
      const part = width > 0 ? into[r]! / width : 0;
      into[r] = saved + right * part;
      saved = left * part;
    }
    into[degree] = saved;
  }
  return interval - 1;
}
