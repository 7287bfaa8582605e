import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { findNearest } from '../geometry/nearest-points.ts';
import { makeSeededRandom } from '../search/seeded-random.ts';
import { makePlainPorts } from '../testing/plain-ports.ts';
import { planSites } from './plan-sites.ts';
import type { SitedPlan } from './sited-plan.ts';
import { readSites } from './read-sites.ts';
import type { SiteRequest } from './site-request.ts';

// Searches take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

function makeCase(count: number, open: number, seed: number): SiteRequest {
  const random = makeSeededRandom(seed);
  const customers = Array.from({ length: count }, (_, at) => ({
    id: `c${at}`,
    demand: 1 + random.below(9),
    x: 1000 * random.next(),
    y: 1000 * random.next(),
  }));
  const total = customers.reduce((sum, { demand }) => sum + demand, 0);
  return {
    customers,
    sites: customers.map(({ id }) => ({ id, customer: id, capacity: Math.ceil((1.25 * total) / open) })),
    open,
    cost: 'demandDistance',
    round: 'none',
    scale: 1000,
  };
}

async function solve(request: SiteRequest, iterations = 6, steps = 1) {
  const outcome = await planSites(request, { seconds: 60, seed: 3, iterations }, makePlainPorts(), steps);
  if (outcome.kind !== 'found') throw new Error(outcome.kind);
  return outcome;
}

/** Lists what a plan breaks; shares no code with the engine. */
function listFaults(request: SiteRequest, plan: SitedPlan): string[] {
  const faults: string[] = [];
  const open = new Set(plan.open.map(({ id }) => id));
  if (open.size !== plan.open.length) faults.push('a place is open twice');
  if (request.open !== undefined && open.size !== request.open) faults.push(`${open.size} open`);
  const load = new Map<string, number>();
  for (const { id, demand } of request.customers) {
    const site = plan.assignment[id];
    if (site === undefined || !open.has(site)) faults.push(`${id} is served by ${site}`);
    else load.set(site, (load.get(site) ?? 0) + demand);
  }
  for (const { id, capacity } of plan.open)
    if ((load.get(id) ?? 0) > capacity + 1e-9) faults.push(`${id} is over`);
  return faults;
}

function costOf(request: SiteRequest, plan: SitedPlan): number {
  const at = new Map(request.customers.map((customer) => [customer.id, customer]));
  return request.customers.reduce((sum, customer) => {
    const site = at.get(plan.assignment[customer.id] as string) as { x: number; y: number };
    return (
      sum + (customer.demand * Math.hypot(customer.x - site.x, customer.y - site.y)) / (request.scale ?? 1)
    );
  }, 0);
}

test('[ZS1] [ZS2] [ZS3] [ZS4] plans of made-up cases keep every rule, their cost is what they say, the bound stays below', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 2, max: 5 }),
      async (seed, open) => {
        const request = makeCase(40, open, seed);
        const { plan, bound } = await solve(request, 3);
        expect(listFaults(request, plan)).toEqual([]);
        expect(plan.cost).toBeCloseTo(costOf(request, plan), 9);
        expect(bound).toBeLessThanOrEqual(plan.cost + 1e-9);
      },
    ),
    { numRuns: 6 },
  );
});

test('[ZS5] [ZS4] small cases end with the best plan there is', async () => {
  for (const seed of [1, 2]) {
    const request = makeCase(8, 2, seed);
    const { customers, sites } = request;
    let best = Infinity;
    for (const [one, first] of sites.entries()) {
      for (const second of sites.slice(one + 1)) {
        for (let mask = 0; mask < 2 ** customers.length; mask += 1) {
          const assignment = Object.fromEntries(
            customers.map(({ id }, at) => [id, (mask >> at) % 2 === 1 ? second.id : first.id]),
          );
          const open = [first, second].map(({ id, capacity }) => ({
            id,
            capacity,
            load: 0,
            isEnlarged: false,
          }));
          const plan: SitedPlan = {
            fairness: 0,
            open,
            assignment,
            cost: 0,
            meanDistance: 0,
            spread: 0,
            farthest: 0,
          };
          if (listFaults(request, plan).length === 0) best = Math.min(best, costOf(request, plan));
        }
      }
    }
    const { plan, bound } = await solve(request);
    expect(plan.cost).toBeCloseTo(best, 9);
    expect(bound).toBeLessThanOrEqual(best + 1e-9);
  }
});

test('[ZS3] distances are divided by the scale and then rounded down, and need not be weighted', async () => {
  const request: SiteRequest = {
    customers: [
      { id: 'a', demand: 5, x: 0, y: 0 },
      { id: 'b', demand: 7, x: 29, y: 0 },
    ],
    sites: [{ id: 's', capacity: 12, x: 0, y: 0 }],
    open: 1,
    cost: 'distance',
    round: 'down',
    scale: 10,
  };
  expect((await solve(request, 1)).plan.cost).toBe(2);
  expect((await solve({ ...request, cost: 'demandDistance' }, 1)).plan.cost).toBe(14);
});

test('[ZS6] [ZS14] the same seed gives the same plan, and doubled distances the same assignment', async () => {
  const request = makeCase(40, 4, 17);
  const one = await solve(request, 3);
  expect((await solve(request, 3)).plan.assignment).toEqual(one.plan.assignment);
  const doubled = {
    ...request,
    customers: request.customers.map((customer) => ({ ...customer, x: 2 * customer.x, y: 2 * customer.y })),
  };
  const two = await solve(doubled, 3);
  expect(two.plan.assignment).toEqual(one.plan.assignment);
  expect(two.plan.cost).toBeCloseTo(2 * one.plan.cost, 6);
});

test('[ZS7] a site without capacity changes nothing', async () => {
  const request = makeCase(9, 2, 4);
  const more = { ...request, sites: [...request.sites, { id: 'none', capacity: 0, x: 500, y: 500 }] };
  expect((await solve(more)).plan.cost).toBeCloseTo((await solve(request)).plan.cost, 9);
});

const GROWING: SiteRequest = {
  customers: [0, 1, 2, 3].map((at) => ({ id: `c${at}`, demand: 10, x: 1000 * at, y: 0 })),
  sites: [
    { id: 'old', customer: 'c0', capacity: 20, existing: true, enlarge: [{ capacity: 30, fixedCost: 4 }] },
    { id: 'east', customer: 'c3', capacity: 25, fixedCost: 8 },
    { id: 'new', customer: 'c1', capacity: 45, fixedCost: 1 },
  ],
  cost: 'demandDistance',
  round: 'none',
  scale: 1000,
};

test('[ZS2] [ZS8] [ZS9] fixed costs decide how many open, one size a place, and existing schools stay', async () => {
  const { plan } = await solve({ ...GROWING, open: 2 });
  expect(plan.open.map(({ id }) => id)).toContain('old');
  expect(new Set(plan.open.map(({ id }) => id)).size).toBe(plan.open.length);
  const free = await solve(GROWING, 12);
  expect(free.plan.open.map(({ id }) => id)).toContain('old');
  expect(listFaults(GROWING, free.plan)).toEqual([]);
  expect(readSites({ ...GROWING, merging: { reason: '  ' } })).toMatchObject({
    ok: false,
    error: [{ code: 'PLACES_MERGING_REASON_EMPTY' }],
  });
});

test('[ZS10] a school closes only after those that take over are open, and never while merging is off', async () => {
  const years = [2027, 2028, 2029].map((year) => ({ year, demand: {} }));
  const merged = await solve({ ...GROWING, open: 1, years, merging: { reason: '人口减少' } });
  const closing = merged.phases.findIndex(({ closes }) => closes.length > 0);
  const opening = merged.phases.findIndex(({ opens }) => opens.includes('new'));
  expect(merged.plan.open.map(({ id }) => id)).toEqual(['new']);
  expect(opening).toBeGreaterThanOrEqual(0);
  if (closing >= 0) expect(closing).toBeGreaterThan(opening);
  for (const phase of merged.phases) expect(phase.open.length).toBeGreaterThan(0);
  const kept = await solve({ ...GROWING, open: 2, years });
  expect(kept.phases.every(({ closes, open }) => closes.length === 0 && open.includes('old'))).toBe(true);
});

test('[ZS11] more weight on fairness does not widen the spread of distances', async () => {
  const { scale } = await solve(makeCase(40, 4, 8), 6, 3);
  expect(scale.length).toBe(3);
  expect(scale.at(-1)?.spread).toBeLessThanOrEqual((scale[0]?.spread ?? 0) + 1e-9);
  expect(scale.at(-1)?.meanDistance).toBeGreaterThanOrEqual((scale[0]?.meanDistance ?? 0) - 1e-9);
});

test.each([
  [{ customers: [{ id: 'a', demand: -1, x: 0, y: 0 }] }, 'PLACES_DEMAND_NEGATIVE', 'customers[0].demand'],
  [
    {
      customers: [
        { id: 'a', demand: 1, x: 0, y: 0 },
        { id: 'a', demand: 1, x: 1, y: 0 },
      ],
    },
    'PLACES_CUSTOMER_TWICE',
    'customers[1].id',
  ],
  [{ sites: [{ id: 's', capacity: 9, customer: 'z' }] }, 'PLACES_CUSTOMER_UNKNOWN', 'sites[0].customer'],
  [{ sites: [{ id: 's', capacity: 9 }] }, 'PLACES_SITE_NOWHERE', 'sites[0]'],
  [{ sites: [{ id: 's', capacity: 0, customer: 'a' }] }, 'PLACES_SITE_CAPACITY_SHORT', 'sites'],
  [{ open: 3 }, 'PLACES_SITE_COUNT_WRONG', 'open'],
  [{ cost: 'money' }, 'PLACES_CHOICE_WRONG', 'cost'],
  [
    {
      years: [
        { year: 2030, demand: {} },
        { year: 2029, demand: {} },
      ],
    },
    'PLACES_YEAR_ORDER_WRONG',
    'years[1].year',
  ],
])('[ZS12] %# is named', (change, code, element) => {
  const read = readSites({
    customers: [{ id: 'a', demand: 1, x: 0, y: 0 }],
    sites: [{ id: 's', capacity: 9, customer: 'a' }],
    open: 1,
    cost: 'distance',
    round: 'none',
    ...change,
  });
  expect(read.ok ? undefined : read.error[0]).toMatchObject({ code, element });
});

test('[ZS12] every mistake is listed, not only the first', () => {
  const read = readSites({
    customers: [{ id: 'a', demand: -1, x: 0, y: 0 }],
    sites: [{ id: 's', capacity: -2, customer: 'z' }],
    cost: 'distance',
    round: 'none',
  });
  expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual([
    'PLACES_DEMAND_NEGATIVE',
    'PLACES_CUSTOMER_UNKNOWN',
    'PLACES_CAPACITY_NEGATIVE',
  ]);
});

test('[ZS13] the grid finds the nearest points', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 8 }),
      (seed, size, count) => {
        const random = makeSeededRandom(seed);
        const draw = (): Float64Array => Float64Array.from({ length: size }, () => 100 * random.next() ** 3);
        const [xs, ys, targetXs, targetYs] = [draw(), draw(), draw(), draw()] as const;
        const found = findNearest(xs, ys, targetXs, targetYs, count, false);
        const width = Math.min(count, size);
        for (let point = 0; point < size; point += 1) {
          const far = (at: number): number =>
            Math.hypot(
              (targetXs[at] as number) - (xs[point] as number),
              (targetYs[at] as number) - (ys[point] as number),
            );
          const all = [...targetXs.keys()].toSorted((a, b) => far(a) - far(b) || a - b).slice(0, width);
          expect(Array.from(found.subarray(point * width, (point + 1) * width))).toEqual(all);
        }
      },
    ),
    { numRuns: 60 },
  );
});
