import type { Day, Decimal } from '@junheng/kernel';
import type { Binding, Comparator, Measure, TargetState, Verdict } from '@junheng/vocabulary';

/** A sentence in both languages of the interface. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A value that was true of a day. Of two values of one day the one recorded later counts. */
export interface ValueOnDay {
  readonly day: Day;
  readonly value: Decimal;
  /** The moment it was recorded, ISO 8601. */
  readonly recordedAt: string;
}

/** What the end of a year asks for, as the plan prints it. */
export interface YearValue {
  readonly year: number;
  readonly value: Decimal;
}

/** The part of a target that its judgement needs. Numbers are in the target's own unit of measure. */
export interface TargetRule {
  /** Unit of measure as printed: %, 所, 万人. */
  readonly unit: string;
  readonly baseYear: number | null;
  readonly baseValue: Decimal | null;
  /** Due at the end of this year. */
  readonly year: number;
  readonly comparator: Comparator;
  readonly value: Decimal | null;
  readonly valueMax: Decimal | null;
  readonly binding: Binding | null;
  readonly measure: Measure;
  /** A yearly target that asks for the change of a rate, and which way; values are then the rate itself. */
  readonly rateChange?: 'rise' | 'fall' | null;
  /** A yearly target that asks for an average over the years (年均). */
  readonly isAverage?: boolean;
  /** Values that the plan itself prints for the ends of years before the last. */
  readonly printedPath: readonly YearValue[];
  /** The rule by which the target does not apply (a decided adjustment of the plan), null while it is in force. */
  readonly exemptRule: string | null;
}

/** A value that a verdict asked for, and the day for which it was asked. */
export interface DemandOnDay {
  readonly day: Day;
  readonly value: Decimal;
}

/** What is said of a target on a cut-off day. */
export interface TargetJudgement {
  readonly state: TargetState;
  readonly verdict: Verdict;
  /** What should be reached on the cut-off day (序时进度), null when it cannot be said. */
  readonly expectedNow: Decimal | null;
  /** The demand by which the state was found, with its day: what is printed beside the verdict. Null where none decided. */
  readonly demand: DemandOnDay | null;
  /** Of a missed target the first value after its year that meets it after all; else null. */
  readonly reachedLater: { readonly day: Day; readonly value: Decimal } | null;
  /** What the trend gives at the end of the target's year (期末预测), null with fewer than two values. */
  readonly forecast: Decimal | null;
  readonly reason: Words;
}

/** The verdict that goes with each state: nothing unknown is green. */
export const verdictOfState: Readonly<Record<TargetState, Verdict>> = {
  achieved: 'pass',
  onTrack: 'pass',
  behind: 'fail',
  missed: 'fail',
  noData: 'unknown',
  notDue: 'unknown',
  exempt: 'exempt',
};
