import { factorSmall, solveLower, solveUpper } from '../numeric/cholesky.ts';
import { mirror } from '../multilevel/group-sums.ts';
import type { GroupSums } from '../multilevel/group-sums.ts';

/**
 * Corrects sums for error in predictors: each predictor becomes what is to be expected of its true value, given the pupil's observed
 * predictors and the school: x̂ = m + R'(x − m), R = S⁻¹(S − E), with m the school's mean, S the covariance inside schools and E that of
 * the errors. Only sums are touched, so sums that schools handed over can be corrected too. `errors[k]` is the error variance of place k of w
 * (scaled like w), 0 where there is none. For models without slope. Source: Carroll et al. (2006), chapter 4 (regression calibration).
 */
export function correctSums(sums: GroupSums, places: readonly number[], errors: Float64Array): GroupSums {
  const { width, outer, outerCount, inner, innerCount, innerParent } = sums;
  const size = places.length;
  // Inside and between products of all places: total = inside + Σ s s' ÷ n.
  const between = new Float64Array(width * width);
  let schools = 0;
  for (let j = 0; j < outerCount; j += 1) {
    const n = outer[j * width]!;
    if (n <= 0) continue;
    schools += 1;
    for (let a = 0; a < width; a += 1) {
      for (let b = 0; b < width; b += 1)
        between[a * width + b]! += (outer[j * width + a]! * outer[j * width + b]!) / n;
    }
  }
  const inside = sums.total.map((total, i) => total - between[i]!);
  const free = Math.max(1, sums.rows - schools);
  const observed = new Float64Array(size * size);
  places.forEach((place, i) => {
    places.forEach((other, k) => {
      observed[i * size + k] = inside[place * width + other]! / free;
    });
  });
  const factor = observed.map((value, i) => (i % (size + 1) === 0 ? value + 1e-12 : value));
  if (factorSmall(factor, size) === Number.NEGATIVE_INFINITY) return sums;
  // Column k of R: S⁻¹ (column k of S − E).
  const map = new Float64Array(size * size);
  places.forEach((place, k) => {
    const column = new Float64Array(size);
    for (let i = 0; i < size; i += 1) column[i] = observed[i * size + k]!;
    // Error cannot be more than nearly all of what differs inside schools.
    column[k]! -= Math.min(errors[place]!, 0.95 * observed[k * size + k]!);
    solveLower(factor, size, column);
    solveUpper(factor, size, column);
    for (let i = 0; i < size; i += 1) map[i * size + k] = column[i]!;
  });
  const total = new Float64Array(width * width);
  const whole = new Float64Array(width * width);
  for (let a = 0; a < width; a += 1) whole[a * width + a] = 1;
  places.forEach((place, i) => {
    places.forEach((other, k) => {
      whole[place * width + other] = map[i * size + k]!;
    });
  });
  for (let a = 0; a < width; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let sum = between[a * width + b]!;
      for (let c = 0; c < width; c += 1) {
        const left = whole[c * width + a]!;
        if (left === 0) continue;
        for (let d = 0; d < width; d += 1) sum += left * inside[c * width + d]! * whole[d * width + b]!;
      }
      total[a * width + b] = sum;
    }
  }
  mirror(total, width);
  const corrected = inner.slice();
  for (let c = 0; c < innerCount; c += 1) {
    const school = innerParent[c]! * width;
    const share = inner[c * width]! / outer[school]!;
    places.forEach((place, k) => {
      let sum = share * outer[school + place]!;
      places.forEach((other, i) => {
        sum += map[i * size + k]! * (inner[c * width + other]! - share * outer[school + other]!);
      });
      corrected[c * width + place] = sum;
    });
  }
  return { ...sums, total, inner: corrected };
}
