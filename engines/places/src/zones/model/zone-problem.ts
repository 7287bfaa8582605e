/**
 * A districting problem as arrays. A unit is one block, or several that stay together; unit u in zone z costs
 * `cost[u · zones + z]` pupil-kilometres. Neighbours and pairs are compressed rows (`starts[u] … starts[u + 1]`).
 */
export interface ZoneProblem {
  readonly units: number;
  readonly zones: number;
  readonly pupils: Float64Array;
  readonly cost: Float64Array;
  /** 1 where the unit may lie in the zone. */
  readonly allowed: Uint8Array;
  /** Zone of a unit that cannot move (own blocks, fixed blocks), else −1. */
  readonly fixed: Int32Array;
  /** A unit from which the zone must be connected. */
  readonly home: Int32Array;
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  /** What it costs that two units lie in different zones (compactness, groups kept together by weight). */
  readonly pairStarts: Int32Array;
  readonly pairs: Int32Array;
  readonly pairCosts: Float64Array;
  /** Pupils a zone holds at least and at most. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Pupils that an even filling gives, and the price of a pupil more or less. */
  readonly target: Float64Array;
  readonly deviationCost: number;
  /** Pupils who change school when unit u lies in zone z, and how many may; null when there is no such limit. */
  readonly moved: Float64Array | null;
  readonly movedMost: number;
  /** Where the units lie today, when that is known for all; a place to start from. */
  readonly today: Int32Array | null;
}
