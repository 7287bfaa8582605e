import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearScale, linePath, niceTicks } from './scale.ts';

const range = fc
  .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
  .map(([low, span]) => [low, low + span] as const);

test('an axis has three to six ticks, all inside the range and evenly apart', () => {
  fc.assert(
    fc.property(range, ([low, high]) => {
      const ticks = niceTicks([low, high]);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
      const slack = (high - low) * 1e-6;
      expect(Math.min(...ticks)).toBeGreaterThanOrEqual(low - slack);
      expect(Math.max(...ticks)).toBeLessThanOrEqual(high + slack);
    }),
  );
});

test('ticks are round', () => {
  expect(niceTicks([91.3, 98.2])).toEqual([92, 94, 96, 98]);
  expect(niceTicks([0, 1.1])).toEqual([0, 0.5, 1]);
});

test('a scale maps the ends of the range to the ends of the picture', () => {
  const scale = linearScale([10, 20], [100, 0]);
  expect([scale(10), scale(15), scale(20)]).toEqual([100, 50, 0]);
});

test('a line moves to its first point and draws to the others', () => {
  expect(
    linePath([
      [0, 1],
      [2.25, 3],
    ]),
  ).toBe('M0.0 1.0L2.3 3.0');
});
