import { expect, test } from 'vitest';
import { normalBelow, normalQuantile, studentQuantile } from './normal.ts';

test('[G31] quantiles of the tables: normal and Student', () => {
  expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 12);
  expect(normalBelow(-5)).toBeCloseTo(2.866515718791939e-7, 16);
  for (const share of [1e-6, 0.1, 0.5, 0.9, 0.999])
    expect(normalBelow(normalQuantile(share))).toBeCloseTo(share, 12);
  for (const [degrees, t] of [
    [3, 3.182],
    [7, 2.365],
    [23, 2.069],
    [64, 1.998],
  ] as const)
    expect(Math.abs(studentQuantile(0.975, degrees) - t)).toBeLessThan(0.004);
});
