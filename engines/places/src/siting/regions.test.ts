import { expect, test, vi } from 'vitest';
import { makeSeededRandom } from '../search/seeded-random.ts';
import { makeCounty } from '../testing/make-county.ts';
import { makePlainPorts } from '../testing/plain-ports.ts';
import { carveRegion, putBack } from './carve-region.ts';
import { crossPlans } from './cross-plans.ts';
import { planSites } from './plan-sites.ts';
import { listAround, polishRegion } from './polish-regions.ts';
import { poseSites } from './pose-sites.ts';
import { copyPlan, valueSites } from './site-state.ts';
import { drawSites, fillSites } from './start-sites.ts';

vi.setConfig({ testTimeout: 60_000 });

const request = makeCounty({ points: 200, open: 12, slack: 1.25, uneven: 0.3 }, 3);

test('[ZS15] a region is the whole seen through a window: same prices, and put back unchanged it changes nothing', () => {
  const { problem } = poseSites(request);
  const plan = fillSites(problem, drawSites(problem, 12, makeSeededRandom(4)));
  const chosen = listAround(problem, plan, 5, 4);
  expect(chosen[0]).toBe(5);
  const region = carveRegion(problem, plan, chosen);
  for (const [row, customer] of region.customers.entries()) {
    for (const [at, site] of region.sites.entries())
      expect(region.problem.cost(row, at)).toBe(problem.cost(customer, site));
  }
  const outside = plan.site.filter((_, cluster) => !chosen.includes(cluster));
  for (const site of outside) expect(region.sites.includes(site)).toBe(false);
  const next = copyPlan(plan);
  putBack(next, region, chosen, region.plan);
  expect(next).toEqual(plan);
});

test('[ZS15] walking through regions never makes a plan dearer or fuller, and what it says it saved is what it saved', () => {
  const { problem } = poseSites(request);
  const random = makeSeededRandom(8);
  const plan = fillSites(problem, drawSites(problem, 12, random));
  const first = valueSites(problem, plan);
  expect(first.excess).toBe(0);
  let saved = 0;
  for (let turn = 0; turn < 12; turn += 1) saved += polishRegion(problem, plan, random, 60).saved;
  const last = valueSites(problem, plan);
  expect(last.excess).toBe(0);
  expect(saved).toBeGreaterThan(0);
  expect(last.cost).toBeCloseTo(first.cost - saved, 6);
  expect(new Set(plan.site).size).toBe(12);
});

test('[ZS16] a child of two plans has as many places as the first, none twice, and keeps the forced ones', () => {
  const sites = request.sites.map((site, row) => (row % 40 === 0 ? { ...site, existing: true } : site));
  const { problem } = poseSites({ ...request, sites });
  const forced = [...problem.isForced.keys()].filter((own) => problem.isForced[own] === 1);
  expect(forced).toHaveLength(5);
  let joined = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = makeSeededRandom(seed);
    const one = fillSites(problem, drawSites(problem, 12, random));
    const other = fillSites(problem, drawSites(problem, 12, random));
    const child = crossPlans(problem, one, other, random);
    const open = new Set(Array.from(child.site, (site) => problem.group[site] as number));
    expect(open.size).toBe(12);
    for (const own of forced) expect(open.has(own)).toBe(true);
    for (const site of child.site) expect([...one.site, ...other.site]).toContain(site);
    if (child.site.some((site) => !one.site.includes(site))) joined += 1;
  }
  expect(joined).toBeGreaterThan(20);
});

test('[ZS4] [ZS17] rounds of the bound that look at some places only prove nothing: it stays below the plan, and not far below', async () => {
  const outcome = await planSites(request, { seconds: 60, seed: 1, iterations: 3 }, makePlainPorts());
  if (outcome.kind !== 'found') throw new Error(outcome.kind);
  expect(outcome.bound).toBeLessThanOrEqual(outcome.objective);
  expect(outcome.gap).toBeGreaterThan(0);
  expect(outcome.gap).toBeLessThan(0.08);
});
