import type { Day, Decimal } from '@junheng/kernel';
import type { TargetRule, ValueOnDay } from './target.ts';

/** A plain expected target of a share, 50 at the end of 2024 to 60 at the end of 2029, with what a test changes. */
export function makeRule(changes: Partial<TargetRule> = {}): TargetRule {
  return {
    unit: '%',
    baseYear: 2024,
    baseValue: '50.0',
    year: 2029,
    comparator: '≥',
    value: '60.0',
    valueMax: null,
    binding: 'expected',
    measure: 'level',
    printedPath: [],
    exemptRule: null,
    ...changes,
  };
}

/** Values from pairs of day and number, each recorded on its day. */
export function makeValues(...pairs: readonly (readonly [Day, Decimal])[]): ValueOnDay[] {
  return pairs.map(([day, value]) => ({ day, value, recordedAt: `${day}T08:00:00.000Z` }));
}

/** The period of the plan in most tests. */
export const PERIOD = { from: 2025, to: 2029 } as const;
