import { describe, expect, test } from 'vitest';
import { evaluateDense } from '../testing/dense-likelihood.ts';
import type { DensePart } from '../testing/dense-likelihood.ts';
import { simulateSchools } from '../testing/simulate-schools.ts';
import { chooseFactors, fitMultilevel } from './fit-multilevel.ts';
import type { Grouping, MultilevelProblem } from './multilevel-data.ts';
import { openModel } from './open-model.ts';

const made = simulateSchools({ seed: 5, schools: 9, rows: 90, school: 0.7, class: 0.4, slope: 0.3 });
const ones = made.outcome.values.map(() => 1);
const base: MultilevelProblem = {
  outcome: made.outcome,
  predictors: [made.prior, made.sex],
  groupings: [made.school],
  layout: 'nested',
};

/** The frame centres the slope's column and scales everything, so the dense model is given the same columns. */
function standardise(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  return values.map((x) => (x - mean) / spread);
}

const cases: [string, MultilevelProblem, number[], DensePart[]][] = [
  ['one grouping', base, [0.8], [{ index: made.school.index, columns: [ones], factor: [0.8] }]],
  [
    'nested',
    { ...base, groupings: [made.school, made.class] },
    [0.8, 0.5],
    [
      { index: made.school.index, columns: [ones], factor: [0.8] },
      { index: made.class.index, columns: [ones], factor: [0.5] },
    ],
  ],
  [
    'slope over classes',
    { ...base, groupings: [made.school, made.class], slope: made.prior },
    [0.8, 0.2, 0.3, 0.5],
    [
      {
        index: made.school.index,
        columns: [ones, standardise(made.prior.values)],
        factor: [0.8, 0.2, 0.3],
      },
      { index: made.class.index, columns: [ones], factor: [0.5] },
    ],
  ],
  [
    'crossed, three groupings and a slope',
    {
      ...base,
      groupings: [made.school, made.class, made.other],
      layout: 'crossed',
      slope: made.prior,
    },
    [0.8, -0.2, 0.3, 0.5, 0.4],
    [
      {
        index: made.school.index,
        columns: [ones, standardise(made.prior.values)],
        factor: [0.8, -0.2, 0.3],
      },
      { index: made.class.index, columns: [ones], factor: [0.5] },
      { index: made.other.index, columns: [ones], factor: [0.4] },
    ],
  ],
  [
    'crossed, the larger grouping second',
    { ...base, groupings: [made.other, made.class], layout: 'crossed' },
    [0.4, 0.5],
    [
      { index: made.other.index, columns: [ones], factor: [0.4] },
      { index: made.class.index, columns: [ones], factor: [0.5] },
    ],
  ],
];

describe('the likelihood', () => {
  for (const method of ['reml', 'ml'] as const) {
    test.each(cases)(`[G1] ${method}: %s agrees with the dense formula`, (_, problem, factors, parts) => {
      const opened = openModel(problem, method);
      if (!opened.ok) throw new Error(opened.error.code);
      const { profile, frame, part } = opened.value;
      const free = method === 'ml' ? 90 : 87;
      const mine =
        profile.evaluate(Float64Array.from(factors)) + 2 * free * Math.log(frame.scale[part.outcome]!);
      const dense = evaluateDense(
        made.outcome.values,
        [ones, made.prior.values, made.sex.values],
        parts,
        method === 'reml',
      );
      expect(Math.abs(mine - dense)).toBeLessThan(1e-8);
    });
  }

  test('[G1] no variances near the optimum are better', () => {
    for (const [, problem] of cases) {
      const opened = openModel(problem, 'reml');
      if (!opened.ok) throw new Error(opened.error.code);
      const best = chooseFactors(opened.value);
      for (let k = 0; k < best.factors.length; k += 1) {
        for (const step of [-0.02, 0.02]) {
          const near = best.factors.slice();
          near[k]! += step;
          expect(opened.value.profile.evaluate(near)).toBeGreaterThan(best.criterion - 1e-9);
        }
      }
    }
  });
});

function fit(problem: MultilevelProblem, method: 'reml' | 'ml' = 'reml') {
  const result = fitMultilevel(problem, method);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function balanced(means: readonly number[], within: readonly number[]): MultilevelProblem {
  const values = Float64Array.from(means.flatMap((mean) => within.map((w) => mean + w)));
  const index = Int32Array.from(means.flatMap((_, j) => within.map(() => j)));
  const school: Grouping = { name: 'school', ids: means.map((_, j) => `s${j}`), index };
  return { outcome: { name: 'y', values }, predictors: [], groupings: [school], layout: 'nested' };
}

test('[G2] a balanced layout gives mean squares', () => {
  // Means 2, 4, 9 with within-deviations ±1: MSB = 2·Σ(mean − 5)² ÷ 2 = 26, MSW = 2, τ² = 12.
  const result = fit(balanced([2, 4, 9], [-1, 1]));
  expect(result.residualVariance).toBeCloseTo(2, 8);
  expect(result.variances[0]!.variance).toBeCloseTo(12, 6);
  expect(result.coefficients[0]!.estimate).toBeCloseTo(5, 12);
  expect(result.coefficients[0]!.se).toBeCloseTo(Math.sqrt(26 / 6), 7);
});

test('[G3] effects of a balanced layout are shrunken means with conditional errors', () => {
  const [list] = fit(balanced([2, 4, 9], [-1, 1])).effects;
  const shrink = 12 / (12 + 1);
  expect([...list!.estimates]).toEqual([-3, -1, 4].map((d) => expect.closeTo(d * shrink, 6)));
  expect(list!.errors[0]).toBeCloseTo(Math.sqrt(12 * (1 - shrink)), 6);
  // The interval counts the error of the mean too, and is wider than 1.96 conditional errors.
  expect(list!.margins[0]! / list!.errors[0]!).toBeGreaterThan(1.96);
  expect(list!.comparisons[0]! / list!.errors[0]!).toBeCloseTo(1.39, 10);
});

test('[G4] equal means end at exactly 0', () => {
  const result = fit(balanced([5, 5, 5.1], [-1, 1]));
  expect(result.variances[0]!.variance).toBe(0);
  expect(result.ending).toMatchObject({ kind: 'boundary', zero: ['school'] });
  expect([...result.effects[0]!.estimates]).toEqual([0, 0, 0]);
  const nested = simulateSchools({ seed: 3, schools: 12, rows: 300, school: 0.8 });
  const even = { ...nested.outcome, values: nested.outcome.values.slice() };
  const sums = new Map<number, [number, number]>();
  even.values.forEach((y, row) => {
    const [sum, count] = sums.get(nested.class.index[row]!) ?? [0, 0];
    sums.set(nested.class.index[row]!, [sum + y, count + 1]);
  });
  even.values.forEach((y, row) => {
    const [sum, count] = sums.get(nested.class.index[row]!)!;
    even.values[row] = y - sum / count + nested.school.index[row]!;
  });
  const zero = fit({
    outcome: even,
    predictors: [],
    groupings: [nested.school, nested.class],
    layout: 'nested',
  });
  expect(zero.variances.map(({ variance }) => variance > 0)).toEqual([true, false]);
  expect(zero.ending.kind).toBe('boundary');
});

test('[G5] one group, and groups of one, are held at 0', () => {
  const one = fit({ ...balanced([1], [-1, 0, 1]) });
  expect(one.ending).toMatchObject({ kind: 'unidentified', held: ['school'] });
  expect(one.residualVariance).toBeCloseTo(1, 12);
  expect(one.intraclass[0]!.estimate).toBeNull();
  expect(one.effects[0]!.margins[0]).toBeNaN();
  const single = fit(balanced([1, 2, 4], [0]));
  expect(single.ending.kind).toBe('unidentified');
  expect(single.variances[0]!.variance).toBe(0);
  const partly = fit({
    ...base,
    groupings: [
      made.school,
      {
        ...made.class,
        ids: made.outcome.values.reduce<string[]>((ids, _, i) => [...ids, `c${i}`], []),
        index: Int32Array.from(ones, (_, i) => i),
      },
    ],
  });
  expect(partly.ending.held).toEqual(['class']);
  expect(partly.criterion).toBeCloseTo(fit(base).criterion, 8);
});

test('[G6] constant and collinear predictors are left out and named', () => {
  const twice = { name: 'twice', values: made.prior.values.map((x) => 2 * x + 3) };
  const seven = { name: 'seven', values: made.prior.values.map(() => 7) };
  const result = fit({ ...base, predictors: [seven, made.prior, made.sex, twice] });
  expect(result.ending.dropped).toEqual(['seven', 'twice']);
  expect(result.criterion).toBeCloseTo(fit(base).criterion, 9);
});

test('[G7] units change estimates only as they must', () => {
  const problem = { ...base, slope: made.prior };
  const one = fit(problem);
  const moved = { name: 'prior', values: made.prior.values.map((x) => 1000 * x + 5e5) };
  const two = fit({
    ...problem,
    outcome: { name: 'y', values: made.outcome.values.map((y) => 100 * y - 3e4) },
    predictors: [moved, made.sex],
    slope: moved,
  });
  expect(two.coefficients[1]!.estimate * 10).toBeCloseTo(one.coefficients[1]!.estimate, 7);
  expect(two.coefficients[2]!.estimate / 100).toBeCloseTo(one.coefficients[2]!.estimate, 7);
  expect(two.residualVariance / 1e4).toBeCloseTo(one.residualVariance, 6);
  expect(two.variances[1]!.variance * 100).toBeCloseTo(one.variances[1]!.variance, 6);
  expect(two.effects[1]!.estimates[3]! * 10).toBeCloseTo(one.effects[1]!.estimates[3]!, 5);
});

test('[G8] labels that begin anew, and groupings the other way round', () => {
  const anew: Grouping = {
    name: 'class',
    ids: ['1', '2', '3'],
    index: Int32Array.from(made.class.index, (c) => Number(made.class.ids[c]!.slice(5)) % 3),
  };
  const plain = fit({ ...base, groupings: [made.school, made.class] });
  const combined = fit({ ...base, groupings: [made.school, anew] });
  expect(combined.ending.combined).toEqual(['class']);
  expect(combined.criterion).toBeCloseTo(plain.criterion, 9);
  expect(combined.effects[1]!.ids[0]).toMatch(/^school\d+:\d$/u);
  const turned = fit({ ...base, groupings: [made.class, made.school] });
  expect(turned.variances.map(({ group }) => group)).toEqual(['school', 'class']);
  expect(turned.criterion).toBeCloseTo(plain.criterion, 9);
});

test('[G9] five groups give a wide interval that holds the estimate', () => {
  const problem = { ...base, groupings: [made.other], predictors: [] };
  const { intraclass } = fit(balanced([1, 2, 3, 5, 8], [-2, -1, 0, 1, 2]));
  const [icc] = intraclass;
  expect(icc!.low!).toBeLessThan(icc!.estimate!);
  expect(icc!.high! - icc!.low!).toBeGreaterThan(0.4);
  const [flat] = fit(problem).intraclass;
  expect(flat!.low!).toBeGreaterThanOrEqual(0);
  expect(flat!.high!).toBeLessThan(1);
});

test('[G11] what cannot be fitted is a coded failure', () => {
  const code = (problem: MultilevelProblem): string => {
    const result = fitMultilevel(problem);
    return result.ok ? 'fine' : result.error.code;
  };
  expect(code(balanced([3, 3], [0, 0]))).toBe('GROWTH_OUTCOME_CONSTANT');
  expect(code({ ...base, predictors: [{ name: 'copy', values: made.outcome.values }] })).toBe(
    'GROWTH_OUTCOME_EXPLAINED',
  );
  const few = balanced([1, 4], [0]);
  const x = { name: 'x', values: Float64Array.of(0, 1) };
  expect(code({ ...few, predictors: [x] })).toBe('GROWTH_TOO_FEW_ROWS');
  expect(code({ ...balanced([], []) })).toBe('GROWTH_NO_ROWS');
});
