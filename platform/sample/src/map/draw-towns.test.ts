import { expect, test } from 'vitest';
import { generateSampleDistrict } from '../generate-sample-district.ts';
import type { Point } from '../sample-types.ts';
import { isInsideRing } from './place-in-town.ts';

const seeds = [990001, 1, 42];

/** Twice the signed area of a closed ring. */
function doubleArea(ring: readonly Point[]): number {
  return ring.slice(1).reduce((sum, [x, y], index) => {
    const [px, py] = ring[index] ?? [0, 0];
    return sum + px * y - x * py;
  }, 0);
}

function cross(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Whether two stretches properly cross each other. */
function isCrossing([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
}

test.each(seeds)('towns of seed %i are closed rings that never cross themselves', (seed) => {
  for (const { ring } of generateSampleDistrict({ seed }).towns) {
    expect(ring[0]).toEqual(ring.at(-1));
    const edges = ring.slice(1).map((point, index): [Point, Point] => [ring[index] ?? point, point]);
    const crossings = edges.flatMap((edge, index) =>
      edges.slice(index + 2).filter((other) => isCrossing(edge, other)),
    );
    expect(crossings).toEqual([]);
  }
});

test.each(seeds)(
  'towns of seed %i tile the district: every inner border is shared by exactly two',
  (seed) => {
    const { towns } = generateSampleDistrict({ seed });
    const counts = new Map<string, number>();
    for (const { ring } of towns) {
      for (let index = 1; index < ring.length; index += 1) {
        const key = [ring[index - 1], ring[index]].map(String).toSorted().join(' ');
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    expect([...counts.values()].every((count) => count === 1 || count === 2)).toBe(true);
    // 14 outer edges of 16 pieces are seen once; 7 spokes, 7 ring edges and 3 inner edges twice.
    expect([...counts.values()].filter((count) => count === 1).length).toBe(14 * 16);
    expect([...counts.values()].filter((count) => count === 2).length).toBe(17 * 16);
    const signs = new Set(towns.map(({ ring }) => Math.sign(doubleArea(ring))));
    expect(signs.size).toBe(1);
  },
);

test.each(seeds)('schools of seed %i stand inside their town, no two in one place', (seed) => {
  const { towns, units } = generateSampleDistrict({ seed });
  const rings = new Map(towns.map((town) => [town.unitId, town.ring]));
  const placed = units.filter((unit) => unit.townId !== null);
  expect(placed.length).toBe(130);
  for (const unit of placed) {
    const ring = rings.get(unit.townId ?? '') ?? [];
    expect(isInsideRing(ring, [unit.lon ?? 0, unit.lat ?? 0]), unit.name).toBe(true);
  }
  expect(new Set(placed.map((unit) => `${unit.lon} ${unit.lat}`)).size).toBe(130);
});
