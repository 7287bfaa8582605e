import { expect, test } from 'vitest';
import { readZones } from './read-zones.ts';

const BLOCKS = [
  { id: 'p', pupils: 10, x: 0, y: 0 },
  { id: 'q', pupils: 5, x: 500, y: 0 },
];
const GOOD = { blocks: BLOCKS, edges: [['p', 'q']], schools: [{ id: 's', block: 'p', capacity: 20 }] };

function problemsOf(json: unknown): { code: string; element?: string | undefined; parameters: object }[] {
  const read = readZones(json);
  return read.ok ? [] : [...read.error];
}

test.each([
  [
    { ...GOOD, blocks: [...BLOCKS, { id: 'p', pupils: 1, x: 1, y: 1 }] },
    'PLACES_BLOCK_TWICE',
    'blocks[2].id',
  ],
  [
    { ...GOOD, blocks: [BLOCKS[0], { ...BLOCKS[1], pupils: -5 }] },
    'PLACES_PUPILS_NEGATIVE',
    'blocks[1].pupils',
  ],
  [{ ...GOOD, edges: [['p', 'r']] }, 'PLACES_BLOCK_UNKNOWN', 'edges[0][1]'],
  [{ ...GOOD, edges: [] }, 'PLACES_REGION_DISCONNECTED', 'edges'],
  [{ ...GOOD, schools: [{ id: 's', block: 'p', capacity: 14 }] }, 'PLACES_CAPACITY_SHORT', 'schools'],
  [
    { ...GOOD, schools: [...GOOD.schools, { id: 't', block: 'p', capacity: 9 }] },
    'PLACES_SCHOOLS_IN_ONE_BLOCK',
    'schools[1].block',
  ],
  [
    { ...GOOD, schools: [{ id: 's', block: 'p', capacity: -1 }] },
    'PLACES_CAPACITY_NEGATIVE',
    'schools[0].capacity',
  ],
  [{ ...GOOD, fixed: { p: 'z' } }, 'PLACES_SCHOOL_UNKNOWN', 'fixed.p'],
  [
    { ...GOOD, blocks: [BLOCKS[0], { ...BLOCKS[1], pupils: 'many' }] },
    'PLACES_FIELD_WRONG',
    'blocks[1].pupils',
  ],
  [{ ...GOOD, weights: { beauty: 1 } }, 'PLACES_FIELD_UNKNOWN', 'weights.beauty'],
])('[Z17] %# is named', (json, code, element) => {
  expect(problemsOf(json)[0]).toMatchObject({ code, element });
});

test('[Z17] two schools in one block may share a zone', () => {
  expect(
    problemsOf({
      ...GOOD,
      schools: [...GOOD.schools, { id: 't', block: 'p', capacity: 9 }],
      shared: [['s', 't']],
    }),
  ).toEqual([]);
});

test('[Z18] GCJ-02 and degrees without a name are refused by name, CGCS2000 becomes metres', () => {
  const degrees = {
    ...GOOD,
    blocks: [
      { ...BLOCKS[0], x: 113.61, y: 34.75 },
      { ...BLOCKS[1], x: 113.62, y: 34.75 },
    ],
  };
  expect(problemsOf(degrees)[0]?.code).toBe('PLACES_COORDINATES_DEGREES');
  for (const projection of ['GCJ-02', 'BD-09', 'EPSG:3857']) {
    expect(problemsOf({ ...degrees, projection })[0]).toMatchObject({
      code: 'PLACES_PROJECTION_UNSUPPORTED',
      parameters: { projection },
    });
  }
  const read = readZones({
    ...degrees,
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } },
  });
  if (!read.ok) throw new Error('refused');
  const [one, two] = read.value.request.blocks;
  // A hundredth of a degree of longitude at 34.75° N is 913.6 m.
  expect(Math.hypot((one?.x ?? 0) - (two?.x ?? 0), (one?.y ?? 0) - (two?.y ?? 0))).toBeCloseTo(913.6, 0);
  expect(read.value.remarks[0]?.code).toBe('PLACES_PROJECTION_CONVERTED');
});

const square = (x: number, y: number, size = 100): number[][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const feature = (id: string, ...rings: number[][][]): object => ({
  type: 'Feature',
  id,
  geometry: { type: 'Polygon', coordinates: rings },
});

test('[Z19] outlines give neighbours and middles; crossings and empty holes are named', () => {
  const shapes = {
    type: 'FeatureCollection',
    features: [feature('p', square(0, 0)), feature('q', square(100, 0))],
  };
  const plain = {
    blocks: [
      { id: 'p', pupils: 10 },
      { id: 'q', pupils: 5 },
    ],
    schools: GOOD.schools,
  };
  const read = readZones({ ...plain, areas: shapes });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.request.edges).toEqual([['p', 'q']]);
  expect(read.value.request.blocks[1]).toMatchObject({ x: 150, y: 50 });
  const bow = feature('q', [
    [100, 0],
    [200, 100],
    [200, 0],
    [100, 100],
    [100, 0],
  ]);
  expect(
    problemsOf({ ...plain, areas: { ...shapes, features: [shapes.features[0], bow] } })[0],
  ).toMatchObject({
    code: 'PLACES_AREA_CROSSES',
    parameters: { block: 'q', ring: 1 },
  });
  const holed = feature('q', square(100, 0), square(120, 20, 50));
  expect(
    problemsOf({ ...plain, areas: { ...shapes, features: [shapes.features[0], holed] } })[0],
  ).toMatchObject({
    code: 'PLACES_AREA_HOLE',
    parameters: { block: 'q', ring: 2 },
  });
  const filled = {
    ...shapes,
    features: [...shapes.features.slice(0, 1), holed, feature('r', square(120, 20, 50))],
  };
  expect(
    problemsOf({
      ...GOOD,
      blocks: [...BLOCKS, { id: 'r', pupils: 0, x: 145, y: 45 }],
      edges: [
        ['p', 'q'],
        ['q', 'r'],
      ],
      areas: filled,
    }),
  ).toEqual([]);
});

test('[Z20] ways follow roads, round a barrier but over its crossing', () => {
  const roads = {
    nodes: [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 500, y: 0 },
      { id: 'c', x: 0, y: 1000 },
      { id: 'd', x: 500, y: 1000 },
    ],
    links: [
      { from: 'a', to: 'b' },
      { from: 'a', to: 'c' },
      { from: 'c', to: 'd', crossing: true },
      { from: 'd', to: 'b' },
    ],
    barriers: [
      [
        [250, -100],
        [250, 2000],
      ],
    ],
  };
  const read = readZones({ ...GOOD, roads });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.request.distance).toContainEqual({ block: 'q', school: 's', metres: 2500 });
  const cut = { ...roads, links: roads.links.map(({ from, to }) => ({ from, to })) };
  expect(problemsOf({ ...GOOD, roads: cut })[0]).toMatchObject({
    code: 'PLACES_ROAD_NO_WAY',
    parameters: { block: 'q', school: 's' },
  });
});
