import type { QuantileDesign } from './quantile-design.ts';
import { QuantileVertex } from './quantile-vertex.ts';

/**
 * Coefficients of the quantile regressions at shares τ in rising order, each an exact vertex of its linear program: τ.length × width.
 * Starts at the middle share and walks outwards; each solution is the start of the next.
 */
export function solveQuantilePath(
  design: QuantileDesign,
  outcome: Float64Array,
  shares: readonly number[],
): Float64Array {
  const { width } = design;
  const coefficients = new Float64Array(shares.length * width);
  const middle = Math.floor(shares.length / 2);
  const start = new QuantileVertex(design, outcome);
  const visit = (vertex: QuantileVertex, index: number): void => {
    coefficients.set(vertex.solve(shares[index]!), index * width);
  };
  visit(start, middle);
  const other = start.copy();
  for (let index = middle + 1; index < shares.length; index += 1) visit(start, index);
  for (let index = middle - 1; index >= 0; index -= 1) visit(other, index);
  return coefficients;
}
