import { expect, test } from 'vitest';
import { makePlainPorts } from '../testing/plain-ports.ts';
import { planSites } from './plan-sites.ts';
import { readSites } from './read-sites.ts';

/** A river between west and east with one bridge far in the north; c1 lives just across from s2. */
const FILE = {
  customers: [
    { id: 'c1', demand: 10, x: 0, y: 0 },
    { id: 'c2', demand: 10, x: 100, y: 0 },
    { id: 'c3', demand: 10, x: -600, y: 0 },
  ],
  sites: [
    { id: 's2', capacity: 30, customer: 'c2' },
    { id: 's3', capacity: 30, customer: 'c3' },
  ],
  open: 1,
  cost: 'demandDistance',
  round: 'none',
};

const roads = {
  nodes: [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 100, y: 0 },
    { id: 'c', x: -600, y: 0 },
    { id: 'north-west', x: 0, y: 2000 },
    { id: 'north-east', x: 100, y: 2000 },
  ],
  links: [
    { from: 'a', to: 'b' },
    { from: 'a', to: 'c' },
    { from: 'a', to: 'north-west' },
    { from: 'b', to: 'north-east' },
    { from: 'north-west', to: 'north-east', crossing: true },
  ],
  barriers: [
    [
      [50, -100],
      [50, 3000],
    ],
  ],
};

async function choose(file: unknown) {
  const read = readSites(file);
  if (!read.ok) throw new Error(read.error[0]?.code);
  const outcome = await planSites(
    read.value.request,
    { seconds: 60, seed: 1, iterations: 3 },
    makePlainPorts(),
  );
  if (outcome.kind !== 'found') throw new Error(outcome.kind);
  return outcome.plan;
}

test('[ZS18] a river changes the choice of a site: straight lines, roads with a bridge, imported distances', async () => {
  const straight = await choose(FILE);
  expect(straight.open.map(({ id }) => id)).toEqual(['s2']);
  expect(straight.cost).toBe(10 * 100 + 10 * 700);
  const walked = await choose({ ...FILE, roads });
  expect(walked.open.map(({ id }) => id)).toEqual(['s3']);
  expect(walked.cost).toBeCloseTo(10 * 600 + 10 * (2000 + 100 + 2000 + 600), 3);
  const told = await choose({
    ...FILE,
    roads,
    distance: [
      { customer: 'c1', site: 's2', metres: 120 },
      { customer: 'c3', site: 's2', metres: 720 },
    ],
  });
  expect(told.open.map(({ id }) => id)).toEqual(['s2']);
  expect(told.cost).toBe(10 * 120 + 10 * 720);
});

test('[ZS12] [ZS18] a site that no road reaches, unknown names and negative metres are named', () => {
  const cut = { ...roads, links: roads.links.map(({ from, to }) => ({ from, to })) };
  const codes = (file: unknown): readonly string[] => {
    const read = readSites(file);
    return read.ok ? [] : read.error.map(({ code, element }) => `${code} ${element}`);
  };
  expect(codes({ ...FILE, roads: cut })).toEqual([
    'PLACES_ROAD_NO_WAY roads.links',
    'PLACES_ROAD_NO_WAY roads.links',
  ]);
  expect(codes({ ...FILE, distance: [{ customer: 'x', site: 'y', metres: -1 }] })).toEqual([
    'PLACES_CUSTOMER_UNKNOWN distance[0].customer',
    'PLACES_SITE_UNKNOWN distance[0].site',
    'PLACES_NUMBER_NEGATIVE distance[0].metres',
  ]);
  expect(codes({ ...FILE, roads: { nodes: [], links: [] } })).toEqual(['PLACES_LIST_EMPTY roads.nodes']);
});
