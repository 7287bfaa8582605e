import { openMipSolver } from '@junheng/server/mip-solver';
import type { OpenMipSolver } from '@junheng/server/mip-solver';
import {
  allRules,
  applyPlan,
  checkCounty,
  findPath,
  makePathSample,
  PATH_SAMPLE_COSTS,
} from '@junheng/standards';
import type {
  CountyProblem,
  PathOutcome,
  PathProblem,
  PathSampleOptions,
  RuleReference,
} from '@junheng/standards';
import { afterAll, beforeAll, expect, test } from 'vitest';

let solver: OpenMipSolver;
beforeAll(() => {
  solver = openMipSolver();
});
afterAll(() => solver.close());

const settings = { now: () => 0, seconds: 60, gap: 0.01, rounds: 8, nodes: 2000 } as const;

type Impossible = Extract<PathOutcome, { kind: 'impossible' }>;

async function fail(options: PathSampleOptions): Promise<{ county: CountyProblem; outcome: Impossible }> {
  const county = makePathSample(options);
  const outcome = await findPath(county.problem, solver, settings);
  if (outcome.kind !== 'impossible') throw new Error(outcome.kind);
  return { county, outcome };
}

/** The problem in which only the rules of a list hold: others are taken away, budgets and locks made boundless. */
function keepOnly(problem: PathProblem, list: readonly RuleReference[]): PathProblem {
  const has = (kind: RuleReference['kind'], index: number): boolean =>
    list.some((rule) => rule.kind === kind && rule.index === index);
  return {
    ...problem,
    units: problem.units.map((unit, index) =>
      has('unit', index)
        ? unit
        : { ...unit, meets: unit.meets.map(() => null), floors: unit.floors.map(() => null) },
    ),
    spreads: problem.spreads.filter((_, index) => has('spread', index)),
    limits: problem.limits.filter((_, index) => has('limit', index)),
    budgets: problem.budgets.map((budget, index) => (has('budget', index) ? budget : null)),
  };
}

async function expectIrreducible(problem: PathProblem, conflict: readonly RuleReference[]): Promise<void> {
  const whole = await findPath(keepOnly(problem, conflict), solver, settings);
  expect(whole.kind).toBe('impossible');
  for (const rule of conflict) {
    const others = conflict.filter((other) => other !== rule);
    const rest = await findPath(keepOnly(problem, others), solver, settings);
    expect(rest.kind).toBe('found');
  }
}

const locked: PathSampleOptions = {
  schools: 8,
  seed: 51,
  locks: [
    { school: 'S0002', change: 'buildArea', max: 0 },
    { school: 'S0002', change: 'convertArea', max: 0 },
    { school: 'S0002', change: 'enlargeSports', max: 0 },
  ],
  level: 0.5,
};

test('[BP8] a school whose rooms and grounds are locked is in conflict with these locks alone', async () => {
  const { county, outcome } = await fail(locked);
  expect(outcome.isSmallest).toBe(true);
  const words = outcome.conflict.map((rule) => {
    if (rule.kind === 'unit') return county.problem.units[rule.index]?.school;
    if (rule.kind === 'limit') return county.problem.limits[rule.index]?.school;
    return rule.kind;
  });
  expect(new Set(words)).toEqual(new Set(['S0002']));
  await expectIrreducible(county.problem, outcome.conflict);
}, 60_000);

test('[BP8] a budget that is too small is in conflict, and the budget that would do is said', async () => {
  const options = { schools: 10, seed: 52, years: 2, level: 0.8 };
  const { county, outcome } = await fail({ ...options, budget: 2_000_000 });
  expect(outcome.conflict.some((rule) => rule.kind === 'budget')).toBe(true);
  await expectIrreducible(county.problem, outcome.conflict);
  const needed = outcome.neededBudget;
  if (needed === null) throw new Error('no budget was named');
  const enough = await findPath(makePathSample({ ...options, budget: needed }).problem, solver, settings);
  expect(enough.kind).toBe('found');
  const short = await findPath(
    makePathSample({ ...options, budget: needed * 0.97 }).problem,
    solver,
    settings,
  );
  expect(short.kind).toBe('impossible');
}, 60_000);

test('[BP8] where no priced change can lift an indicator, the school or the coefficient stands alone', async () => {
  const costs = PATH_SAMPLE_COSTS.filter((cost) => cost.change !== 'enlargeSports');
  const { county, outcome } = await fail({ schools: 10, seed: 53, costs });
  expect(outcome.conflict).toHaveLength(1);
  await expectIrreducible(county.problem, outcome.conflict);
}, 60_000);

test('[BP9] the nearest miss keeps locks and budgets and lists what the check finds lacking', async () => {
  for (const options of [locked, { schools: 10, seed: 52, years: 2, level: 0.8, budget: 2_000_000 }]) {
    const { county, outcome } = await fail(options);
    const { nearest } = outcome;
    if (nearest === null || nearest.plan === null) throw new Error('no nearest plan');
    const { problem } = county;
    nearest.plan.costByYear.forEach((yuan, year) =>
      expect(yuan).toBeLessThanOrEqual(problem.budgets[year] ?? Number.POSITIVE_INFINITY),
    );
    problem.limits.forEach((limit) => {
      const sum = limit.levers.reduce(
        (all, lever, at) => all + (limit.weights?.[at] ?? 1) * (nearest.plan?.amounts[lever] ?? 0),
        0,
      );
      expect(sum).toBeLessThanOrEqual(limit.max + 1e-6);
    });
    const after = checkCounty(county.pack, applyPlan(county, nearest.plan.amounts), county.year);
    const failing = after.schools
      .filter((unit) => unit.verdict === 'fail')
      .map((unit) => `${unit.school} ${unit.stage}`);
    const named = nearest.shortfalls.flatMap((line) =>
      line.kind === 'unit' ? [`${problem.units[line.unit]?.school} ${problem.units[line.unit]?.stage}`] : [],
    );
    expect(new Set(named)).toEqual(new Set(failing));
    const wide = after.indicators
      .filter((spread) => spread.verdict === 'fail')
      .map((spread) => `${spread.code} ${spread.stage}`);
    const namedWide = nearest.shortfalls.flatMap((line) => {
      if (line.kind !== 'spread') return [];
      const spread = problem.spreads[line.spread];
      return [`${problem.indicators[spread?.indicator ?? 0]?.code} ${spread?.stage}`];
    });
    expect(new Set(namedWide)).toEqual(new Set(wide));
    expect(nearest.violation).toBeGreaterThan(0);
  }
}, 60_000);

test('all rules of a problem are its budgets, coefficients, schools and locks', () => {
  const { problem } = makePathSample({ schools: 3, seed: 1, budget: 5 });
  const rules = allRules(problem);
  expect(rules.units).toHaveLength(problem.units.length);
  expect(rules.budgets).toEqual([true, true, true]);
});
