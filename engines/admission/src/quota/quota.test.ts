import { expect, test } from 'vitest';
import { testRandom } from '../testing/random-tables.ts';
import { unwrap } from '../testing/build-market.ts';
import { apportionList } from './apportion-list.ts';
import { apportionMatrix } from './apportion-matrix.ts';
import { apportionQuota } from './apportion-quota.ts';

test('[A28] largest remainder and Sainte-Laguë on a case worked by hand', () => {
  expect(apportionList(10, [53, 24, 23], 'largestRemainder')).toEqual([5, 3, 2]);
  expect(apportionList(10, [53, 24, 23], 'sainteLague')).toEqual([6, 2, 2]);
  expect(apportionList(7, [1, 1, 1], 'largestRemainder')).toEqual([3, 2, 2]);
  expect(apportionList(3, [0, 5, 0], 'sainteLague')).toEqual([0, 3, 0]);
});

test('[A28] any list adds up, and largest remainder stays within one of the exact share', () => {
  const random = testRandom(1);
  for (let round = 0; round < 500; round += 1) {
    const weights = Array.from({ length: 1 + Math.floor(random() * 30) }, () => Math.floor(random() * 500));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    if (sum === 0) continue;
    const total = Math.floor(random() * 2000);
    for (const rounding of ['largestRemainder', 'sainteLague'] as const) {
      const given = apportionList(total, weights, rounding);
      expect(given.reduce((all, value) => all + value, 0)).toBe(total);
    }
    const given = apportionList(total, weights, 'largestRemainder');
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
