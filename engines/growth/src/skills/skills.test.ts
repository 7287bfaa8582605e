import { expect, test } from 'vitest';
import type { ResponseData } from '../items/response-data.ts';
import { seededRandom } from '../numeric/seeded-random.ts';
import { bytesOf } from '../testing/bytes-of.ts';
import { fitSkills } from './fit-skills.ts';
import type { SkillFit, SkillModelKind } from './fit-skills.ts';
import { countSkillItems, findSkillDoubts, readSkillMatrix } from './skill-matrix.ts';
import type { SkillMatrix } from './skill-matrix.ts';

const MATRIX: SkillMatrix = {
  items: Array.from({ length: 12 }, (_, i) => `q${i}`),
  skills: ['add', 'divide', 'draw'],
  needs: Int32Array.of(1, 2, 4, 3, 5, 6, 1, 2, 4, 7, 3, 5),
};

function simulate(persons: number, gaps = 0): { data: ResponseData; truth: Int32Array } {
  const random = seededRandom(21);
  const truth = new Int32Array(persons);
  const items = MATRIX.items.map(() => new Int8Array(persons));
  for (let p = 0; p < persons; p += 1) {
    truth[p] = Math.floor(random() * 8);
    MATRIX.needs.forEach((need, i) => {
      const chance = (truth[p]! & need) === need ? 0.88 : 0.15;
      items[i]![p] = random() < gaps ? -1 : random() < chance ? 1 : 0;
    });
  }
  return { data: { names: MATRIX.items, persons, items }, truth };
}

function fit(data: ResponseData, kind: SkillModelKind, matrix = MATRIX): SkillFit {
  const result = fitSkills(data, matrix, kind);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Log likelihood by plain sums over classes. */
function likelihoodOf(data: ResponseData, result: SkillFit): number {
  let log = 0;
  for (let p = 0; p < data.persons; p += 1) {
    let sum = 0;
    result.classes.forEach((_, c) => {
      let chance = result.shares[c]!;
      data.items.forEach((answers, i) => {
        const right = result.chances[i]![result.groups[i]![c]!]!;
        if (answers[p]! >= 0) chance *= answers[p] === 1 ? right : 1 - right;
      });
      sum += chance;
    });
    log += Math.log(sum);
  }
  return log;
}

test.each(['dina', 'gdina'] as const)(
  '[G28] %s: likelihood by plain sums, a flat end, chances and skills come back',
  (kind) => {
    const { data, truth } = simulate(3000, 0.05);
    const result = fit(data, kind);
    expect(result.isFlat).toBe(true);
    expect(likelihoodOf(data, result)).toBeCloseTo(result.logLikelihood, 6);
    const full = result.classes.indexOf(7);
    result.chances.forEach((chances, i) => {
      expect(Math.abs(chances[result.groups[i]![full]!]! - 0.88)).toBeLessThan(0.08);
      expect(Math.abs(chances[result.groups[i]![0]!]! - 0.15)).toBeLessThan(0.08);
    });
    let hits = 0;
    truth.forEach((have, p) => {
      for (let k = 0; k < 3; k += 1)
        if (((have >> k) & 1) === (result.mastery[p * 3 + k]! > 0.5 ? 1 : 0)) hits += 1;
    });
    expect(hits / 9000).toBeGreaterThan(0.88);
    expect(result.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    for (const step of [-0.02, 0.02]) {
      const moved = {
        ...result,
        chances: result.chances.map((chances, i) =>
          i === 3 ? chances.map((p, g) => (g === 0 ? p + step : p)) : chances,
        ),
      };
      expect(likelihoodOf(data, moved)).toBeLessThan(result.logLikelihood);
    }
  },
);

test('[G28] G-DINA is never less likely than DINA, which it contains', () => {
  const { data } = simulate(800);
  expect(fit(data, 'gdina').logLikelihood).toBeGreaterThanOrEqual(fit(data, 'dina').logLikelihood - 1e-4);
});

test('[G29] an order of skills takes classes away', () => {
  const { data } = simulate(400);
  const result = fitSkills(data, MATRIX, 'dina', [[0, 1]]);
  expect(result.ok && [...result.value.classes]).toEqual([0, 1, 3, 4, 5, 7]);
});

test('[G29] what a matrix cannot tell is said', () => {
  const read = readSkillMatrix(
    'q.csv',
    bytesOf('item,a,b,c,d\nx,1,1,0,0\ny,1,1,0,0\nz,0,0,1,0\nw,0,0,0,0\n'),
  );
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.items).toEqual(['x', 'y', 'z', 'w']);
  expect(findSkillDoubts(read.value)).toEqual([
    { kind: 'itemWithoutSkill', names: ['w'] },
    { kind: 'skillWithoutItem', names: ['d'] },
    { kind: 'fewItems', names: ['a', 'b', 'c'] },
    { kind: 'noSingleItem', names: ['a', 'b'] },
    { kind: 'sameSkills', names: ['a', 'b'] },
  ]);
  expect(
    countSkillItems({ ...MATRIX, needs: Int32Array.of(1, 1, 1, 2) }).map(({ items, isEnough }) => [
      items,
      isEnough,
    ]),
  ).toEqual([
    [3, true],
    [1, false],
    [0, false],
  ]);
  expect(readSkillMatrix('q.csv', bytesOf('a,b\n1,0\n1,2\n'))).toMatchObject({
    error: { code: 'GROWTH_SKILL_CELL', place: { line: 3, column: 2 } },
  });
  const nameless = readSkillMatrix('q.csv', bytesOf('a,b\n1,0\n1,1\n'));
  expect(nameless.ok && nameless.value.items).toEqual(['1', '2']);
  const { data } = simulate(50);
  expect(fitSkills({ ...data, items: data.items.slice(1) }, MATRIX, 'dina')).toMatchObject({
    error: { code: 'GROWTH_SKILLS_ITEMS' },
  });
});
