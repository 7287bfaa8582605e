import type { TargetRule } from './target.ts';
import { isAverageOf, isOverTerm, overTermRule, rateChangeOf } from './yearly-change.ts';

/** A target as it is kept: its rule, and the words from which a yearly change or average is told. */
export interface KeptTarget extends Omit<TargetRule, 'rateChange' | 'isAverage'> {
  readonly name: string;
  readonly source: { readonly text: string };
  /** 每年, 年均 …, as the plan prints it. */
  readonly frequency: string | null;
}

/** The rule of a kept target: what its words say about a change of a rate, an average over the years or a change over the whole term is spelled out. */
export function ruleOfTarget(target: KeptTarget): TargetRule {
  if (target.measure !== 'increment') return target;
  const { measure, name, unit, source, frequency } = target;
  const rule = {
    ...target,
    rateChange: rateChangeOf({ measure, name, unit, words: source.text }),
    isAverage: isAverageOf(frequency),
  };
  return isOverTerm(source.text, frequency) ? overTermRule(rule) : rule;
}
