import { openMipSolver } from '@junheng/server/mip-solver';
import type { OpenMipSolver } from '@junheng/server/mip-solver';
import { findPath, PlanState } from '@junheng/standards';
import type { PathLever, PathProblem, PathSettings, PathUnit } from '@junheng/standards';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

let solver: OpenMipSolver;
beforeAll(() => {
  solver = openMipSolver();
});
afterAll(() => solver.close());

const settings: PathSettings = { now: () => 0, seconds: 60, gap: 0, rounds: 30, nodes: 20_000 };
const MOST = 5;

/** A problem so small that every plan can be listed: three schools, two indicators in whole numbers, prices per indicator. */
const tiny = fc
  .record({
    pupils: fc.array(fc.integer({ min: 50, max: 300 }), { minLength: 3, maxLength: 3 }),
    now: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 6, maxLength: 6 }),
    limit: fc.constantFrom(0.2, 0.35, 0.5, 0.8),
    prices: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
    budget: fc.constantFrom(null, 400_000, 900_000),
  })
  .map(({ pupils, now, limit, prices, budget }): PathProblem => {
    const units = pupils.map((count, index): PathUnit => {
      const meets = [count * 0.03, count * 0.02];
      return {
        school: `S${index}`,
        stage: 'primary',
        pupils: count,
        now: [now[index * 2] as number, now[index * 2 + 1] as number],
        meets,
        floors: meets.map((value) => value * 0.85),
      };
    });
    const levers = units.flatMap((_, unit) =>
      [0, 1].map((indicator): PathLever => ({
        school: `S${unit}`,
        stage: 'primary',
        change: indicator === 0 ? 'hireTeacher' : 'addNetworkedClassroom',
        kind: '',
        way: 'add',
        step: 1,
        whole: true,
        cost: indicator,
        pool: null,
        effects: [{ unit, indicator, amount: 1 }],
      })),
    );
    return {
      indicators: [
        { code: 'A', per: 100 },
        { code: 'B', per: 100 },
      ],
      units,
      spreads: [0, 1].map((indicator) => ({ indicator, stage: 'primary', units: [0, 1, 2], limit })),
      levers,
      limits: levers.map((lever, index) => ({
        kind: 'lock' as const,
        school: lever.school,
        change: lever.change,
        max: MOST,
        levers: [index],
      })),
      costs: [
        { change: 'hireTeacher', yuan: prices[0] * 10_000, perYear: prices[1] * 1_000 },
        { change: 'addNetworkedClassroom', yuan: prices[1] * 10_000, perYear: 0 },
      ],
      mayMiss: 1,
      budgets: [budget],
    };
  });

/** The cost of the cheapest of all plans, or null when none passes. */
function listAllPlans(problem: PathProblem): number | null {
  const counts = problem.levers.map(() => 0);
  const state = new PlanState(problem, counts);
  let best: number | null = null;
  const visit = (lever: number, cost: number): void => {
    if (best !== null && cost >= best) return;
    const budget = problem.budgets[0] ?? null;
    if (budget !== null && cost > budget) return;
    if (lever === problem.levers.length) {
      if (state.isComplete()) best = cost;
      return;
    }
    const price = problem.costs[problem.levers[lever]?.cost ?? 0];
    const each = (price?.yuan ?? 0) + (price?.perYear ?? 0);
    for (let amount = 0; amount <= MOST; amount += 1) {
      visit(lever + 1, cost + amount * each);
      state.change(lever, 1);
    }
    state.change(lever, -(MOST + 1));
  };
  visit(0, 0);
  return best;
}

test('[BP4] the plan costs exactly what the cheapest of all plans costs, and none is found exactly when there is none', async () => {
  let possible = 0;
  let impossible = 0;
  await fc.assert(
    fc.asyncProperty(tiny, async (problem) => {
      const cheapest = listAllPlans(problem);
      const outcome = await findPath(problem, solver, settings);
      if (cheapest === null) {
        impossible += 1;
        expect(outcome.kind).not.toBe('found');
        return;
      }
      possible += 1;
      if (outcome.kind !== 'found') throw new Error(outcome.kind);
      expect(outcome.plan.cost).toBeCloseTo(cheapest, 3);
      expect(outcome.bound).toBeLessThanOrEqual(cheapest * (1 + 1e-6));
    }),
    { numRuns: 30, seed: 20241 },
  );
  expect(possible).toBeGreaterThan(5);
  expect(impossible).toBeGreaterThan(2);
}, 60_000);
