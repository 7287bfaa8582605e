import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortenName, spreadMarks } from './timeline-rows.ts';
import type { StageMark } from './timeline-rows.ts';

const mark = (trueX: number): StageMark => ({
  stage: 'opening',
  isActual: false,
  isLate: false,
  x: trueX,
  trueX,
  plannedX: null,
});

test('marks keep their order and their distance, and stay in the picture where there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 100, max: 700 }), { maxLength: 7 }), (days) => {
      const spread = spreadMarks(days.toSorted((a, b) => a - b).map(mark), 100, 700);
      for (const [index, one] of spread.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(100 - 0.001);
        expect(one.x).toBeLessThanOrEqual(700);
        const next = spread[index + 1];
        if (next !== undefined) expect(next.x - one.x).toBeGreaterThanOrEqual(17 - 0.001);
      }
    }),
  );
});

test('marks far enough apart stand on their days', () => {
  expect(spreadMarks([mark(120), mark(140), mark(300)], 100, 700).map(({ x }) => x)).toEqual([120, 140, 300]);
});

test('a long name is cut with a sign, a short one stays', () => {
  expect(shortenName('滨江实验学校', 6)).toBe('滨江实验学校');
  expect(shortenName('云岭区滨江路九年一贯制实验学校', 8)).toBe('云岭区滨江路九…');
  expect(shortenName('Riverside School', 9)).toBe('Riverside School');
});
