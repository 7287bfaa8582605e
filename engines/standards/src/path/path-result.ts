import type { PlannedChange } from './plan/allot-years.ts';
import type { RuleReference } from './path-rules.ts';

/** A plan that passes everywhere within locks and budgets. */
export interface PathPlan {
  readonly changes: readonly PlannedChange[];
  /** Amount of every lever over all years. */
  readonly amounts: Float64Array;
  /** Yuan over all years. */
  readonly cost: number;
  readonly costByYear: readonly number[];
}

/** One thing that still falls short in the nearest miss. */
export type PathShortfall =
  | {
      readonly kind: 'unit';
      readonly unit: number;
      readonly indicator: number;
      readonly has: number;
      readonly needs: number;
    }
  | { readonly kind: 'spread'; readonly spread: number; readonly has: number; readonly limit: number };

/** What can be reached at best when not everything can: the plan with the least total violation. */
export interface NearestMiss {
  /** Sum of what schools lack as parts of the threshold or floor, and of the parts by which coefficients exceed their limits. */
  readonly violation: number;
  readonly shortfalls: readonly PathShortfall[];
  readonly plan: PathPlan | null;
}

/** The answer to a path problem. Costs and bounds are in yuan over all years. */
export type PathOutcome =
  | {
      readonly kind: 'found';
      readonly plan: PathPlan;
      readonly bound: number;
      readonly gap: number;
      readonly rounds: number;
    }
  | {
      readonly kind: 'impossible';
      /** Rules that cannot hold together, none of which can be left out. */
      readonly conflict: readonly RuleReference[];
      /** Whether the conflict was reduced to the end in the time given. */
      readonly isSmallest: boolean;
      readonly nearest: NearestMiss | null;
      /** The least yearly budget with which it can be done, when only the budget stands in the way. */
      readonly neededBudget: number | null;
    }
  /** No plan found in the time, and none proven impossible; the bound holds. */
  | { readonly kind: 'open'; readonly bound: number }
  | { readonly kind: 'cancelled' };

/** What a search needs from outside. */
export interface PathSettings {
  /** Milliseconds of a clock that only runs forward. */
  now(): number;
  /** Seconds that the search may take in all. */
  readonly seconds: number;
  /** The search ends when (cost − bound) ÷ cost is at most this. */
  readonly gap: number;
  /** At most so many rounds of the whole-number model; with `nodes`, makes a search repeatable whatever the clock. */
  readonly rounds: number;
  readonly nodes?: number;
  /** Told of progress. */
  note?(progress: PathProgress): void;
}

/** How far a search has come. */
export interface PathProgress {
  readonly phase: 'bound' | 'plan' | 'conflict' | 'nearest';
  readonly round: number;
  readonly cost: number | null;
  readonly bound: number;
}
