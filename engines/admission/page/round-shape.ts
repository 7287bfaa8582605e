export interface Pool {
  readonly name: string;
  readonly school: string;
  readonly seats: number;
  readonly reserveFor: string;
  readonly order: number;
  /** Choices of lower priority are not served; null where there is no floor. */
  readonly floor: number | null;
}
export interface Stage {
  readonly serves: string;
  readonly unusedToOpen: boolean;
  readonly belowOpenLine?: number;
  readonly keep?: { readonly reserve: string; readonly share: number; readonly round: string };
}
/** The rules as the first line of the transcript states them. */
export interface Rules {
  readonly hash: 'sha256' | 'sm3';
  readonly keys: readonly { readonly column: string; readonly order: string }[];
  readonly draw: string;
  readonly batches: readonly number[];
  readonly stages: readonly Stage[];
  readonly groups: string;
}
export interface Round {
  /** True when twins draw apart and join afterwards. */
  readonly isApart: boolean;
  readonly ids: readonly string[];
  readonly groups: readonly string[];
  readonly rights: readonly (readonly string[])[];
  readonly pools: readonly Pool[];
  /** Choices of applicant a: start[a] … start[a + 1] − 1, by rank. */
  readonly start: Int32Array;
  readonly who: Int32Array;
  readonly pool: Int32Array;
  readonly rank: Int32Array;
  readonly priority: Float64Array;
  readonly keys: readonly Float64Array[];
}
