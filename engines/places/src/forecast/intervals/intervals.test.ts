import { expect, test } from 'vitest';
import { conformalQuantile, halfWidth, learnWidths } from './learn-widths.ts';

test('[F16] the conformal quantile is the ⌈(n + 1) · 0.8⌉-th smallest', () => {
  const values = [5, 1, 4, 2, 3, 9, 8, 7, 6];
  // n = 9: the eighth smallest.
  expect(conformalQuantile(values, 0.8)).toBe(8);
  expect(conformalQuantile([3, 1], 0.8)).toBe(2 + 1);
  expect(conformalQuantile([], 0.8)).toBeNaN();
});

test('[F16] widths follow the errors seen, by horizon and by size', () => {
  const samples = Array.from({ length: 400 }, (_, at) => {
    const forecast = at % 2 === 0 ? 30 : 600;
    const error = ((at % 21) - 10) * (forecast === 30 ? 0.6 : 20);
    return { origin: Math.floor(at / 40), years: 1 + (at % 3), forecast, actual: forecast + error };
  });
  const widths = learnWidths('unit', samples, 5);
  // Errors of the large schools are far more than the prior expects, those of the small ones less.
  expect(halfWidth(widths, 600, 1)).toBeGreaterThan(100);
  expect(halfWidth(widths, 30, 1)).toBeLessThan(20);
  expect(halfWidth(widths, 600, 5)).toBeGreaterThan(halfWidth(widths, 600, 3));
});
