import type { HashName } from './hash-port.ts';

/** How places are given: the recommended one and the what-ifs. */
export type Mechanism = 'da' | 'sd' | 'ia' | 'parallel' | 'ttc';

/** One ticket for all schools, or one for each school. */
export type Ties = 'single' | 'multiple';

/** A column of choices.csv that orders applicants of equal priority. */
export interface KeyRule {
  readonly column: string;
  /** `ascending`: the smaller number or earlier day goes first. */
  readonly order: 'ascending' | 'descending';
}

/** Where the order among equals comes from. */
export type DrawKind = 'ticket' | 'ring' | 'ringRemaining' | 'shuffle';

/**
 * What happens to children of one group (twins). `together`, `extra` and `split` draw one ticket; with `joinBetter` and `joinWorse` each
 * draws apart, may give a list of its own, and afterwards all join at the better or the worse of the schools they drew.
 */
export type GroupPolicy = 'together' | 'extra' | 'split' | 'joinBetter' | 'joinWorse';

/** True for the policies under which every child of a group draws a ticket of its own. */
export function drawsApart(policy: GroupPolicy): boolean {
  return policy === 'joinBetter' || policy === 'joinWorse';
}

/** A part of the open seats that a stage keeps for a reserve before it serves anybody. */
export interface KeptShare {
  /** The reserve (as in `reserveFor`) whose pools get the seats. */
  readonly reserve: string;
  /** Above 0 up to 1, of the seats that are left in the school's open pool. */
  readonly share: number;
  readonly round: 'down' | 'up';
}

/** A part of the round: the pools it serves, and where its unused seats go when it ends. */
export interface StageRule {
  readonly name: string;
  readonly serves: 'open' | 'reserved' | 'all';
  /** Unused seats of reserved pools go to the open pool of the same school when the stage ends. */
  readonly unusedToOpen: boolean;
  /**
   * Control line of reserved pools: a choice is barred whose priority is more than this below the lowest priority that an earlier stage
   * admitted to the open pool of the same school (统招线下若干分).
   */
  readonly belowOpenLine?: number;
  /** Seats kept for a reserve out of what is left open, for example half of the remaining places for siblings. */
  readonly keep?: KeptShare;
}

/** Full placement of whoever is left. */
export interface OverflowRule {
  /** The farthest school that may be given, metres; null when there is no cap. */
  readonly capMetres: number | null;
  /** Distances are rounded up to this step, metres. */
  readonly stepMetres: number;
  /** How many metres nearer a school of the applicant's own cluster counts. */
  readonly clusterBonusMetres: number;
}

/** Everything beyond the three tables: rules.json after checking, defaults filled in. */
export interface Rules {
  readonly version: 1;
  readonly hash: HashName;
  readonly mechanism: Mechanism;
  readonly ties: Ties;
  readonly keys: readonly KeyRule[];
  readonly draw: DrawKind;
  /** Parallel choice: how many ranks each batch holds; the last number repeats. */
  readonly batches: readonly number[];
  readonly stages: readonly StageRule[];
  readonly groups: GroupPolicy;
  readonly overflow: OverflowRule | null;
  /** Columns that may be published; the ones that the allocation needs are always among them. */
  readonly publish: { readonly applicants: readonly string[]; readonly choices: readonly string[] };
}

/** The rules of a folder without rules.json. */
export const DEFAULT_RULES: Rules = {
  version: 1,
  hash: 'sha256',
  mechanism: 'da',
  ties: 'single',
  keys: [],
  draw: 'ticket',
  batches: [3],
  stages: [{ name: 'all', serves: 'all', unusedToOpen: false }],
  groups: 'together',
  overflow: null,
  publish: { applicants: [], choices: [] },
};
