import type { SitedPlan } from '@junheng/places';
import { describeRemarks } from '../name-problems.ts';
import type { SiteRun } from './site-run.ts';

function shape(plan: SitedPlan): Record<string, unknown> {
  return {
    open: plan.open.map(({ id }) => id),
    assignment: plan.assignment,
    cost: plan.cost,
    meanDistance: plan.meanDistance,
    spread: plan.spread,
    farthest: plan.farthest,
    sizes: plan.open,
  };
}

/** The answer of `places site --json` (CONTRACTS section 6). */
export function siteJson(run: SiteRun): Record<string, unknown> {
  const { outcome, seed, seconds, request } = run;
  const notes = describeRemarks(run.remarks);
  if (outcome.kind === 'open')
    return { status: 'open', iterations: outcome.iterations, seed, seconds, notes };
  return {
    status: 'found',
    ...shape(outcome.plan),
    fairness: outcome.plan.fairness,
    objective: outcome.objective,
    bound: outcome.bound,
    gap: outcome.gap,
    ...(outcome.scale.length < 2
      ? {}
      : { scale: outcome.scale.map((plan) => ({ fairness: plan.fairness, ...shape(plan) })) }),
    ...(request.years === undefined ? {} : { phases: outcome.phases }),
    merging: request.merging?.reason ?? null,
    iterations: outcome.iterations,
    endedBy: outcome.endedBy,
    seed,
    seconds,
    notes,
  };
}
