import type { JudgedVersion, Plan } from '@junheng/contract';
import type { ChosenPlanRow } from '@junheng/database';

/** A chosen plan as the contract has it, beside the version that was judged. */
export function describePlan(row: ChosenPlanRow | undefined): {
  readonly plan: Plan | null;
  readonly judgedVersion: JudgedVersion | null;
} {
  if (row === undefined) return { plan: null, judgedVersion: null };
  const { judgedVersion, ...plan } = row;
  return { plan, judgedVersion };
}
