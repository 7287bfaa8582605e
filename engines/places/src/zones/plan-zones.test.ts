import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { listFaults } from '../testing/check-plan.ts';
import { makeTown } from '../testing/make-town.ts';
import { makePlainPorts } from '../testing/plain-ports.ts';
import { planZones } from './plan-zones.ts';
import type { ZonePlan } from './plan-zones.ts';
import type { ZoneRequest } from './model/zone-request.ts';

// Searches take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

async function plan(
  request: ZoneRequest,
  iterations = 3,
  seed = 1,
): Promise<ZonePlan & { bound: number; gap: number }> {
  const outcome = await planZones(request, { seconds: 60, seed, iterations }, makePlainPorts());
  if (outcome.kind !== 'found') throw new Error(outcome.kind);
  return { ...outcome.plan, bound: outcome.bound, gap: outcome.gap };
}

/** The cheapest plan by trying every assignment. */
function listBest(request: ZoneRequest): number {
  const { blocks, schools } = request;
  const at = new Map(blocks.map((block) => [block.id, block]));
  const assignment: Record<string, string> = {};
  let best = Infinity;
  const visit = (index: number, cost: number): void => {
    if (cost >= best) return;
    const block = blocks[index];
    if (block === undefined) {
      if (listFaults(request, assignment).length === 0) best = cost;
      return;
    }
    for (const school of schools) {
      const home = at.get(school.block) as (typeof blocks)[number];
      assignment[block.id] = school.id;
      visit(index + 1, cost + (block.pupils * Math.hypot(block.x - home.x, block.y - home.y)) / 1000);
    }
  };
  visit(0, 0);
  return best;
}

test('[Z1] [Z2] [Z3] [Z11] plans of made-up towns keep every rule and stay above the bound', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 2, max: 6 }),
      async (seed, schools) => {
        const request = makeTown(8, 7, schools, seed);
        const found = await plan(request, 2);
        expect(listFaults(request, found.assignment)).toEqual([]);
        expect(found.bound).toBeLessThanOrEqual(found.cost + 1e-6);
        expect(found.gap).toBeLessThan(0.5);
      },
    ),
    { numRuns: 6 },
  );
});

test('[Z12] small towns end with the best plan there is', async () => {
  for (const seed of [1, 2, 3]) {
    const request = makeTown(4, 3, 2, seed, 1.1);
    const best = listBest(request);
    if (best === Infinity) continue;
    const found = await plan(request, 4);
    expect(found.cost).toBeCloseTo(best, 9);
    expect(found.bound).toBeLessThanOrEqual(best + 1e-9);
  }
});

test('[Z7] the same seed and rounds give the same plan', async () => {
  const request = makeTown(9, 8, 5, 11);
  expect((await plan(request, 3, 4)).assignment).toEqual((await plan(request, 3, 4)).assignment);
});

test('[Z8] renaming and reordering blocks changes nothing', async () => {
  const request = makeTown(8, 8, 4, 5);
  const rename = (id: string): string => `x${997 - Number(id.slice(1))}`;
  const renamed: ZoneRequest = {
    blocks: request.blocks.map((block) => ({ ...block, id: rename(block.id) })).toReversed(),
    edges: request.edges.map(([a, b]): [string, string] => [rename(b), rename(a)]).toReversed(),
    schools: request.schools.map((school) => ({ ...school, block: rename(school.block) })).toReversed(),
  };
  const one = await plan(request);
  const two = await plan(renamed);
  for (const { id } of request.blocks) expect(two.assignment[rename(id)]).toBe(one.assignment[id]);
});

test('[Z9] doubling all distances changes no assignment', async () => {
  const request = makeTown(8, 8, 4, 6);
  const doubled = {
    ...request,
    blocks: request.blocks.map((block) => ({ ...block, x: 2 * block.x, y: 2 * block.y })),
  };
  const one = await plan(request);
  const two = await plan(doubled);
  expect(two.assignment).toEqual(one.assignment);
  expect(two.cost).toBeCloseTo(2 * one.cost, 6);
});

test('[Z10] a school without places in an empty block changes no other block', async () => {
  const request = makeTown(4, 3, 2, 2, 1.3);
  const more: ZoneRequest = {
    blocks: [...request.blocks, { id: 'empty', pupils: 0, x: 90_000, y: 90_000 }],
    edges: [...request.edges, ['b0', 'empty']],
    schools: [...request.schools, { id: 'none', block: 'empty', capacity: 0 }],
  };
  const one = await plan(request, 4);
  const two = await plan(more, 4);
  expect(two.cost).toBeCloseTo(one.cost, 9);
  expect(listFaults(more, two.assignment)).toEqual([]);
});

test('[Z3] [Z4] a shared zone adds up places and takes the mean way of its schools', async () => {
  const request: ZoneRequest = {
    blocks: [0, 1, 2, 3].map((at) => ({ id: `b${at}`, pupils: 10, x: 1000 * at, y: 0 })),
    edges: [
      ['b0', 'b1'],
      ['b1', 'b2'],
      ['b2', 'b3'],
    ],
    schools: [
      { id: 'a', block: 'b0', capacity: 30 },
      { id: 'b', block: 'b3', capacity: 10 },
    ],
    shared: [['a', 'b']],
  };
  const found = await plan(request, 1);
  // Means by places: 0·¾ + 3·¼, 1·¾ + 2·¼, 2·¾ + 1·¼, 3·¾ + 0·¼ km.
  expect(found.cost).toBeCloseTo(10 * (0.75 + 1.25 + 1.75 + 2.25), 9);
  expect(found.loads).toEqual({ a: 30, b: 10 });
  expect(found.assignment['b3']).toBe('b');
});

test('[Z4] imported distances win over straight lines', async () => {
  const request: ZoneRequest = {
    blocks: [0, 1, 2].map((at) => ({ id: `b${at}`, pupils: 1, x: 1000 * at, y: 0 })),
    edges: [
      ['b0', 'b1'],
      ['b1', 'b2'],
    ],
    schools: [
      { id: 'a', block: 'b0', capacity: 2 },
      { id: 'b', block: 'b2', capacity: 2 },
    ],
    distance: [{ block: 'b1', school: 'a', metres: 5000 }],
  };
  expect((await plan(request, 1)).assignment['b1']).toBe('b');
});

test('[Z5] groups, fixed blocks, longest way, moved pupils and even filling hold', async () => {
  const request = makeTown(8, 7, 3, 9, 1.4);
  const first = await plan(request);
  const school = (id: string): string => first.assignment[id] as string;
  const movable = request.blocks.filter(({ id }) => !request.schools.some(({ block }) => block === id));
  const border = request.edges.find(
    ([a, b]) =>
      school(a) !== school(b) && movable.some(({ id }) => id === a) && movable.some(({ id }) => id === b),
  ) as readonly [string, string];
  const together = await plan({ ...request, together: [[...border]] });
  expect(together.assignment[border[0]]).toBe(together.assignment[border[1]]);
  const fixed: ZoneRequest = { ...request, fixed: { [border[0]]: school(border[1]) } };
  expect(listFaults(fixed, (await plan(fixed)).assignment)).toEqual([]);
  const near = { ...request, longest: 1000 * first.longestKilometres - 1 };
  const outcome = await planZones(near, { seconds: 60, seed: 1, iterations: 3 }, makePlainPorts());
  if (outcome.kind === 'found') expect(outcome.plan.longestKilometres).toBeLessThan(first.longestKilometres);
  const today = first.assignment;
  const still = await plan({ ...request, today, movedMost: 0 });
  expect(still.movedPupils).toBe(0);
  const even = await plan({ ...request, balanceWithin: 0.05 });
  expect(even.fullest).toBeLessThanOrEqual(1 / 1.4 + 0.06);
});

test('[Z6] weights trade: a price on moving keeps pupils, a price on borders shortens them', async () => {
  const request = makeTown(8, 7, 3, 13, 1.4);
  const plain = await plan(request);
  const other = await plan({ ...request, weights: { compactness: 20 } });
  expect(other.cutEdges).toBeLessThanOrEqual(plain.cutEdges);
  const shifted = Object.fromEntries(Object.entries(other.assignment));
  const stay = await plan({ ...request, today: shifted, weights: { moved: 100 } });
  expect(stay.movedPupils).toBe(0);
  const walk = await plan({ ...request, longest: 1, weights: { longest: 1 } });
  expect(walk.objective).toBeGreaterThan(walk.cost);
});

test('[Z13] a cancel ends the search without a plan', async () => {
  let calls = 0;
  const ports = makePlainPorts(() => (calls += 1) > 3);
  expect(
    (await planZones(makeTown(9, 9, 4, 3), { seconds: 60, seed: 1, iterations: 1000 }, ports)).kind,
  ).toBe('cancelled');
  expect(calls).toBeLessThan(10);
});
