import type { MissingRule } from './evaluate/evaluate-node.ts';
import type { ComparisonSign } from './syntax/node.ts';

/** Which units and years an indicator speaks of; what is left out is not restricted. */
export interface IndicatorScope {
  readonly types?: readonly string[];
  readonly ownerships?: readonly string[];
  readonly areas?: readonly string[];
  readonly stages?: readonly string[];
  /** First and last year in which the indicator is in force; null is open. */
  readonly years?: readonly [from: number | null, to: number | null];
}

/** What an indicator is held against: one threshold for all, or one for each stage. */
export interface IndicatorGoal {
  readonly comparator: Exclude<ComparisonSign, '≠'>;
  readonly threshold?: number;
  readonly byStage?: Readonly<Record<string, number>>;
}

/** An indicator as data: everything that computing, printing and explaining it needs. */
export interface Indicator {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly expression: string;
  /** Unit of the value in the language of units; checked against the expression. */
  readonly unit: string;
  /** Rule for missing figures; `unknown` when left out. */
  readonly missing?: MissingRule;
  readonly scope?: IndicatorScope;
  readonly goal?: IndicatorGoal;
  /** Settings by stage that the expression names, with their unit. */
  readonly parameters?: Readonly<
    Record<string, { readonly unit: string; readonly byStage: Readonly<Record<string, number>> }>
  >;
  /** Where definition and goal come from, and how sure: A official, B seen in practice, C unconfirmed. */
  readonly source: { readonly zh: string; readonly en: string; readonly confidence: 'A' | 'B' | 'C' };
  readonly note?: { readonly zh: string; readonly en: string };
}
