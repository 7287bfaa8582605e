import type { SearchBudget, SearchPorts } from '../search/search-ports.ts';
import { planZones } from './plan-zones.ts';
import type { ZonePlan } from './plan-zones.ts';
import type { ZoneRequest, ZoneWeights } from './model/zone-request.ts';

/** A plan with what it was looked for by. */
export interface ComparedPlan {
  readonly aim: 'asked' | 'fewMoved' | 'even' | 'compact' | 'balanced' | 'near';
  readonly plan: ZonePlan;
}

/** What plans are compared by; less is better in each. */
function criteria(plan: ZonePlan, hasToday: boolean): number[] {
  const list = [plan.cost, plan.longestKilometres, plan.fillingSpread, plan.cutEdges];
  return hasToday ? [...list, plan.movedPupils] : list;
}

/** Whether one plan is at least as good in everything and better in something. */
function beats(one: readonly number[], two: readonly number[]): boolean {
  let isBetter = false;
  for (const [at, value] of one.entries()) {
    const other = two[at] as number;
    if (value > other + 1e-9) return false;
    if (value < other - 1e-9) isBetter = true;
  }
  return isBetter;
}

/** Keeps the plans that no other beats in everything; the first is kept among equals. */
export function keepUnbeaten(plans: readonly ComparedPlan[], hasToday: boolean): ComparedPlan[] {
  const values = plans.map(({ plan }) => criteria(plan, hasToday));
  return plans.filter((_, at) =>
    values.every(
      (other, row) =>
        row === at ||
        !(
          beats(other, values[at] as number[]) ||
          (row < at &&
            !other.some((value, place) => Math.abs(value - (values[at] as number[])[place]!) > 1e-9))
        ),
    ),
  );
}

/** Looks for further plans with weight on moved pupils, even filling and short borders, and keeps what no other plan beats in everything. */
export async function listPlans(
  request: ZoneRequest,
  asked: ZonePlan,
  others: readonly ZonePlan[],
  budget: SearchBudget,
  ports: SearchPorts,
): Promise<ComparedPlan[]> {
  const hasToday = Object.keys(request.today ?? {}).length > 0;
  const kilometre = Math.max(asked.meanKilometres, 1e-6);
  const pupilsPerBlock = request.blocks.reduce((sum, block) => sum + block.pupils, 0) / request.blocks.length;
  const aims: { aim: ComparedPlan['aim']; weights: ZoneWeights }[] = [
    ...(hasToday ? [{ aim: 'fewMoved' as const, weights: { moved: kilometre } }] : []),
    { aim: 'even', weights: { balance: kilometre / 2 } },
    { aim: 'compact', weights: { compactness: (kilometre * pupilsPerBlock) / 4 } },
    {
      aim: 'balanced',
      weights: {
        balance: kilometre / 8,
        compactness: (kilometre * pupilsPerBlock) / 16,
        ...(hasToday ? { moved: kilometre / 4 } : {}),
      },
    },
  ];
  const plans: ComparedPlan[] = [{ aim: 'asked', plan: asked }];
  for (const { aim, weights } of aims) {
    if (await ports.rest()) break;
    const outcome = await planZones(
      { ...request, weights: { ...request.weights, ...weights } },
      { ...budget, seconds: budget.seconds / aims.length },
      ports,
    );
    if (outcome.kind === 'found') plans.push({ aim, plan: outcome.plan });
  }
  for (const plan of others) plans.push({ aim: 'near', plan });
  return keepUnbeaten(plans, hasToday);
}
