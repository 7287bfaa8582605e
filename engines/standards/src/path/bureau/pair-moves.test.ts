import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherCounty, makeTestSchool, stageRows } from '../../testing/fixtures.ts';
import { gridValue } from '../../model/value-grid.ts';
import { pairMoves } from './pair-moves.ts';
import type { MoveSide } from './pair-moves.ts';
import { withPupils } from './with-pupils.ts';

const side = (school: string, way: 'in' | 'out', amount: number, year = 2025): MoveSide => ({
  year,
  stage: 'primary',
  kind: 'general',
  school,
  way,
  amount,
});

test('[BP23] the nearest pair first, each side used up to its number', () => {
  const metres: Readonly<Record<string, number>> = { 'A C': 900, 'A D': 300, 'B C': 400 };
  const pairs = pairMoves(
    [side('A', 'out', 3), side('B', 'out', 1), side('C', 'in', 2), side('D', 'in', 2)],
    (from, to) => metres[`${from} ${to}`] ?? null,
  );
  expect(pairs.map(({ from, to, amount, metres: far }) => [from, to, amount, far])).toEqual([
    ['A', 'D', 2, 300],
    ['B', 'C', 1, 400],
    ['A', 'C', 1, 900],
  ]);
});

test('[BP23] years are not mixed, and whatever balances is paired whole', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(amounts, amounts, (given, years) => {
      const total = given.reduce((sum, amount) => sum + amount, 0);
      const sides = years.flatMap((_, year) => [
        ...given.map((amount, index) => side(`G${index}`, 'out', amount, 2025 + year)),
        side('T', 'in', total, 2025 + year),
      ]);
      const pairs = pairMoves(sides);
      for (const [year] of years.entries()) {
        const own = pairs.filter((pair) => pair.year === 2025 + year);
        expect(own.reduce((sum, pair) => sum + pair.amount, 0)).toBe(total);
        expect(own.every((pair) => pair.to === 'T')).toBe(true);
      }
    }),
  );
});

test('[BP21] expected pupils take the place of today’s, where they are given', () => {
  const schools = [makeTestSchool('A'), makeTestSchool('N', { type: 'nineYear' })];
  const data = gatherCounty(schools, [
    ...stageRows('A', 'whole', { pupils: 100 }),
    ...stageRows('N', 'primary', { pupils: 50 }),
    ...stageRows('N', 'junior', { pupils: 40 }),
  ]);
  const later = withPupils(data, 2024, [
    { school: 'A', stage: 'primary', pupils: 110 },
    { school: 'N', stage: 'junior', pupils: 44 },
  ]).values;
  const pupils = (school: number, stage: 'whole' | 'primary' | 'junior'): number =>
    gridValue(later, school, stage, 'pupils', 2024);
  expect([pupils(0, 'whole'), pupils(0, 'primary'), pupils(1, 'primary'), pupils(1, 'junior')]).toEqual([
    110, 110, 50, 44,
  ]);
  expect(gridValue(data.values, 1, 'junior', 'pupils', 2024)).toBe(40);
});
