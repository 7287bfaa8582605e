import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulateSchools } from '../testing/simulate-schools.ts';
import { fitMultilevel, fitOpened } from './fit-multilevel.ts';
import { takeSums } from './handed-sums.ts';
import type { RawProblem } from './handed-sums.ts';
import { mergeSums } from './merge-sums.ts';
import type { Grouping } from './multilevel-data.ts';

const made = simulateSchools({ seed: 11, schools: 15, rows: 400, school: 0.6, class: 0.4, slope: 0.2 });
const sexes = ['F', 'M'];

function take(rows: readonly number[]): RawProblem {
  const pick = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row]!);
  const group = (grouping: Grouping): Grouping => {
    const ids = [...new Set(rows.map((row) => grouping.ids[grouping.index[row]!]!))];
    const index = Int32Array.from(rows, (row) => ids.indexOf(grouping.ids[grouping.index[row]!]!));
    return { name: grouping.name, ids, index };
  };
  const sex = group({ name: 'sex', ids: sexes, index: Int32Array.from(made.sex.values) });
  return {
    outcome: { name: 'y', values: pick(made.outcome.values).map((y) => y * 80 + 500) },
    predictors: [
      { kind: 'number', name: 'prior', values: pick(made.prior.values) },
      { kind: 'label', ...sex },
    ],
    groupings: [group(made.school), group(made.class)],
    slope: { name: 'prior', values: pick(made.prior.values) },
  };
}

test('[G10] any split of the rows gives the pooled fit', () => {
  const pooled = fitMultilevel({
    outcome: { name: 'y', values: made.outcome.values.map((y) => y * 80 + 500) },
    predictors: [made.prior, { name: 'sexM', values: made.sex.values }],
    groupings: [made.school, made.class],
    layout: 'nested',
    slope: made.prior,
  });
  if (!pooled.ok) throw new Error(pooled.error.code);
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 1e6 }), (files, seed) => {
      const rows = Array.from({ length: 400 }, (_, row) => row);
      const shard = (row: number): number => (Math.imul(row + 1, seed) >>> 5) % files;
      const parts = Array.from({ length: files }, (_, f) => rows.filter((row) => shard(row) === f));
      // One file has only girls, so its category lacks a level.
      const girls = parts[0]!.filter((row) => made.sex.values[row] === 0);
      const boys = parts[0]!.filter((row) => made.sex.values[row] === 1);
      const sums = [girls, boys, ...parts.slice(1)]
        .filter((part) => part.length > 0)
        .map((part) => takeSums(take(part)));
      const merged = mergeSums(JSON.parse(JSON.stringify(sums)) as typeof sums, 'reml');
      if (!merged.ok) throw new Error(merged.error.code);
      const fit = fitOpened(merged.value);
      if (!fit.ok) throw new Error(fit.error.code);
      expect(Math.abs(fit.value.criterion - pooled.value.criterion)).toBeLessThan(1e-6);
      fit.value.coefficients.forEach((coefficient, k) => {
        expect(coefficient.name).toBe(pooled.value.coefficients[k]!.name);
        expect(coefficient.estimate).toBeCloseTo(pooled.value.coefficients[k]!.estimate, 5);
      });
      const [mine, theirs] = [fit.value.effects[2]!, pooled.value.effects[2]!];
      mine.ids.forEach((id, c) => {
        expect(mine.estimates[c]).toBeCloseTo(theirs.estimates[theirs.ids.indexOf(id)]!, 4);
      });
    }),
    { numRuns: 12 },
  );
});

test('[G10] files that speak of other columns are refused', () => {
  const one = takeSums(take([0, 1, 2, 3]));
  const other = { ...one, outcome: 'z' };
  const merged = mergeSums([one, other], 'reml');
  expect(merged).toMatchObject({
    ok: false,
    error: { code: 'GROWTH_SUMS_DIFFER', parameters: { number: 2 } },
  });
});
