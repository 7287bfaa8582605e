/**
 * The limit CV ≤ c on numerators q with pupils w (values q ÷ w) as a cone: √(Σ q²/w) ≤ κ Σ q with κ = √((1 + c²) ÷ Σw).
 * Written on scaled values v = q ÷ (w s): √(Σ w v²) ≤ κ Σ w v.
 */
export interface SpreadCone {
  readonly weights: readonly number[];
  readonly kappa: number;
}

/** The cone of a limit for given pupils. */
export function makeCone(weights: readonly number[], limit: number): SpreadCone {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { weights, kappa: Math.sqrt((1 + limit * limit) / total) };
}

/** How far scaled values lie outside, relative to their total: √(Σ w v²) ÷ (κ Σ w v) − 1; ≤ 0 is inside. */
export function measureExcess(cone: SpreadCone, values: readonly number[]): number {
  let squares = 0;
  let total = 0;
  for (let index = 0; index < values.length; index += 1) {
    const weight = cone.weights[index] as number;
    const value = values[index] as number;
    squares += weight * value * value;
    total += weight * value;
  }
  if (squares === 0) return -1;
  return total <= 0 ? Number.POSITIVE_INFINITY : Math.sqrt(squares) / (cone.kappa * total) - 1;
}

/**
 * The supporting hyperplane at a point: coefficients g with Σ g v ≤ 0 for every v in the cone, by Cauchy–Schwarz:
 * Σ w v̂ v ÷ √(Σ w v̂²) ≤ √(Σ w v²) ≤ κ Σ w v. It cuts the point off exactly when the point lies outside.
 * Divided by the total weight, so that coefficients do not grow with the county.
 */
export function cutAt(cone: SpreadCone, point: readonly number[]): number[] {
  let squares = 0;
  let total = 0;
  for (let index = 0; index < point.length; index += 1) {
    const weight = cone.weights[index] as number;
    squares += weight * (point[index] as number) ** 2;
    total += weight;
  }
  const norm = Math.sqrt(squares);
  // κ times √(total) is √(1 + c²), so dividing by √(total) keeps both terms near 1 whatever the county's size.
  const root = Math.sqrt(total);
  return point.map((value, index) => {
    const share = (cone.weights[index] as number) / total;
    return share * ((value * root) / norm - cone.kappa * root);
  });
}
