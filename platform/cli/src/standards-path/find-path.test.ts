import { openMipSolver } from '@junheng/server/mip-solver';
import type { OpenMipSolver } from '@junheng/server/mip-solver';
import { applyPlan, checkCounty, findPath, makePathSample, PlanState } from '@junheng/standards';
import type { CountyProblem, PathOutcome, PathSampleOptions, PathSettings } from '@junheng/standards';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// A solver in a thread of its own takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let solver: OpenMipSolver;
beforeAll(() => {
  solver = openMipSolver();
});
afterAll(() => solver.close());

/** A clock that stands still: rounds and nodes end the search, so that a busy machine changes nothing. */
const settings: PathSettings = { now: () => 0, seconds: 60, gap: 0.01, rounds: 8, nodes: 2000 };

async function solve(options: PathSampleOptions): Promise<{ county: CountyProblem; outcome: PathOutcome }> {
  const county = makePathSample(options);
  return { county, outcome: await findPath(county.problem, solver, settings) };
}

const counties: PathSampleOptions[] = [
  { schools: 4, seed: 11, years: 1 },
  { schools: 8, seed: 12, years: 2 },
  { schools: 12, seed: 13, years: 3, level: 0.9 },
  { schools: 16, seed: 14, years: 5, spread: 1.6 },
  { schools: 20, seed: 15, years: 3, level: 1.6 },
  { schools: 14, seed: 16, years: 3, spread: 2 },
  { schools: 12, seed: 17, locks: [{ school: '*', change: 'buildArea', max: 6000 }] },
  { schools: 12, seed: 18, locks: [{ school: 'total', change: 'moveTeacher', max: 5 }] },
  { schools: 18, seed: 19, locks: [{ school: '*', change: 'hireTeacher', max: 0 }], level: 1.1 },
];

test.for(counties)(
  '[BP3] [BP5] [BP6] [BP7] the plan of county %o passes when judged again, within locks and steps',
  { timeout: 60_000 },
  async (options) => {
    const { county, outcome } = await solve(options);
    if (outcome.kind !== 'found') throw new Error(outcome.kind);
    const { problem } = county;
    const { plan } = outcome;
    const after = checkCounty(county.pack, applyPlan(county, plan.amounts), county.year);
    expect(after.county.schools).toBe('pass');
    expect(after.county.cv).toBe('pass');
    expect(outcome.bound).toBeLessThanOrEqual(plan.cost);
    expect(outcome.gap).toBeLessThanOrEqual(0.01);
    const state = new PlanState(problem, plan.amounts);
    problem.limits.forEach((_, limit) => expect(state.isWithin(limit)).toBe(true));
    problem.levers.forEach((lever, index) => {
      const amount = plan.amounts[index] as number;
      const isLocked = problem.limits.some(
        (limit) => limit.levers.includes(index) && limit.max % lever.step !== 0,
      );
      if (!isLocked) expect(amount % lever.step).toBe(0);
    });
    for (const [year] of problem.budgets.entries()) {
      const balances = new Map<number, number>();
      for (const change of plan.changes) {
        const lever = problem.levers[change.lever];
        if (lever?.pool === null || lever === undefined || change.year !== year) continue;
        const sign = lever.way === 'out' ? -1 : 1;
        balances.set(lever.pool, (balances.get(lever.pool) ?? 0) + sign * change.amount);
      }
      expect([...balances.values()].every((balance) => balance === 0)).toBe(true);
    }
    const planned = new Float64Array(problem.levers.length);
    for (const change of plan.changes)
      planned[change.lever] = (planned[change.lever] as number) + change.amount;
    expect(planned).toEqual(plan.amounts);
  },
);

test('[BP3] whatever the county, a plan that is found passes when judged again', async () => {
  const drawn = fc.record({
    schools: fc.integer({ min: 2, max: 14 }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    years: fc.integer({ min: 1, max: 5 }),
    level: fc.double({ min: 0.6, max: 1.8, noNaN: true }),
    spread: fc.double({ min: 0.4, max: 1.8, noNaN: true }),
  });
  let found = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async (options) => {
      const { county, outcome } = await solve(options);
      expect(outcome.kind).toBe('found');
      if (outcome.kind !== 'found') return;
      found += 1;
      const after = checkCounty(county.pack, applyPlan(county, outcome.plan.amounts), county.year);
      expect([after.county.schools, after.county.cv]).toEqual(['pass', 'pass']);
      expect(outcome.bound).toBeLessThanOrEqual(outcome.plan.cost);
    }),
    { numRuns: 20 },
  );
  expect(found).toBe(20);
});

test('[BP6] a budget that binds is kept in every year', async () => {
  const free = await solve({ schools: 20, seed: 21, years: 3 });
  if (free.outcome.kind !== 'found') throw new Error(free.outcome.kind);
  const budget = Math.ceil((free.outcome.plan.cost / 3) * 1.02);
  const { county, outcome } = await solve({ schools: 20, seed: 21, years: 3, budget });
  if (outcome.kind !== 'found') throw new Error(outcome.kind);
  expect(Math.max(...outcome.plan.costByYear)).toBeLessThanOrEqual(budget);
  expect(outcome.plan.cost).toBeGreaterThanOrEqual(free.outcome.bound - 1);
  const after = checkCounty(county.pack, applyPlan(county, outcome.plan.amounts), county.year);
  expect([after.county.schools, after.county.cv]).toEqual(['pass', 'pass']);
}, 60_000);

test('[BP14] a county that passes is given a plan without changes', async () => {
  const { county, outcome } = await solve({ schools: 10, seed: 31, level: 3, spread: 0.1 });
  expect(checkCounty(county.pack, county.data, county.year).county.cv).toBe('pass');
  expect(outcome).toMatchObject({ kind: 'found', gap: 0, plan: { cost: 0, changes: [] } });
});

test('[BP16] the same problem, rounds and nodes give the same plan', async () => {
  const first = await solve({ schools: 15, seed: 41 });
  const second = await solve({ schools: 15, seed: 41 });
  expect(second.outcome).toEqual(first.outcome);
});

test('a solver that is closed answers cancelled, and so does the search', async () => {
  const closed = openMipSolver();
  await closed.close();
  const outcome = await findPath(makePathSample({ schools: 4, seed: 1 }).problem, closed, settings);
  expect(outcome).toEqual({ kind: 'cancelled' });
});
