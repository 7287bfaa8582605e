import type { AppError, Result } from '@junheng/kernel';
import { appError, fail, ok } from '@junheng/kernel';
import { listPlans, planZones, sheetsOf } from '@junheng/places';
import type {
  BlockSheet,
  ComparedPlan,
  MipPort,
  ReadZones,
  SearchBudget,
  ZoneOutcome,
} from '@junheng/places';
import type { CommandContext } from '../../command.ts';
import { openSearchPorts } from '../search-ports.ts';

/** Everything that one call of `places zone` found out. */
export interface ZoneRun extends ReadZones {
  readonly outcome: Exclude<ZoneOutcome, { kind: 'cancelled' }>;
  /** Plans to compare, when asked for. */
  readonly plans: readonly ComparedPlan[] | null;
  /** The reason sheet of each block, when asked for. */
  readonly sheets: readonly BlockSheet[] | null;
  readonly seed: number;
  readonly seconds: number;
}

/** Runs the search; with plans to compare, half of the time goes to them. */
export async function runZones(
  context: CommandContext,
  read: ReadZones,
  budget: SearchBudget,
  solver: MipPort,
): Promise<Result<ZoneRun, AppError>> {
  const hasPage = typeof context.options['html'] === 'string';
  const wantsPlans = context.options['plans'] === true || hasPage;
  const begun = performance.now();
  const ports = openSearchPorts(context, solver);
  const first = wantsPlans ? { ...budget, seconds: budget.seconds / 2 } : budget;
  const outcome = await planZones(read.request, first, ports);
  if (outcome.kind === 'cancelled') return fail(appError('PLACES_CANCELLED'));
  let plans: readonly ComparedPlan[] | null = null;
  if (outcome.kind === 'found' && wantsPlans) {
    const left = { ...budget, seconds: Math.max(0.5, budget.seconds - (performance.now() - begun) / 1000) };
    plans = await listPlans(read.request, outcome.plan, outcome.others, left, ports);
    if (context.signal.aborted) return fail(appError('PLACES_CANCELLED'));
  }
  const wantsSheets = context.options['reasons'] === true || hasPage;
  const sheets = outcome.kind === 'found' && wantsSheets ? sheetsOf(read.request, outcome.plan) : null;
  return ok({
    ...read,
    outcome,
    plans,
    sheets,
    seed: budget.seed,
    seconds: (performance.now() - begun) / 1000,
  });
}
