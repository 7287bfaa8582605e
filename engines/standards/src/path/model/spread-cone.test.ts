import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weighVariation } from '../../variation/weighted-variation.ts';
import { cutAt, makeCone, measureExcess } from './spread-cone.ts';

const county = fc.array(
  fc.record({
    pupils: fc.integer({ min: 1, max: 3000 }),
    // Nothing that is counted or measured is smaller than this and not 0; squares of numbers near 1e-160 vanish.
    value: fc.double({ min: 0, max: 50, noNaN: true }).map((value) => (value < 1e-9 ? 0 : value)),
  }),
  { minLength: 2, maxLength: 40 },
);

const cvOf = (lines: readonly { pupils: number; value: number }[]): number =>
  weighVariation(
    lines.map((line) => line.value),
    lines.map((line) => line.pupils),
  ).cv;

test('[BP1] the published example has CV 0.5153: inside a limit of 0.516, outside one of 0.515', () => {
  const pupils = [45, 37, 89, 76, 55];
  const values = [279, 137, 935, 160, 402].map((books, index) => books / (pupils[index] as number));
  expect(measureExcess(makeCone(pupils, 0.516), values)).toBeLessThan(0);
  expect(measureExcess(makeCone(pupils, 0.515), values)).toBeGreaterThan(0);
});

test('[BP1] a county is in the cone exactly when its coefficient is within the limit', () => {
  fc.assert(
    fc.property(county, fc.double({ min: 0.05, max: 1.5, noNaN: true }), (lines, limit) => {
      const cv = cvOf(lines);
      fc.pre(!Number.isNaN(cv) && Math.abs(cv - limit) > 1e-9);
      const cone = makeCone(
        lines.map((line) => line.pupils),
        limit,
      );
      const excess = measureExcess(
        cone,
        lines.map((line) => line.value),
      );
      expect(excess <= 0).toBe(cv <= limit);
    }),
  );
});

test('[BP2] a cut excludes its own point when that is outside, and nothing that is inside', () => {
  fc.assert(
    fc.property(county, county, (at, other) => {
      const length = Math.min(at.length, other.length);
      const cone = makeCone(
        at.slice(0, length).map((line) => line.pupils),
        0.5,
      );
      const point = at.slice(0, length).map((line) => line.value);
      const probe = other.slice(0, length).map((line) => line.value);
      fc.pre(point.some((value) => value > 1e-3) && probe.some((value) => value > 1e-3));
      const cut = cutAt(cone, point);
      const side = (values: readonly number[]): number =>
        values.reduce((sum, value, index) => sum + value * (cut[index] as number), 0);
      if (measureExcess(cone, point) > 1e-6) expect(side(point)).toBeGreaterThan(0);
      if (measureExcess(cone, probe) <= 0) expect(side(probe)).toBeLessThanOrEqual(1e-9);
    }),
  );
});
