import { expect, test } from 'vitest';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { learnWeights } from './weights.ts';
import type { OriginCases, TestedOpinions } from './weights.ts';
import { reconcileTree } from './reconcile.ts';
import { fitCells } from './fit-cells.ts';

/** Past cases of one origin in which the cohorts were right and last year was not. */
function rightCohorts(origin: number, count: number, horizon: number): OriginCases {
  const one = (at: number): TestedOpinions => ({
    shrunk: 100 + at,
    plain: 100 + at,
    naive: 120 + at,
    actual: 100 + at,
  });
  const years = Array.from({ length: horizon }, () => Array.from({ length: count }, (_, at) => one(at)));
  return { origin, unit: years, district: years.map((list) => list.slice(0, 1)) };
}

test('[F12] weights start at the prior, learn only what was known, and end at the best', () => {
  const none = learnWeights([], 10, 3, DEFAULT_SETTINGS);
  expect(none.unit.cohort).toEqual([0.7, 0.7, 0.7]);
  // An origin whose outcomes lie after the origin teaches nothing.
  expect(learnWeights([rightCohorts(10, 500, 3)], 10, 3, DEFAULT_SETTINGS)).toEqual(none);
  const many = Array.from({ length: 12 }, (_, at) => rightCohorts(at, 300, 3));
  const learned = learnWeights(many, 20, 3, DEFAULT_SETTINGS);
  for (const weight of learned.unit.cohort) expect(weight).toBe(1);
});

test('[F14] reconciling a tree gives the least-squares solution', () => {
  const part = fc.record({
    value: fc.double({ min: 50, max: 500, noNaN: true }),
    variance: fc.double({ min: 1, max: 400, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 4, maxLength: 4 }),
      part,
      part,
      part,
      (units, zoneA, zoneB, whole) => {
        const zones = [
          { ...zoneA, value: (units[0]?.value ?? 0) + (units[1]?.value ?? 0) + zoneA.value / 50 },
          { ...zoneB, value: (units[2]?.value ?? 0) + (units[3]?.value ?? 0) - zoneB.value / 50 },
        ] as const;
        const district = { ...whole, value: zones[0].value + zones[1].value + 10 };
        const solved = reconcileTree(units, [0, 0, 1, 1], zones, district);
        // The gradient of Σ (x − value)² ÷ variance over all nodes vanishes for every school.
        const pull = (value: number, node: { value: number; variance: number }): number =>
          (value - node.value) / node.variance;
        units.forEach((unit, at) => {
          const zone = at < 2 ? 0 : 1;
          const sum =
            pull(solved.units[at] as number, unit) +
            pull(solved.zones[zone] as number, zones[zone]) +
            pull(solved.district, district);
          expect(sum).toBeCloseTo(0, 6);
        });
        expect(solved.units.reduce((a, b) => a + b, 0)).toBeCloseTo(solved.district, 6);
      },
    ),
  );
});

test('[F13] fitting cells meets rows exactly and columns nearly', () => {
  const cells = Float64Array.from([10, 20, 30, 5, 0, 15]);
  fitCells(cells, [66, 24], [17, 22, 51]);
  const row = (at: number): number => cells.slice(at * 3, at * 3 + 3).reduce((sum, value) => sum + value, 0);
  expect([row(0), row(1)].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([66, 24]);
  expect(Math.abs((cells[0] as number) + (cells[3] as number) - 17)).toBeLessThan(0.05);
  expect(cells[4]).toBe(0);
});
