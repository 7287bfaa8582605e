import type { ZonePlan, ZoneRule } from '@junheng/places';
import { describeRemarks } from '../name-problems.ts';
import { readLanguage } from '../../standards/language.ts';
import type { ZoneRun } from './run-zones.ts';
import { ruleText } from './zone-words.ts';

/** The measures of a plan beside its assignment. */
function measures(plan: ZonePlan): Record<string, unknown> {
  return {
    cost: plan.cost,
    objective: plan.objective,
    meanKilometres: plan.meanKilometres,
    longestKilometres: plan.longestKilometres,
    fullest: plan.fullest,
    fillingSpread: plan.fillingSpread,
    cutEdges: plan.cutEdges,
    movedPupils: plan.movedPupils,
  };
}

/** A rule of a conflict with its sentence. */
function namedRule(rule: ZoneRule): Record<string, unknown> {
  return { ...rule, message: ruleText(rule)[readLanguage()] };
}

/** The answer of `places zone --json` (CONTRACTS section 6). */
export function zoneJson(run: ZoneRun): Record<string, unknown> {
  const { outcome, seed, seconds } = run;
  const notes = describeRemarks(run.remarks);
  if (outcome.kind === 'infeasible') {
    const { rules, isIrreducible, isSmallest } = outcome.conflict;
    return {
      status: 'infeasible',
      conflict: rules.map(namedRule),
      conflictIsIrreducible: isIrreducible,
      conflictIsSmallest: isSmallest,
      seed,
      seconds,
      notes,
    };
  }
  if (outcome.kind === 'open')
    return {
      status: 'open',
      missing: outcome.missing === Infinity ? null : outcome.missing,
      iterations: outcome.iterations,
      seed,
      seconds,
      notes,
    };
  const { plan, bound, gap, iterations, endedBy } = outcome;
  return {
    status: 'found',
    assignment: plan.assignment,
    ...measures(plan),
    bound,
    gap,
    loads: plan.loads,
    ...(run.request.today === undefined ? {} : { moved: plan.moved }),
    ...(run.plans === null
      ? {}
      : {
          plans: run.plans.map(({ aim, plan: other }) => ({
            aim,
            assignment: other.assignment,
            ...measures(other),
            loads: other.loads,
          })),
        }),
    ...(run.sheets === null ? {} : { reasons: run.sheets }),
    iterations,
    endedBy,
    seed,
    seconds,
    notes,
  };
}
