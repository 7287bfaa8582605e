import type { CostFunction } from '../constraint.ts';

/** The cost of a deviation: the cost function's value times the weight. Source: XHSTT specification, "Constraints in general". */
export function costOf(costFunction: CostFunction, weight: number, deviation: number): number {
  if (deviation <= 0) return 0;
  if (costFunction === 'Step') return weight;
  return weight * (costFunction === 'Quadratic' ? deviation * deviation : deviation);
}

/** By how much a value falls short of the minimum or exceeds the maximum. */
export function leaveRange(value: number, minimum: number, maximum: number): number {
  if (value < minimum) return minimum - value;
  return value > maximum ? value - maximum : 0;
}
