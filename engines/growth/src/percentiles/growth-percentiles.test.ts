import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawNormal, seededRandom } from '../numeric/seeded-random.ts';
import { chooseBasis, evaluateBasis } from './cubic-basis.ts';
import { fitGrowth, PERCENTILE_SHARES, predictQuantiles, rankGrowth } from './growth-percentiles.ts';
import { findNeededGrowth, projectGrowth } from './project-growth.ts';
import { buildDesign } from './quantile-design.ts';
import { solveQuantilePath } from './quantile-path.ts';
import { findCrossing } from './select-smallest.ts';

function makeScores(rows: number, seed: number, isWhole = false): Float64Array[] {
  const random = seededRandom(seed);
  const one = Float64Array.from({ length: rows }, () => 500 + 80 * drawNormal(random));
  const two = one.map((x) => 100 + 0.8 * x + 40 * drawNormal(random));
  const y = two.map((x, i) => 50 + 0.6 * x + 0.3 * one[i]! + (20 + 0.05 * x) * drawNormal(random));
  return [y, two, one].map((values) => (isWhole ? values.map((v) => Math.round(v / 6)) : values));
}

test('[G15] the basis adds up to one with the function that is left out, and is cubic between knots', () => {
  const basis = chooseBasis(makeScores(200, 1)[1]!);
  const four = new Float64Array(4);
  fc.assert(
    fc.property(fc.double({ min: basis.low, max: basis.high, noNaN: true }), (x) => {
      const first = evaluateBasis(basis, x, four);
      expect(first).toBeGreaterThanOrEqual(-1);
      expect(first + 4).toBeLessThanOrEqual(basis.size);
      expect(four.reduce((sum, v) => sum + v, 0)).toBeCloseTo(1, 12);
      expect(Math.min(...four)).toBeGreaterThanOrEqual(-1e-12);
    }),
  );
});

test('[G15] knots are the fifths of the scores, boundaries a tenth of the range outside', () => {
  const basis = chooseBasis(Float64Array.from({ length: 11 }, (_, i) => i * 10));
  expect(basis).toEqual({ knots: [20, 40, 60, 80], low: -10, high: 110, size: 7 });
});

test.each([
  [400, false],
  [400, true],
  [90, true],
])('[G16] multipliers prove each solution: %i rows, whole numbers %s', (rows, isWhole) => {
  const [y, ...priors] = makeScores(rows, rows, isWhole);
  const design = buildDesign(priors);
  const { width, values } = design;
  const shares = [0.005, 0.1, 0.35, 0.5, 0.77, 0.995];
  const coefficients = solveQuantilePath(design, y!, shares);
  const loss = (beta: ArrayLike<number>, share: number): number => {
    let sum = 0;
    for (let row = 0; row < rows; row += 1) {
      let left = y![row]!;
      for (let k = 0; k < width; k += 1) left -= values[row * width + k]! * beta[k]!;
      sum += left * (share - (left < 0 ? 1 : 0));
    }
    return sum;
  };
  const random = seededRandom(9);
  shares.forEach((share, q) => {
    const beta = coefficients.slice(q * width, (q + 1) * width);
    const best = loss(beta, share);
    // A convex function: a place that is better anywhere is better along some small step too.
    for (let trial = 0; trial < 300; trial += 1) {
      const size = 10 ** (-4 + 4 * random());
      const other = beta.map((b) => b + size * drawNormal(random));
      expect(loss(other, share)).toBeGreaterThanOrEqual(best - 1e-6 * Math.max(1, best));
    }
    let below = 0;
    let exact = 0;
    for (let row = 0; row < rows; row += 1) {
      let left = y![row]!;
      for (let k = 0; k < width; k += 1) left -= values[row * width + k]! * beta[k]!;
      if (Math.abs(left) < 1e-6) exact += 1;
      else if (left < 0) below += 1;
    }
    expect(exact).toBeGreaterThanOrEqual(width);
    expect(below).toBeLessThanOrEqual(share * rows + 1e-9);
    expect(below + exact).toBeGreaterThanOrEqual(share * rows - 1e-9);
  });
});

test('[G17] percentiles count the quantiles below, are spread evenly and never cross', () => {
  const [y, ...priors] = makeScores(1200, 4);
  const fit = fitGrowth(y!, priors);
  if (!fit.ok) throw new Error(fit.error.code);
  const ranks = rankGrowth(fit.value, y!, priors);
  expect(Math.min(...ranks)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...ranks)).toBeLessThanOrEqual(99);
  const mean = ranks.reduce((sum, r) => sum + r, 0) / ranks.length;
  expect(Math.abs(mean - 50)).toBeLessThan(1);
  for (let row = 0; row < 50; row += 1) {
    const quantiles = predictQuantiles(fit.value, priors, row);
    for (let q = 1; q < 100; q += 1) expect(quantiles[q]!).toBeGreaterThanOrEqual(quantiles[q - 1]!);
    const count = quantiles.filter((q) => q < y![row]!).length;
    expect(ranks[row]).toBe(Math.min(99, Math.max(1, count)));
  }
  expect(PERCENTILE_SHARES[0]).toBe(0.005);
});

test('[G17] few distinct priors, a constant prior and too few rows', () => {
  const [y] = makeScores(300, 8);
  const grade = Float64Array.from({ length: 300 }, (_, i) => i % 3);
  const constant = grade.map(() => 7);
  const fit = fitGrowth(y!, [grade, constant]);
  expect(fit.ok && fit.value.kept.length).toBe(3);
  const few = fitGrowth(y!.slice(0, 10), [grade.slice(0, 10)]);
  expect(few).toMatchObject({ ok: false, error: { code: 'GROWTH_TOO_FEW_ROWS' } });
  expect(fitGrowth(constant, [grade])).toMatchObject({ error: { code: 'GROWTH_OUTCOME_CONSTANT' } });
});

test('[G18] the needed percentile reaches the target and one less does not', () => {
  const [y, ...priors] = makeScores(800, 6);
  const fit = fitGrowth(y!, priors);
  if (!fit.ok) throw new Error(fit.error.code);
  const needed = findNeededGrowth(fit.value, y!, priors, 520);
  const steps = [10, 50, 90].map((p) => projectGrowth(fit.value, y!, priors, p, 2));
  for (let row = 0; row < 40; row += 1) {
    const p = needed[row]!;
    const at = (percentile: number): number => projectOne(row, percentile);
    if (p < 100) expect(at(p)).toBeGreaterThanOrEqual(520);
    if (p > 1) expect(at(p - 1)).toBeLessThan(520);
    expect(steps[0]![1]![row]!).toBeLessThanOrEqual(steps[2]![1]![row]!);
  }
  function projectOne(row: number, percentile: number): number {
    return predictQuantiles(fit.ok ? fit.value : undefined!, [y!, priors[0]!], row)[percentile]!;
  }
});

test('[G16] the crossing is the first at which weights in order of time suffice', () => {
  const entry = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 40 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (pairs, part) => {
        const times = Float64Array.from(pairs, ([t]) => t);
        const weights = Float64Array.from(pairs, ([, w]) => w);
        const who = Int32Array.from(pairs, (_, i) => i);
        const needed = part * weights.reduce((sum, w) => sum + w, 0);
        const found = findCrossing(times, weights, who, pairs.length, needed);
        const before = weights.slice(0, found).reduce((sum, w) => sum + w, 0);
        expect(before).toBeLessThan(needed);
        expect(before + weights[found]!).toBeGreaterThanOrEqual(needed - 1e-9);
        for (let i = 0; i < found; i += 1) expect(times[i]!).toBeLessThanOrEqual(times[found]!);
        for (let i = found; i < pairs.length; i += 1) expect(times[i]!).toBeGreaterThanOrEqual(times[found]!);
      },
    ),
  );
});
