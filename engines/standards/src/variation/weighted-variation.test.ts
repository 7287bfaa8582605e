import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weighVariation } from './weighted-variation.ts';

const pupils = [45, 37, 89, 76, 55];
const books = [279, 137, 935, 160, 402];
const perPupil = books.map((count, index) => count / (pupils[index] as number));

test('[B8] the published example gives mean 6.3344, S 3.2639, CV 0.5153', () => {
  const { mean, sd, cv } = weighVariation(perPupil, pupils);
  expect(mean).toBeCloseTo(6.3344, 4);
  expect(sd).toBeCloseTo(3.2639, 4);
  expect(cv).toBeCloseTo(0.5153, 4);
});

test('[B7] the same data unweighted give 0.4888: the weights decide the verdict', () => {
  expect(
    weighVariation(
      perPupil,
      pupils.map(() => 1),
    ).cv,
  ).toBeCloseTo(0.4888, 4);
});

test('[B11] one unit has a coefficient of 0, a mean of 0 none', () => {
  expect(weighVariation([3], [20]).cv).toBe(0);
  expect(weighVariation([0, 0], [20, 30]).cv).toBeNaN();
  expect(weighVariation([], []).cv).toBeNaN();
});

test('[B13] scaling never changes the coefficient', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 100_000 })), {
    minLength: 2,
    maxLength: 80,
  });
  fc.assert(
    fc.property(rows, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (pairs, factor) => {
      const weights = pairs.map(([count]) => count);
      const values = pairs.map(([count, total]) => total / count);
      const plain = weighVariation(values, weights).cv;
      const scaled = weighVariation(
        values.map((value) => value * factor),
        weights,
      ).cv;
      return Math.abs(plain - scaled) <= 1e-9 * Math.max(1, plain);
    }),
  );
});
