import { expect, test } from 'vitest';
import fc from 'fast-check';
import { halfWidth, learnWidths, LEVELS } from '../intervals/learn-widths.ts';
import type { Level, Widths } from '../intervals/learn-widths.ts';
import type { Stage } from '../model/grades.ts';
import { rowTotal } from '../sheet/sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { drawPaths } from './draw-paths.ts';
import { judgeRoom } from './judge-room.ts';
import type { RoomLine } from './judge-room.ts';
import { keepRoom } from './room-book.ts';
import { SHIPPED_RULES, warningColour } from './rules.ts';

const none = { zone: null, places: null, classes: null, rooms: null };
const widths = Object.fromEntries(LEVELS.map((level) => [level, learnWidths(level, [], 5)])) as Record<
  Level,
  Widths
>;

/** Schools with the same pupils in each grade; totals as given for h = 1 … */
function sheetOf(totals: Readonly<Record<string, readonly number[]>>): Sheet {
  const horizon = Math.max(...Object.values(totals).map((list) => list.length));
  return {
    from: 2020,
    horizon,
    stages: [
      {
        stage: 'primary',
        grades: ['1', '2', '3', '4', '5', '6'],
        rows: Object.entries(totals).map(([school, list]) => {
          const cells = new Float64Array(6 * (horizon + 1));
          list.forEach((total, at) => {
            for (let grade = 0; grade < 6; grade += 1) cells[grade * (horizon + 1) + at + 1] = total / 6;
          });
          return { school, zone: 'z', cells, opens: null, closes: null };
        }),
      },
    ],
  };
}

function judge(sheet: Sheet, places: Readonly<Record<string, number | null>>): RoomLine[] {
  const schools = Object.entries(places).map(([school, room]) => ({ ...none, school, places: room }));
  const all = new Map<Stage, Record<Level, Widths>>([['primary', widths]]);
  return judgeRoom(sheet, keepRoom(schools, [], SHIPPED_RULES), all, SHIPPED_RULES, { paths: 200, seed: 7 });
}

test('[F19] places are stated, or classes by size and rooms', () => {
  const book = keepRoom(
    [
      { ...none, school: 'a', places: 700, classes: 3 },
      { ...none, school: 'b', classes: 12, rooms: 10 },
      { ...none, school: 'c', rooms: 18 },
      { ...none, school: 'd' },
    ],
    [{ school: 'b', stage: 'primary', year: 2022, places: null, classes: 20, rooms: 24 }],
    SHIPPED_RULES,
  );
  expect(book.placesOf('a', 'primary', 2021)).toBe(700);
  expect(book.placesOf('b', 'primary', 2021)).toBe(450);
  expect(book.placesOf('b', 'primary', 2022)).toBe(900);
  expect(book.placesOf('b', 'junior', 2022)).toBe(500);
  expect(book.placesOf('c', 'primary', 2021)).toBe(810);
  expect(book.placesOf('d', 'primary', 2021)).toBeNull();
});

test('[F20] colours follow the steps, and unknown places have none', () => {
  expect([0.5, 0.899, 0.9, 0.999, 1, 2].map((use) => warningColour(SHIPPED_RULES, use))).toEqual([
    null,
    null,
    'yellow',
    'yellow',
    'red',
    'red',
  ]);
  const lines = judge(sheetOf({ a: [450], b: [300] }), { a: 480, b: null });
  const colours = Object.fromEntries(
    lines.map((line) => [`${line.scope} ${line.name}`, line.years[0]?.colour]),
  );
  expect(colours).toEqual({ 'school a': 'yellow', 'school b': null, 'zone z': null, 'district ': null });
  expect(lines.find((line) => line.name === 'b')?.years[0]?.overflow).toBeNull();
  expect(lines.find((line) => line.scope === 'zone')?.years[0]?.places).toBeNull();
});

test('[F21] years to shortage and to surplus', () => {
  const lines = judge(
    sheetOf({ up: [400, 480, 520, 600], down: [400, 380, 340, 300], even: [400, 400, 400, 400] }),
    {
      up: 500,
      down: 500,
      even: 500,
    },
  );
  const years = Object.fromEntries(lines.map((line) => [line.name, [line.shortage, line.surplus]]));
  expect(years['up']).toEqual([2023, null]);
  expect(years['down']).toEqual([null, 2023]);
  expect(years['even']).toEqual([null, null]);
});

test('[F22] paths are as wide as the intervals, and the same for the same seed', () => {
  const totals = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`s${at}`, [300 + 20 * at, 320 + 20 * at]]),
  );
  const sheet = sheetOf(totals);
  const stage = sheet.stages[0];
  if (stage === undefined) throw new Error('no stage');
  const draw = (seed: number): ReturnType<typeof drawPaths> =>
    drawPaths({
      stage,
      horizon: 2,
      widths,
      // Places at the upper end of the interval: a tenth of the paths overflow.
      places: (row, h) => {
        const total = rowTotal(stage.rows[row] as (typeof stage.rows)[number], 6, 2, h);
        return total + halfWidth(widths.unit, total, h);
      },
      rooms: () => Number.NaN,
      classSize: 45,
      groupOf: stage.rows.map(() => 0),
      groups: 1,
      paths: 2000,
      seed,
    });
  const result = draw(5);
  for (const h of [1, 2]) {
    const shares = stage.rows.map((_, row) => result.overflow[row * 3 + h] as number);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.08);
    expect(mean).toBeLessThan(0.12);
    const whole = stage.rows.reduce((sum, row) => sum + rowTotal(row, 6, 2, h), 0);
    const half = halfWidth(widths.stage, whole, h);
    const inside = Array.from(result.groupTotals.subarray(h * 2000, (h + 1) * 2000)).filter(
      (total) => Math.abs(total - whole) <= half,
    ).length;
    // Independent schools alone are nearly as uncertain as the prior says of this district.
    expect(inside / 2000).toBeGreaterThan(0.72);
    expect(inside / 2000).toBeLessThan(0.88);
  }
  expect(draw(5)).toEqual(result);
  expect(draw(6)).not.toEqual(result);
});

test('[F23] more places, less chance of overflow', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 600 }), fc.integer({ min: 0, max: 200 }), (places, more) => {
      const sheet = sheetOf({ a: [450, 470, 500] });
      const [few, many] = [places, places + more].map((room) => judge(sheet, { a: room })[0]);
      few?.years.forEach((year, at) =>
        expect(many?.years[at]?.overflow ?? 1).toBeLessThanOrEqual(year.overflow ?? 0),
      );
      expect(many?.everShort ?? 1).toBeLessThanOrEqual(few?.everShort ?? 0);
    }),
    { numRuns: 20 },
  );
});
