import type { TextTable } from './text/text-table.ts';

/** The seat pools of a round, in the order of pools.csv. */
export interface Pools {
  readonly count: number;
  /** Names as written; a pool is unique by its name. */
  readonly names: TextTable;
  /** The school of each pool: an index into `schools`. */
  readonly schoolOf: Int32Array;
  readonly schools: TextTable;
  readonly seats: Int32Array;
  /** The reserve each pool is kept for: an index into `reserves`, or −1 for an open pool. */
  readonly reserveOf: Int32Array;
  readonly reserves: TextTable;
  /** A choice of lower priority is never served; −Infinity where the pool has no floor. */
  readonly floor: Float64Array;
  /** The place of the pool among its school's pools when a choice of the school is served, or 0 when none is stated. */
  readonly orderOf: Int32Array;
}

/** The applicants of a round, in the order of applicants.csv. */
export interface Applicants {
  readonly count: number;
  readonly ids: TextTable;
  /** The group of each applicant: an index into `groups`, or −1. */
  readonly groupOf: Int32Array;
  readonly groups: TextTable;
  /** Which reserves each applicant may use: `entitlements[entitlementStart[a] … entitlementStart[a + 1])`. */
  readonly entitlementStart: Int32Array;
  readonly entitlements: Int32Array;
}

/** The choices of all applicants, applicant by applicant and by rank: choice c of applicant a has `start[a] ≤ c < start[a + 1]`. */
export interface Choices {
  readonly count: number;
  readonly start: Int32Array;
  readonly applicantOf: Int32Array;
  readonly pool: Int32Array;
  readonly rank: Int32Array;
  /** A higher number goes first. */
  readonly priority: Float64Array;
  /** One array for each key of the rules, already turned so that the smaller value goes first; NaN is never stored. */
  readonly keys: readonly Float64Array[];
}

/** Everything an allocation reads: nothing else may influence it. */
export interface Market {
  readonly applicants: Applicants;
  readonly pools: Pools;
  readonly choices: Choices;
}

/** Marks "no choice": an applicant without a place. */
export const NO_CHOICE = -1;
