import { applyPlan, checkCounty, pairMoves } from '@junheng/standards';
import type {
  CheckSettings,
  CountyProblem,
  MoveSide,
  NearestMiss,
  PathOutcome,
  PathPlan,
} from '@junheng/standards';
import { describeRule } from './describe-rule.ts';
import { describeShortfall } from './describe-shortfall.ts';
import type { DistanceOf } from './read-distances.ts';
import type { PathReport, ReportedChange, ReportedPlan } from './reported.ts';

/** Units that pass after a plan, and would miss a threshold that they meet now with one more pupil. */
export function countTight(plan: ReportedPlan): number {
  return plan.after.schools.filter((unit) => {
    const pupils = unit.indicators[0]?.inputs['pupils'] ?? 0;
    return unit.indicators.some(
      ({ verdict, value, threshold }) =>
        verdict === 'pass' &&
        value !== null &&
        threshold !== null &&
        (value * pupils) / (pupils + 1) < threshold,
    );
  }).length;
}

/** Lists a plan's changes by year, school and stage, with what each costs. */
export function listChanges(county: CountyProblem, plan: PathPlan): ReportedChange[] {
  const { problem, year } = county;
  const nameOf = new Map(county.data.schools.map((school) => [school.code, school.name]));
  return plan.changes
    .flatMap(({ lever: at, year: offset, amount }): ReportedChange[] => {
      const lever = problem.levers[at];
      if (lever === undefined || amount <= 0) return [];
      const cost = lever.cost === null ? undefined : problem.costs[lever.cost];
      return [
        {
          school: lever.school,
          name: nameOf.get(lever.school) ?? lever.school,
          stage: lever.stage,
          year: year + 1 + offset,
          change: lever.change,
          way: lever.way,
          kind: lever.kind,
          amount,
          yuan: ((cost?.yuan ?? 0) + (cost?.perYear ?? 0)) * amount,
          yuanPerLaterYear: (cost?.perYear ?? 0) * amount,
        },
      ];
    })
    .toSorted(
      (a, b) =>
        a.year - b.year ||
        (a.school < b.school ? -1 : a.school > b.school ? 1 : 0) ||
        (a.stage ?? '').localeCompare(b.stage ?? ''),
    );
}

function reportPlan(
  county: CountyProblem,
  plan: PathPlan,
  settings: CheckSettings,
  metresOf: DistanceOf,
): ReportedPlan {
  const changes = listChanges(county, plan);
  const sides = changes.flatMap((change): MoveSide[] =>
    change.way === 'add' ? [] : [{ ...change, way: change.way }],
  );
  return {
    cost: plan.cost,
    costByYear: plan.costByYear.map((yuan, index) => ({ year: county.year + 1 + index, yuan })),
    changes,
    afterTerm: changes.reduce((sum, change) => sum + change.yuanPerLaterYear, 0),
    moves: pairMoves(sides, metresOf),
    after: checkCounty(county.pack, applyPlan(county, plan.amounts), county.year, settings),
  };
}

function reportNearest(
  county: CountyProblem,
  nearest: NearestMiss,
  settings: CheckSettings,
  metresOf: DistanceOf,
): PathReport['nearest'] {
  return {
    violation: nearest.violation,
    shortfalls: nearest.shortfalls.map((line) => describeShortfall(county, line)),
    plan: nearest.plan === null ? null : reportPlan(county, nearest.plan, settings, metresOf),
  };
}

/** Puts an outcome into a report; the plan is applied to the figures and judged again by the check itself. */
export function reportPath(
  county: CountyProblem,
  outcome: Exclude<PathOutcome, { kind: 'cancelled' }>,
  settings: CheckSettings,
  name: string,
  seconds: number,
  metresOf: DistanceOf = () => null,
): PathReport {
  const base = {
    name,
    before: checkCounty(county.pack, county.data, county.year, settings),
    plan: null,
    bound: 0,
    gap: null,
    conflict: [],
    isSmallest: true,
    nearest: null,
    neededBudget: null,
    seconds,
  } as const;
  switch (outcome.kind) {
    case 'found':
      return {
        ...base,
        status: 'found',
        plan: reportPlan(county, outcome.plan, settings, metresOf),
        bound: outcome.bound,
        gap: outcome.gap,
      };
    case 'open':
      return { ...base, status: 'open', bound: outcome.bound };
    case 'impossible':
      return {
        ...base,
        status: 'infeasible',
        conflict: outcome.conflict.map((rule) => describeRule(county, rule)),
        isSmallest: outcome.isSmallest,
        nearest: outcome.nearest === null ? null : reportNearest(county, outcome.nearest, settings, metresOf),
        neededBudget: outcome.neededBudget,
      };
  }
}
