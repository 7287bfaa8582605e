import { expect, test } from 'vitest';
import { makeTown } from '../testing/make-town.ts';
import { makePlainPorts } from '../testing/plain-ports.ts';
import { keepUnbeaten, listPlans } from './list-plans.ts';
import { planZones } from './plan-zones.ts';
import { sheetsOf } from './sheets-of.ts';
import type { ZoneRequest } from './model/zone-request.ts';

const LINE: ZoneRequest = {
  blocks: [0, 1, 2, 3].map((at) => ({ id: `b${at}`, pupils: 10, x: 1000 * at, y: 0 })),
  edges: [
    ['b0', 'b1'],
    ['b1', 'b2'],
    ['b2', 'b3'],
  ],
  schools: [
    { id: 'a', block: 'b0', capacity: 10 },
    { id: 'b', block: 'b3', capacity: 40 },
  ],
};

test('[Z15] a block beside a full school is told so, with who would be displaced', async () => {
  const outcome = await planZones(LINE, { seconds: 60, seed: 1, iterations: 1 }, makePlainPorts());
  if (outcome.kind !== 'found') throw new Error(outcome.kind);
  const sheets = sheetsOf(LINE, outcome.plan);
  const one = sheets[1];
  expect(one).toMatchObject({ block: 'b1', school: 'b', nearest: 'a', reason: 'full', over: 10 });
  expect(one?.nearestKilometres).toBeCloseTo(1, 9);
  expect(sheets[2]?.reason).toBe('nearest');
  const roomy = {
    ...LINE,
    schools: [{ id: 'a', block: 'b0', capacity: 20 }, LINE.schools[1]!],
    blocks: [...LINE.blocks, { id: 'c', pupils: 10, x: 1100, y: 300 }],
    edges: [...LINE.edges, ['b1', 'c'] as [string, string], ['c', 'b2'] as [string, string]],
  };
  const next = await planZones(roomy, { seconds: 60, seed: 1, iterations: 1 }, makePlainPorts());
  if (next.kind !== 'found') throw new Error(next.kind);
  const full = sheetsOf(roomy, next.plan).find((sheet) => sheet.reason === 'full');
  expect(full?.displaced.length).toBeGreaterThan(0);
});

test('[Z16] of the plans compared none is beaten in everything', async () => {
  const town = makeTown(7, 6, 3, 21, 1.4);
  const outcome = await planZones(town, { seconds: 60, seed: 1, iterations: 2 }, makePlainPorts());
  if (outcome.kind !== 'found') throw new Error(outcome.kind);
  const today = { ...outcome.plan.assignment };
  const request = { ...town, today };
  const plans = await listPlans(
    request,
    outcome.plan,
    outcome.others,
    { seconds: 60, seed: 1, iterations: 2 },
    makePlainPorts(),
  );
  expect(plans.length).toBeGreaterThan(0);
  const values = plans.map(({ plan }) => [
    plan.cost,
    plan.longestKilometres,
    plan.fillingSpread,
    plan.cutEdges,
    plan.movedPupils,
  ]);
  for (const [row, one] of values.entries()) {
    for (const [other, two] of values.entries()) {
      if (row === other) continue;
      expect(one.every((value, at) => value <= (two[at] as number) + 1e-9)).toBe(false);
    }
  }
  const twice = keepUnbeaten(
    [
      { aim: 'asked', plan: outcome.plan },
      { aim: 'near', plan: outcome.plan },
    ],
    true,
  );
  expect(twice.map(({ aim }) => aim)).toEqual(['asked']);
});
