import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MipBuilder } from './mip-builder.ts';
import { makeCone, measureExcess } from './spread-cone.ts';
import { SpreadCuts } from './spread-cuts.ts';

const LIMIT = 0.45;

function openCuts(weights: readonly number[]): { builder: MipBuilder; cuts: SpreadCuts } {
  const builder = new MipBuilder();
  const columns = weights.map(() => builder.addColumn({}));
  const cone = makeCone(weights, LIMIT);
  const cuts = new SpreadCuts({
    builder,
    leverScale: [],
    spreads: [{ cone, columns }],
    spreadSlack: [-1],
    unitSlack: [],
  });
  return { builder, cuts };
}

/** Whether values, with the best squares for them, satisfy all rows of the model. */
function isAllowed(builder: MipBuilder, values: readonly number[], weights: readonly number[]): boolean {
  const model = builder.build();
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, index) => sum + (value * (weights[index] as number)) / total, 0);
  const point = [...values, mean, ...values.map((value) => (value * value) / mean)];
  return Array.from(model.rowLower).every((lower, row) => {
    let sum = 0;
    for (let at = model.starts[row] as number; at < (model.starts[row + 1] as number); at += 1) {
      sum += (model.values[at] as number) * (point[model.columns[at] as number] ?? 0);
    }
    return sum >= lower - 1e-7 && sum <= (model.rowUpper[row] as number) + 1e-7;
  });
}

test('[BP2] tangents made at any point never exclude a county within the limit', () => {
  const list = (length: number): fc.Arbitrary<number[]> =>
    fc.array(fc.double({ min: 0.01, max: 5, noNaN: true }), { minLength: length, maxLength: length });
  const drawn = fc
    .integer({ min: 2, max: 12 })
    .chain((length) =>
      fc.tuple(
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: length, maxLength: length }),
        fc.array(list(length), { minLength: 1, maxLength: 4 }),
        list(length),
      ),
    );
  let inside = 0;
  fc.assert(
    fc.property(drawn, ([weights, points, probe]) => {
      const { builder, cuts } = openCuts(weights);
      for (const point of points) cuts.addAt(Float64Array.from(point), [true], 1e-7);
      if (measureExcess(makeCone(weights, LIMIT), probe) > 0) return;
      inside += 1;
      expect(isAllowed(builder, probe, weights)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(inside).toBeGreaterThan(10);
});

test('[BP2] a point outside the limit adds tangents, a point inside none', () => {
  const { cuts } = openCuts([10, 10]);
  expect(cuts.addAt(Float64Array.from([1, 1.1]), [true], 1e-7)).toBe(0);
  expect(cuts.tangents).toHaveLength(0);
  expect(cuts.addAt(Float64Array.from([0.1, 3]), [true], 1e-7)).toBe(1);
  expect(cuts.tangents.length).toBeGreaterThan(0);
});
