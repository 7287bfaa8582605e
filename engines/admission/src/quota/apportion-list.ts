/** How a list of shares becomes whole numbers. */
export type Rounding = 'largestRemainder' | 'sainteLague';

/**
 * Divides `total` whole places over weights ≥ 0. `largestRemainder` (Hamilton): floors of the exact shares, what is left to the largest remainders;
 * `sainteLague` (Webster): one by one to the largest weight / (2 given + 1). Ties go to the earlier in the list.
 */
export function apportionList(total: number, weights: readonly number[], rounding: Rounding): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  if (rounding === 'sainteLague') return apportionByQuotients(total, weights, sum);
  const exact = weights.map((weight) => (total * weight) / sum);
  const given = exact.map((share) => Math.floor(share + 1e-9));
  const left = total - given.reduce((all, share) => all + share, 0);
  const byRemainder = weights
    .map((_, index) => index)
    .toSorted((a, b) => remainderAt(exact, given, b) - remainderAt(exact, given, a) || a - b);
  for (const index of byRemainder.slice(0, left)) given[index] = (given[index] as number) + 1;
  return given;
}

function remainderAt(exact: readonly number[], given: readonly number[], index: number): number {
  return (exact[index] as number) - (given[index] as number);
}

function apportionByQuotients(total: number, weights: readonly number[], sum: number): number[] {
  // Everybody has at least the floor of the exact share less one; starting there saves most of the steps.
  const given = weights.map((weight) => Math.max(0, Math.floor((total * weight) / sum) - 1));
  for (let left = total - given.reduce((all, share) => all + share, 0); left > 0; left -= 1) {
    let best = 0;
    let bestQuotient = -1;
    weights.forEach((weight, index) => {
      const quotient = weight / (2 * (given[index] as number) + 1);
      if (quotient > bestQuotient) {
        best = index;
        bestQuotient = quotient;
      }
    });
    given[best] = (given[best] as number) + 1;
  }
  return given;
}
