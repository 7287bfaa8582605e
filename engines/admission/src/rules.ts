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
export type DrawKind = 'ticket' | 'ring' | 'shuffle';

/** What happens to children who are bound to one ticket. */
export type GroupPolicy = 'together' | 'extra' | 'split';

/** A part of the round: the pools it serves, and where its unused seats go when it ends. */
export interface StageRule {
  readonly name: string;
  readonly serves: 'open' | 'reserved' | 'all';
  /** Unused seats of reserved pools go to the open pool of the same school when the stage ends. */
  readonly unusedToOpen: boolean;
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
