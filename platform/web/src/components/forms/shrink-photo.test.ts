import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitWithin, LONGEST_SIDE } from './shrink-photo.ts';

test('a photo keeps its shape and no side is longer than the limit', () => {
  expect(fitWithin(4_000, 3_000)).toEqual({ width: 1_600, height: 1_200 });
  expect(fitWithin(3_000, 4_000)).toEqual({ width: 1_200, height: 1_600 });
  expect(fitWithin(800, 600)).toEqual({ width: 800, height: 600 });
  const side = fc.integer({ min: 1, max: 12_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const fitted = fitWithin(width, height);
      expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(LONGEST_SIDE);
      expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
    }),
  );
});
