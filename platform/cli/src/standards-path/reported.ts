import type { CountyCheck, LocalText, MovePair, PathChange, RuleReference } from '@junheng/standards';

/** One line of a plan as people read it. */
export interface ReportedChange {
  readonly school: string;
  readonly name: string;
  /** Null for the whole of a combined school. */
  readonly stage: string | null;
  readonly year: number;
  readonly change: PathChange;
  readonly way: 'add' | 'in' | 'out';
  readonly kind: string;
  readonly amount: number;
  /** Yuan in the year of the change, and in each later year of the plan. */
  readonly yuan: number;
  readonly yuanPerLaterYear: number;
}
/** A rule of a conflict, with its words. */
export interface ReportedRule {
  readonly kind: RuleReference['kind'];
  readonly school?: string | null;
  readonly stage?: string;
  readonly code?: string;
  readonly change?: PathChange | null;
  readonly limit?: number | null;
  readonly year?: number;
  readonly text: LocalText;
}
/** Something that still falls short in the nearest miss. */
export interface ReportedShortfall {
  readonly kind: 'school' | 'cv';
  readonly school?: string;
  readonly stage: string;
  readonly code: string;
  readonly has: number;
  readonly needs: number;
  /** People, m², yuan or rooms lacking. */
  readonly lacking?: number;
  readonly text: LocalText;
}
/** A plan with the verdicts of the check before and after it. */
export interface ReportedPlan {
  readonly cost: number;
  readonly costByYear: readonly { readonly year: number; readonly yuan: number }[];
  readonly changes: readonly ReportedChange[];
  /** What must be paid every year when the plan is over. */
  readonly afterTerm: number;
  /** Who gives how many teachers to whom. */
  readonly moves: readonly MovePair[];
  readonly after: CountyCheck;
}
/** Everything that `standards path` says about one alternative. */
export interface PathReport {
  readonly name: string;
  readonly status: 'found' | 'infeasible' | 'open';
  readonly plan: ReportedPlan | null;
  readonly bound: number;
  readonly gap: number | null;
  readonly before: CountyCheck;
  readonly conflict: readonly ReportedRule[];
  readonly isSmallest: boolean;
  readonly nearest: {
    readonly violation: number;
    readonly shortfalls: readonly ReportedShortfall[];
    readonly plan: ReportedPlan | null;
  } | null;
  readonly neededBudget: number | null;
  readonly seconds: number;
}
