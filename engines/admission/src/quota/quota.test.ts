import { expect, test } from 'vitest';
import { testRandom } from '../testing/random-tables.ts';
import { unwrap } from '../testing/build-market.ts';
import { apportionList } from './apportion-list.ts';
import type { Claimant } from './apportion-list.ts';
import { apportionMatrix } from './apportion-matrix.ts';
import { apportionQuota } from './apportion-quota.ts';

function claims(weights: readonly number[]): Claimant[] {
  return weights.map((weight, index) => ({ name: `s${index}`, weight }));
}

test('[A41] equal claims are told with the rule that settled them, whatever the order of the rows', () => {
  const equal = (names: readonly string[]): Claimant[] => names.map((name) => ({ name, weight: 100 }));
  for (const names of [
    ['一中', '二中', '三中'],
    ['三中', '一中', '二中'],
  ]) {
    const { given, ties } = apportionList(50, equal(names), 'largestRemainder');
    // Each has 16⅔; by the bytes of UTF-8 一 comes before 三 before 二.
    expect(names.map((name, index) => `${name} ${given[index]}`).toSorted()).toEqual([
      '一中 17',
      '三中 17',
      '二中 16',
    ]);
    expect(ties).toEqual([
      { of: '', places: 2, among: ['一中', '三中', '二中'], given: ['一中', '三中'], rule: 'largerThenName' },
    ]);
  }
  // 2.5 and three times 0.5 for 4 places: the larger goes first, then by name.
  const mixed = apportionList(
    4,
    [{ name: 'd', weight: 625 }, ...claims([125, 125, 125])],
    'largestRemainder',
  );
  expect(mixed.given).toEqual([3, 1, 0, 0]);
  expect(mixed.ties).toEqual([
    { of: '', places: 2, among: ['d', 's0', 's1', 's2'], given: ['d', 's0'], rule: 'largerThenName' },
  ]);
  const webster = apportionList(2, claims([1, 1, 1]), 'sainteLague');
  expect(webster.given).toEqual([1, 1, 0]);
  expect(webster.ties).toEqual([
    { of: '', places: 2, among: ['s0', 's1', 's2'], given: ['s0', 's1'], rule: 'largerThenName' },
  ]);
  expect(apportionList(3, claims([1, 1, 1]), 'sainteLague').ties).toEqual([]);
});

test('[A41] equal cells of a senior school are told too, and rows in another order give the same places', () => {
  const juniors = ['a', 'b'].map((school) => ({ school, graduates: 50, weight: 1 }));
  const seniors = ['x', 'y'].map((school) => ({ school, seats: 6, quotaShare: 0.5 }));
  const { places, ties } = unwrap(apportionQuota(juniors, seniors, 'largestRemainder'));
  expect(places.map((row) => row.reduce((sum, cell) => sum + cell, 0))).toEqual([3, 3]);
  expect(ties.map((tie) => [tie.of, tie.places, tie.among])).toEqual([
    ['x', 1, ['a', 'b']],
    ['y', 1, ['a', 'b']],
  ]);
  const turned = unwrap(apportionQuota(juniors.toReversed(), seniors, 'largestRemainder'));
  expect(turned.places.toReversed()).toEqual(places);
});

test('[A28] largest remainder and Sainte-Laguë on a case worked by hand', () => {
  expect(apportionList(10, claims([53, 24, 23]), 'largestRemainder')).toEqual({ given: [5, 3, 2], ties: [] });
  expect(apportionList(10, claims([53, 24, 23]), 'sainteLague')).toEqual({ given: [6, 2, 2], ties: [] });
  expect(apportionList(3, claims([0, 5, 0]), 'sainteLague')).toEqual({ given: [0, 3, 0], ties: [] });
});

test('[A28] any list adds up, and largest remainder stays within one of the exact share', () => {
  const random = testRandom(1);
  for (let round = 0; round < 500; round += 1) {
    const weights = Array.from({ length: 1 + Math.floor(random() * 30) }, () => Math.floor(random() * 500));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    if (sum === 0) continue;
    const total = Math.floor(random() * 2000);
    for (const rounding of ['largestRemainder', 'sainteLague'] as const) {
      const { given } = apportionList(total, claims(weights), rounding);
      expect(given.reduce((all, value) => all + value, 0)).toBe(total);
    }
    const { given } = apportionList(total, claims(weights), 'largestRemainder');
    expect(given.every((value, i) => Math.abs(value - (total * (weights[i] as number)) / sum) < 1)).toBe(
      true,
    );
  }
});

test('[A29] places of senior schools for junior schools: exact row and column sums, every cell within one of its exact share', () => {
  const random = testRandom(2);
  for (let round = 0; round < 60; round += 1) {
    const juniors = Array.from({ length: 2 + Math.floor(random() * 40) }, (_, j) => ({
      school: `j${j}`,
      graduates: 20 + Math.floor(random() * 600),
      weight: random() < 0.3 ? 1.2 : 1,
    }));
    const seniors = Array.from({ length: 1 + Math.floor(random() * 10) }, (_, s) => ({
      school: `s${s}`,
      seats: 100 + Math.floor(random() * 900),
      quotaShare: random() < 0.5 ? 0.5 : 0.7,
    }));
    const { places, shares } = unwrap(apportionQuota(juniors, seniors, 'largestRemainder'));
    const off = places.flatMap((row, j) => row.map((cell, s) => Math.abs(cell - (shares[j]?.[s] as number))));
    expect(Math.max(...off)).toBeLessThan(1);
    seniors.forEach((senior, s) => {
      const sum = places.reduce((all, row) => all + (row[s] as number), 0);
      expect(sum).toBe(Math.ceil(senior.seats * senior.quotaShare - 1e-9));
    });
  }
});

test('[A29] sums that the shares do not fit are refused', () => {
  const refused = apportionMatrix([[0.5, 0.5]], [1], [0, 2]);
  expect(refused.ok ? '' : refused.error.code).toBe('ADMISSION_QUOTA_IMPOSSIBLE');
  const empty = apportionQuota(
    [{ school: 'j', graduates: 0, weight: 1 }],
    [{ school: 's', seats: 5, quotaShare: 1 }],
    'sainteLague',
  );
  expect(empty.ok ? '' : empty.error.code).toBe('ADMISSION_QUOTA_IMPOSSIBLE');
});
