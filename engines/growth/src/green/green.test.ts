import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../numeric/seeded-random.ts';
import { findFrameworkFault, listItems } from './framework.ts';
import { judgeIndices, levelOfValue } from './judge-indices.ts';
import { SHANGHAI_2011 } from './shanghai-2011.ts';
import { suppressCells } from './suppress-cells.ts';

test('[G36] the first version has its ten indices, and a framework is data that is checked', () => {
  expect(SHANGHAI_2011.indices).toHaveLength(10);
  expect(findFrameworkFault(JSON.parse(JSON.stringify(SHANGHAI_2011)))).toBeUndefined();
  expect(findFrameworkFault({ ...SHANGHAI_2011, cuts: [3, 2, 1] })).toBe('cuts');
  expect(findFrameworkFault({ ...SHANGHAI_2011, indices: [] })).toBe('indices');
  expect(findFrameworkFault(null)).toBe('id, version');
  expect(listItems(SHANGHAI_2011, 'teacher')).toHaveLength(3);
});

test('[G37] levels part 0 to 100 evenly; parts are turned where more is worse; unknown stays unknown', () => {
  expect([0, 11, 12, 50, 88, 89, 100].map((value) => levelOfValue(value, SHANGHAI_2011.cuts))).toEqual([
    1, 1, 2, 5, 8, 9, 9,
  ]);
  const rows = Int32Array.from({ length: 20 }, (_, row) => row);
  const school = { name: 'school', ids: ['a', 'b'], index: rows.map((row) => row % 2) };
  const column = (value: (row: number) => number): Float64Array => Float64Array.from(rows, value);
  const columns = new Map([
    ['pressure', column(() => 4)],
    ['confidence', column(() => 4)],
    ['sleepHours', column((row) => (row < 5 ? 9 : 8))],
    ['score', column((row) => 100 + (row % 2) * 40 + (row % 3))],
    ['ses', column((row) => row % 5)],
  ]);
  const judge = (isDistrict: boolean, earlier?: Record<string, number>) =>
    judgeIndices(
      SHANGHAI_2011,
      { pupil: { school, columns }, teacher: undefined },
      { pupil: rows, teacher: undefined },
      isDistrict,
      earlier,
    );
  const district = judge(true, { G02: 4 });
  const by = (code: string) => district.find((value) => value.code === code)!;
  expect(by('G02').value).toBeCloseTo(50, 9);
  expect(by('G03').value).toBeCloseTo(25, 9);
  expect(by('G03').low!).toBeLessThan(25);
  expect(by('G06').value).toBeNull();
  expect(by('G07').value).not.toBeNull();
  expect(by('G10').value).toBeCloseTo(50 + 50 / 8, 9);
  // Nearly all difference lies between the two schools, so balance scores 0.
  expect(by('G01').value!).toBeLessThan(40);
  expect(judge(false).find((value) => value.code === 'G07')!.value).toBeNull();
});

/** A table with totals from counts of schools × parts. */
function withTotals(counts: readonly (readonly number[])[]) {
  const columns = counts[0]!.length + 1;
  const rows = counts.length + 1;
  const all = new Float64Array(rows * columns);
  counts.forEach((line, r) => {
    line.forEach((n, c) => {
      for (const cell of [
        r * columns + c,
        r * columns + columns - 1,
        (rows - 1) * columns + c,
        rows * columns - 1,
      ])
        all[cell]! += n;
    });
  });
  return { rows, columns, counts: all };
}

/** True when a combination of the shown cells gives the sum of the wanted atoms: Gaussian elimination over cells as sums of atoms. */
function isDerivable(shown: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const basis: number[][] = [];
  const reduce = (vector: readonly number[]): number[] => {
    const copy = [...vector];
    for (const row of basis) {
      const pivot = row.findIndex((x) => x !== 0);
      const factor = copy[pivot]! / row[pivot]!;
      if (factor !== 0)
        row.forEach((x, i) => (copy[i] = Math.abs(copy[i]! - factor * x) < 1e-9 ? 0 : copy[i]! - factor * x));
    }
    return copy;
  };
  for (const vector of shown) {
    const rest = reduce(vector);
    if (rest.some((x) => x !== 0)) basis.push(rest);
  }
  return reduce(wanted).every((x) => x === 0);
}

test('[G38] no small cell can be had from all that is shown, by whatever sums and differences', () => {
  const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  fc.assert(
    fc.property(table, (counts) => {
      const cells = withTotals(counts);
      const hidden = suppressCells(cells, 10);
      const [schools, parts] = [counts.length, counts[0]!.length];
      const atoms = (cell: number): number[] => {
        const [r, c] = [Math.floor(cell / cells.columns), cell % cells.columns];
        return Array.from({ length: schools * parts }, (_, atom) => {
          const [i, k] = [Math.floor(atom / parts), atom % parts];
          return counts[i]![k]! > 0 && (r === schools || r === i) && (c === parts || c === k) ? 1 : 0;
        });
      };
      const all = Array.from({ length: cells.rows * cells.columns }, (_, cell) => cell);
      const shown = all.filter((cell) => hidden[cell] === 0 && cells.counts[cell]! > 0).map(atoms);
      for (const cell of all) {
        const n = cells.counts[cell]!;
        if (n === 0 || n >= 10) continue;
        expect(hidden[cell]).toBe(1);
        expect(isDerivable(shown, atoms(cell)), `${JSON.stringify(counts)} cell ${cell}`).toBe(false);
      }
    }),
    { numRuns: 400 },
  );
});

test('[G38] a thousand pairs of filters give no difference of fewer than ten people', () => {
  const random = seededRandom(17);
  let pairs = 0;
  while (pairs < 1000) {
    const counts = Array.from({ length: 12 }, () =>
      Array.from({ length: 4 }, () => Math.floor(25 * random() ** 2)),
    );
    const cells = withTotals(counts);
    const hidden = suppressCells(cells, 10);
    const pick = (): number => Math.floor(random() * cells.rows * cells.columns);
    for (let k = 0; k < 50; k += 1, pairs += 1) {
      const [a, b] = [pick(), pick()];
      if (hidden[a] === 1 || hidden[b] === 1 || a === b) continue;
      const [ra, ca, rb, cb] = [Math.floor(a / 5), a % 5, Math.floor(b / 5), b % 5];
      const isInside = (ra === 12 || ra === rb) && (ca === 4 || ca === cb);
      const difference = cells.counts[a]! - cells.counts[b]!;
      // People in a and not in b: nobody, or ten and more, unless what is left is spread over lines that hide more.
      if (isInside && difference > 0 && (ra === rb || ca === cb)) {
        const line = Array.from({ length: ra === rb ? 4 : 12 }, (_, i) =>
          ra === rb ? ra * 5 + i : i * 5 + ca,
        );
        const rest = line.filter((cell) => cell !== b && cells.counts[cell]! > 0);
        if (rest.length > 0) expect(difference).toBeGreaterThanOrEqual(10);
      }
    }
  }
});
