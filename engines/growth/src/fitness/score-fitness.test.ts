import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf } from '../testing/bytes-of.ts';
import { BMI_2014 } from './bmi-2014.ts';
import { FITNESS_2014 } from './fitness-2014.ts';
import {
  BMI_WEIGHT,
  FITNESS_ITEMS,
  IN_TENTHS,
  LESS_IS_BETTER,
  listBonus,
  weighItems,
} from './fitness-items.ts';
import type { FitnessItem } from './fitness-items.ts';
import { parseGrade, parseRun, readFitness } from './read-fitness.ts';
import { findBmi, scoreFitness, toWholeUnits } from './score-fitness.ts';
import { screenMyopia } from './screen-myopia.ts';

function scoreOne(grade: number, sex: number, items: Partial<Record<FitnessItem, number>>, bmi = 18) {
  const given = Object.fromEntries(Object.entries(items).map(([item, value]) => [item, [value]]));
  return scoreFitness({
    grade: [grade],
    sex: [sex],
    height: [Number.NaN],
    weight: [Number.NaN],
    bmi: [bmi],
    items: given,
  });
}

test('[G19] every limit earns its points, and one unit short of it fewer', () => {
  for (const [item, sex, grade, , cells] of FITNESS_2014) {
    const unit = IN_TENTHS.has(item) ? 0.1 : 1;
    const worse = LESS_IS_BETTER.has(item) ? unit : -unit;
    const points = (value: number): number =>
      scoreOne(grade, sex === 'male' ? 1 : 2, { [item]: value }).points[item as FitnessItem][0]!;
    cells.split(' ').forEach((text, i) => {
      if (text === '-') return;
      const value = Number(text) * unit;
      const expected = [100, 95, 90, 85, 80, 78, 76, 74, 72, 70, 68, 66, 64, 62, 60, 50, 40, 30, 20, 10][i]!;
      expect(points(value), `${item} ${sex} ${grade} ${text}`).toBe(expected);
      expect(points(value + worse)).toBeLessThan(expected);
    });
  }
});

test('[G19] tables are monotone, whole, and 605 of 3,077 cells are marked as without a second source', () => {
  let cells = 0;
  let unmarked = 0;
  for (const [item, , , confirmed, text] of FITNESS_2014) {
    const values = text
      .split(' ')
      .filter((cell) => cell !== '-')
      .map(Number);
    cells += values.length;
    unmarked += values.length - confirmed;
    for (let i = 1; i < values.length; i += 1) {
      if (LESS_IS_BETTER.has(item)) expect(values[i]!).toBeGreaterThan(values[i - 1]!);
      else expect(values[i]!).toBeLessThan(values[i - 1]!);
    }
  }
  expect([cells, unmarked]).toEqual([3077, 605]);
  for (let grade = 1; grade <= 14; grade += 1) {
    for (const sex of ['male', 'female'] as const) {
      const weights = Object.values(weighItems(grade, sex)).reduce((sum, w) => sum + w, BMI_WEIGHT);
      expect(weights).toBe(100);
      for (const item of Object.keys(weighItems(grade, sex)))
        expect(
          FITNESS_2014.some((column) => column[0] === item && column[1] === sex && column[2] === grade),
        ).toBe(true);
      for (const steps of Object.values(listBonus(grade, sex)))
        expect(steps.length).toBe(grade <= 6 ? 20 : 10);
    }
  }
});

test('[G20] a pupil by hand: weights, points on top, level', () => {
  // Grade 1 boy at the limits for 100 except BMI overweight (80): 100 − 15·0.2 = 97, ten skips above 100 points give 5.
  const limit = (item: string): number =>
    Number(FITNESS_2014.find((c) => c[0] === item && c[1] === 'male' && c[2] === 1)![4].split(' ')[0]);
  const scores = scoreOne(
    1,
    1,
    {
      vitalCapacity: limit('vitalCapacity'),
      run50: limit('run50') / 10,
      sitReach: limit('sitReach') / 10,
      ropeSkipping: limit('ropeSkipping') + 11,
    },
    18.5,
  );
  expect([scores.standard[0], scores.bonus[0], scores.total[0], scores.level[0]]).toEqual([970, 50, 1020, 4]);
  const missing = scoreOne(1, 1, { vitalCapacity: 1700 });
  expect([missing.total[0], missing.level[0], missing.points.vitalCapacity[0]]).toEqual([-1, 0, 100]);
});

test('[G20] runs round upwards, counts downwards, BMI half upwards', () => {
  expect(toWholeUnits('run50', 8.11)).toBe(82);
  expect(toWholeUnits('run50', 8.1)).toBe(81);
  expect(toWholeUnits('run1000', 240.2)).toBe(241);
  expect(toWholeUnits('sitReach', -1.84)).toBe(-18);
  expect(toWholeUnits('longJump', 180.9)).toBe(180);
  expect(findBmi(50, 160)).toBe(195);
  expect(findBmi(51.4, 160)).toBe(201);
  for (const [sex, grade, low, normal, overweight] of BMI_2014) {
    const points = [low, low + 1, normal, normal + 1, overweight, overweight + 1].map(
      (tenths) => scoreOne(grade, sex === 'male' ? 1 : 2, {}, tenths / 10).bmiPoints[0],
    );
    expect(points).toEqual([80, 100, 100, 80, 80, 60]);
  }
});

test('[G20] a better measurement never lowers a total', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 14 }),
      fc.integer({ min: 1, max: 2 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
      fc.nat({ max: 9 }),
      (grade, sex, shares, place) => {
        const ranges = {
          vitalCapacity: 5000,
          run50: 15,
          sitReach: 25,
          ropeSkipping: 180,
          longJump: 290,
          pullUps: 25,
          sitUps: 60,
          run50x8: 180,
          run1000: 500,
          run800: 500,
        };
        const items = Object.fromEntries(FITNESS_ITEMS.map((item, i) => [item, shares[i]! * ranges[item]]));
        const changed = FITNESS_ITEMS[place]!;
        const better = { ...items, [changed]: items[changed]! * (LESS_IS_BETTER.has(changed) ? 0.9 : 1.1) };
        expect(scoreOne(grade, sex, better).total[0]!).toBeGreaterThanOrEqual(
          scoreOne(grade, sex, items).total[0]!,
        );
      },
    ),
  );
});

test('[G21] files of the national template are read', () => {
  expect(['小三', '13', '九年级', '33', '43', '14'].map(parseGrade)).toEqual([3, 3, 9, 12, 14, 4]);
  expect(parseGrade('幼')).toBe(0);
  expect(['4\'05"', '4:05', '4分05秒', '245', '4.05', '4.5'].map(parseRun)).toEqual([
    245, 245, 245, 245, 245, 290,
  ]);
  const text =
    "年级编号,性别,身高,体重,肺活量,50米跑,坐位体前屈,立定跳远,引体向上,1000米跑\n23,男,170,60,3000,7.5,10,220,8,4'05\n";
  const read = readFitness('f.csv', bytesOf(text));
  if (!read.ok) throw new Error(read.error.code);
  const scores = scoreFitness(read.value.measures);
  expect(scores.total[0]).toBeGreaterThan(0);
  expect(scores.unconfirmed[0]).toBeGreaterThan(0);
  expect(readFitness('f.csv', bytesOf('grade,sex,run800\n初一,女,soon\n'))).toMatchObject({
    error: { code: 'GROWTH_CELL_NOT_READ', place: { line: 2, column: 3 } },
  });
  expect(readFitness('f.csv', bytesOf('grade,sex\n初一,x\n'))).toMatchObject({
    error: { code: 'GROWTH_CELL_NOT_READ' },
  });
});

test('[G22] a screening flags the worse eye, keeps unknown unknown and lets the limit be set', () => {
  const eye = (acuity: number | null, sphere: number | null = null, cylinder: number | null = null) => ({
    acuity,
    sphere,
    cylinder,
  });
  expect(screenMyopia([eye(5), eye(5.1)], false)).toEqual({ poorVision: 'none', myopia: 'notSuspected' });
  expect(screenMyopia([eye(5), eye(4.9, -0.25, -0.75)], false)).toEqual({
    poorVision: 'mild',
    myopia: 'suspected',
  });
  expect(screenMyopia([eye(4.8, -0.5), eye(5)], false).myopia).toBe('notSuspected');
  expect(screenMyopia([eye(4.8, -0.5), eye(5)], false, { limit: -0.5, includesLimit: true }).myopia).toBe(
    'suspected',
  );
  expect(screenMyopia([eye(4.5), eye(5)], false)).toEqual({ poorVision: 'severe', myopia: 'unknown' });
  expect(screenMyopia([eye(null), eye(5)], false)).toEqual({ poorVision: 'unknown', myopia: 'unknown' });
  expect(screenMyopia([eye(5), eye(5)], true).myopia).toBe('suspected');
});
