import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNormal, seededRandom } from '../numeric/seeded-random.ts';
import { bytesOf } from '../testing/bytes-of.ts';
import { equateTests } from './equate-tests.ts';
import { fitItems } from './fit-items.ts';
import type { FittedItem, ItemFit } from './fit-items.ts';
import type { ItemModelKind } from './item-model.ts';
import { readResponses } from './read-responses.ts';
import { joinPatterns } from './response-data.ts';
import type { ResponseData } from './response-data.ts';
import { drawPlausible, scoreExpected, scoreWeighted, toReportScale } from './score-persons.ts';
import { cutByAngoff, cutByBookmark, levelOf } from './set-standards.ts';

function simulate(
  seed: number,
  persons: number,
  items: readonly FittedItem[],
  gaps = 0,
  shift = 0,
): ResponseData {
  const random = seededRandom(seed);
  const answers = items.map(() => new Int8Array(persons));
  for (let p = 0; p < persons; p += 1) {
    const theta = shift + drawNormal(random);
    items.forEach(({ slope, intercepts }, i) => {
      const weights = [1];
      for (const d of intercepts) weights.push(weights.at(-1)! * Math.exp(slope * theta + d));
      let left = random() * weights.reduce((sum, w) => sum + w, 0);
      let mark = 0;
      while (mark < weights.length - 1 && left >= weights[mark]!) {
        left -= weights[mark]!;
        mark += 1;
      }
      answers[i]![p] = random() < gaps ? -1 : mark;
    });
  }
  return { names: items.map(({ name }) => name), persons, items: answers };
}

function fit(data: ResponseData, kind: ItemModelKind): ItemFit {
  const result = fitItems(data, kind);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const BINARY: FittedItem[] = Array.from({ length: 12 }, (_, i) => ({
  name: `q${i}`,
  slope: 0.7 + 0.1 * (i % 6),
  intercepts: [1.2 - 0.2 * i],
}));
const PARTIAL: FittedItem[] = Array.from({ length: 8 }, (_, i) => ({
  name: `p${i}`,
  slope: 1,
  intercepts: i % 2 === 0 ? [0.5, -0.5 - 0.1 * i] : [0.3 * i - 1],
}));

/** Log likelihood of a 2PL by plain sums over many nodes. */
function likelihoodOf(data: ResponseData, items: readonly FittedItem[], sigma: number): number {
  const nodes = Array.from({ length: 121 }, (_, q) => -6 + q * 0.1);
  const weights = nodes.map((z) => Math.exp((-z * z) / 2));
  const total = weights.reduce((sum, w) => sum + w, 0);
  let log = 0;
  for (let p = 0; p < data.persons; p += 1) {
    let sum = 0;
    nodes.forEach((z, q) => {
      let chance = weights[q]! / total;
      items.forEach(({ slope, intercepts }, i) => {
        const answer = data.items[i]![p]!;
        if (answer < 0) return;
        const parts = [1];
        for (const d of intercepts) parts.push(parts.at(-1)! * Math.exp(slope * sigma * z + d));
        chance *= parts[answer]! / parts.reduce((a, b) => a + b, 0);
      });
      sum += chance;
    });
    log += Math.log(sum);
  }
  return log;
}

describe('fitting', () => {
  test.each([
    ['rasch', BINARY, 0],
    ['2pl', BINARY, 0.1],
    ['pcm', PARTIAL, 0.05],
  ] as const)(
    '[G23] %s: the likelihood is that of plain sums, and no near parameters are better',
    (kind, items, gaps) => {
      const data = simulate(3, 300, items, gaps);
      const result = fit(data, kind);
      const sigma = Math.sqrt(result.variance);
      expect(result.isFlat).toBe(true);
      expect(likelihoodOf(data, result.items, sigma)).toBeCloseTo(result.logLikelihood, 3);
      for (const step of [-0.03, 0.03]) {
        const moved = result.items.map((item, i) =>
          i === 3 ? { ...item, intercepts: item.intercepts.map((d, k) => (k === 0 ? d + step : d)) } : item,
        );
        expect(likelihoodOf(data, moved, sigma)).toBeLessThan(result.logLikelihood);
        const tilted =
          kind === '2pl'
            ? result.items.map((item, i) => (i === 3 ? { ...item, slope: item.slope + step } : item))
            : result.items;
        expect(likelihoodOf(data, tilted, kind === '2pl' ? 1 : sigma + step)).toBeLessThan(
          result.logLikelihood,
        );
      }
    },
  );

  test('[G23] known parameters come back', () => {
    const result = fit(simulate(8, 6000, BINARY), '2pl');
    result.items.forEach((item, i) => {
      expect(Math.abs(item.slope - BINARY[i]!.slope)).toBeLessThan(0.17);
      expect(Math.abs(item.intercepts[0]! - BINARY[i]!.intercepts[0]!)).toBeLessThan(0.15);
    });
  });

  test('[G24] items that all answered alike are left out, marks above 1 are refused, all-correct pupils are finite', () => {
    const data = simulate(4, 300, BINARY.slice(0, 5));
    const same = {
      ...data,
      names: [...data.names, 'all'],
      items: [...data.items, new Int8Array(300).fill(1)],
    };
    const result = fit(same, '2pl');
    expect(result.constant).toEqual(['all']);
    expect(result.items).toHaveLength(5);
    const weighted = scoreWeighted(result);
    expect(weighted.estimates.every(Number.isFinite)).toBe(true);
    const three = { ...data, items: data.items.map((a, i) => (i === 2 ? a.map((x) => x * 3) : a)) };
    expect(fitItems(three, 'rasch')).toMatchObject({
      error: { code: 'GROWTH_ITEM_NOT_BINARY', parameters: { column: 'q2' } },
    });
    expect(fitItems({ ...data, names: ['q0'], items: [data.items[0]!] }, '2pl')).toMatchObject({
      error: { code: 'GROWTH_ITEMS_TOO_FEW' },
    });
  });

  test('[G24] answers are whole marks', () => {
    expect(readResponses('f.csv', bytesOf('a,b\n1,0\n2.5,\n'))).toMatchObject({
      error: { code: 'GROWTH_MARK_WRONG', place: { line: 3, column: 1 } },
    });
    const read = readResponses('f.csv', bytesOf('a,b\n1,0\n,2\n'));
    expect(read.ok && read.value.items.map((marks) => [...marks])).toEqual([
      [1, -1],
      [0, 2],
    ]);
  });

  test('[G23] joining equal answers loses nobody', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -1, max: 1 })), {
          minLength: 1,
          maxLength: 60,
        }),
        (rows) => {
          const items = [0, 1].map((i) => Int8Array.from(rows, (row) => row[i]!));
          const joined = joinPatterns({ names: ['a', 'b'], persons: rows.length, items });
          expect(joined.weights.reduce((sum, w) => sum + w, 0)).toBe(rows.length);
          rows.forEach((row, p) => {
            const at = joined.patternOf[p]! * 2;
            expect([...joined.answers.subarray(at, at + 2)]).toEqual([...row]);
          });
        },
      ),
    );
  });
});

test('[G25] expected scores shrink, weighted scores do not, plausible values keep the spread', () => {
  const result = fit(simulate(12, 3000, BINARY), '2pl');
  const spread = (values: Float64Array): number => {
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  };
  const expected = scoreExpected(result);
  expect(spread(expected.estimates)).toBeLessThan(0.9);
  const [one, two] = drawPlausible(result, 2, seededRandom(1));
  expect(Math.abs(spread(one!) - 1)).toBeLessThan(0.05);
  expect(one).not.toEqual(two);
  expect(spread(scoreWeighted(result).estimates)).toBeGreaterThan(1);
  const scale = toReportScale(expected.estimates);
  expect(scale.reduce((sum, x) => sum + x, 0) / scale.length).toBeCloseTo(500, 8);
  expect(spread(scale)).toBeCloseTo(100, 8);
});

test('[G26] equating finds a known line and takes drifting items out', () => {
  const moved = (drift: number): FittedItem[] =>
    BINARY.map((item, i) => {
      // θ_old = 1.2 θ_new + 0.5.
      const b = -item.intercepts[0]! / item.slope + (i === 4 ? drift : 0);
      const slope = item.slope * 1.2;
      return { name: item.name, slope, intercepts: [-slope * ((b - 0.5) / 1.2)] };
    });
  for (const method of ['meanSigma', 'stockingLord'] as const) {
    const exact = equateTests(BINARY, moved(0), method);
    if (!exact.ok) throw new Error(exact.error.code);
    expect(exact.value.slope).toBeCloseTo(1.2, 4);
    expect(exact.value.intercept).toBeCloseTo(0.5, 4);
    expect(exact.value.linkError).toBeLessThan(1e-3);
    const drifting = equateTests(BINARY, moved(1.5), method);
    if (!drifting.ok) throw new Error(drifting.error.code);
    expect(drifting.value.drifted).toEqual(['q4']);
    expect(drifting.value.slope).toBeCloseTo(1.2, 4);
  }
  expect(equateTests(BINARY, [], 'meanSigma')).toMatchObject({ error: { code: 'GROWTH_EQUATING_TOO_FEW' } });
});

test('[G27] cuts of judges: Angoff and bookmark by hand', () => {
  const items = [-1, 0, 1].map((b, i) => ({ name: `i${i}`, slope: 1, intercepts: [-b] }));
  // At θ = 0 the expected score is p(1) + 0.5 + p(−1) = 1.5.
  const angoff = cutByAngoff(items, [
    [0.7, 0.5, 0.3],
    [0.8, 0.5, 0.2],
  ]);
  expect(angoff.theta).toBeCloseTo(0, 6);
  expect(angoff.se).toBeCloseTo(0, 6);
  const bookmark = cutByBookmark(items, [2, 3], 0.5);
  expect(bookmark.theta).toBeCloseTo(0.5, 10);
  expect(bookmark.se).toBeCloseTo(0.5, 10);
  expect([-1, 0, 0.5, 2].map((theta) => levelOf(theta, [0, 1]))).toEqual([0, 1, 1, 2]);
});
