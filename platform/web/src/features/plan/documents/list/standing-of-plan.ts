import type { PlanListItem } from '@junheng/contract';

/** What a published plan is to the district on a day. */
export type PlanStanding = 'inForce' | 'reference' | 'ended' | 'beside';

/** Tells whether a plan is the district's own in force, a superior one, over (its last year is before the day's) or beside it. */
export function standingOfPlan(
  plan: Pick<PlanListItem, 'isInForce' | 'isReference' | 'to'>,
  day: string,
): PlanStanding {
  if (plan.isInForce) return 'inForce';
  if (plan.isReference) return 'reference';
  return plan.to < Number(day.slice(0, 4)) ? 'ended' : 'beside';
}
