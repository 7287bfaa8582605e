import { addMonths } from '@junheng/kernel';
import type { Day, Period } from '@junheng/kernel';
import { stateOfTarget } from './judge-target.ts';
import type { TargetRule, ValueOnDay } from './target.ts';
import type { TargetState } from '@junheng/vocabulary';

/** One target whose state is not what it was a month before. */
export interface TargetChange {
  readonly targetId: string;
  readonly from: TargetState;
  readonly to: TargetState;
}

/** The targets whose state differs between a month before the cut-off day and that day, in the order given. */
export function findChanges(
  targets: readonly {
    readonly id: string;
    readonly rule: TargetRule;
    readonly values: readonly ValueOnDay[];
  }[],
  period: Period,
  asOf: Day,
): TargetChange[] {
  const before = addMonths(asOf, -1);
  return targets.flatMap(({ id, rule, values }) => {
    const from = stateOfTarget(rule, values, period, before);
    const to = stateOfTarget(rule, values, period, asOf);
    return from === to ? [] : [{ targetId: id, from, to }];
  });
}
