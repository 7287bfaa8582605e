import { expect, test } from 'vitest';
import fc from 'fast-check';
import { keepRoom } from '../room/room-book.ts';
import { SHIPPED_RULES, yieldOfFlat } from '../room/rules.ts';
import { copySheet, gradeTotal, rowTotal } from '../sheet/sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { applyChanges } from './apply-changes.ts';
import type { ChangedPlaces } from './changed-places.ts';
import type { Change, Merging } from './change.ts';

const HORIZON = 5;
const OFF = { on: false, reason: '' };
const ON = { on: true, reason: '教学点并入中心校,镇政府会议纪要' };
const why = { reason: '规划' };

function sheetOf(): Sheet {
  const row = (school: string, zone: string, pupils: number): Sheet['stages'][number]['rows'][number] => ({
    school,
    zone,
    cells: new Float64Array(6 * (HORIZON + 1)).fill(pupils),
    opens: null,
    closes: null,
  });
  return {
    from: 2020,
    horizon: HORIZON,
    stages: [
      {
        stage: 'primary',
        grades: ['1', '2', '3', '4', '5', '6'],
        rows: [row('a', 'north', 60), row('b', 'north', 40), row('c', 'south', 50)],
      },
    ],
  };
}

function attempt(
  changes: readonly Change[],
  merging: Merging = OFF,
  sheet = sheetOf(),
): ChangedPlaces | string {
  const none = { zone: null, classes: null, rooms: null };
  const schools = ['a', 'b', 'c'].map((school) => ({ ...none, school, places: 420 }));
  const room = keepRoom(schools, [], SHIPPED_RULES);
  const made = applyChanges(sheet, room, { name: 'x', merging, changes }, SHIPPED_RULES);
  return made.ok ? made.value : made.error.code;
}

function total(changed: ChangedPlaces | string, school: string, h: number): number {
  if (typeof changed === 'string') throw new Error(changed);
  const row = changed.sheet.stages[0]?.rows.find((one) => one.school === school);
  return row === undefined ? 0 : rowTotal(row, 6, HORIZON, h);
}

function whole(sheet: Sheet, h: number): number {
  return sheet.stages[0]?.rows.reduce((sum, row) => sum + rowTotal(row, 6, HORIZON, h), 0) ?? 0;
}

test('[F24] borders, openings and closings lose no pupil', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.integer({ min: 2021, max: 2025 }), fc.boolean(), (one, two, year, isAll) => {
      const reach = isAll ? 'all' : 'entrants';
      const changed = attempt(
        [
          {
            kind: 'newSchool',
            year,
            ...why,
            school: 'n',
            zone: 'north',
            stage: 'primary',
            places: 900,
            takes: { a: one, c: two },
            reach,
          },
          { kind: 'changedZone', year, ...why, stage: 'primary', from: 'b', to: 'a', share: two, reach },
          { kind: 'closedSchool', year: 2025, ...why, stage: 'primary', school: 'b', into: { n: 1 } },
        ],
        ON,
      );
      if (typeof changed === 'string') throw new Error(changed);
      for (let h = 0; h <= HORIZON; h += 1) expect(whole(changed.sheet, h)).toBeCloseTo(900, 6);
      for (let grade = 0; grade < 6; grade += 1)
        expect(gradeTotal(changed.sheet.stages[0] as never, HORIZON, grade, 5)).toBeCloseTo(150, 6);
      expect(total(changed, 'b', 5)).toBe(0);
    }),
  );
  const entrants = attempt([
    {
      kind: 'changedZone',
      year: 2022,
      ...why,
      stage: 'primary',
      from: 'a',
      to: 'c',
      share: 0.5,
      reach: 'entrants',
    },
  ]);
  // One grade has moved after one intake, two after two.
  expect([1, 2, 3].map((h) => total(entrants, 'a', h))).toEqual([360, 330, 300]);
});

test('[F25] 先建后撤: nothing closes before its replacement stands', () => {
  const close = (into: Record<string, number>, year = 2023): Change => ({
    kind: 'closedSchool',
    year,
    ...why,
    stage: 'primary',
    school: 'b',
    into,
  });
  expect(attempt([close({ a: 1 })])).toBe('PLACES_FORECAST_MERGING_OFF');
  expect(attempt([close({ a: 1 })], { on: true, reason: ' ' })).toBe('PLACES_FORECAST_MERGING_OFF');
  const build = (year: number, places: number): Change => ({
    kind: 'newSchool',
    year,
    ...why,
    school: 'n',
    zone: 'north',
    stage: 'primary',
    places,
    takes: {},
    reach: 'all',
  });
  expect(attempt([close({ n: 1 })], ON)).toBe('PLACES_FORECAST_CLOSED_BEFORE_BUILT');
  expect(attempt([close({ n: 1 }, 2022), build(2023, 900)], ON)).toBe('PLACES_FORECAST_CLOSED_BEFORE_BUILT');
  // The school stands but has no room for 240 more.
  expect(attempt([close({ a: 1 })], ON)).toBe('PLACES_FORECAST_CLOSED_BEFORE_BUILT');
  expect(attempt([close({ n: 1 }), build(2023, 100)], ON)).toBe('PLACES_FORECAST_CLOSED_BEFORE_BUILT');
  expect(attempt([close({ n: 0.5 }), build(2023, 900)], ON)).toBe('PLACES_FORECAST_SHARE_WRONG');
  const done = attempt([close({ n: 1 }), build(2023, 900)], ON);
  expect([total(done, 'b', 2), total(done, 'b', 3), total(done, 'n', 3)]).toEqual([240, 0, 240]);
});

test('[F26] a transfer follows its cohort', () => {
  const changed = attempt([
    { kind: 'transfer', year: 2022, ...why, grade: '5', from: 'a', to: 'c', pupils: 10 },
  ]);
  expect([1, 2, 3, 4].map((h) => total(changed, 'c', h))).toEqual([300, 310, 310, 300]);
  const away = attempt([
    { kind: 'transfer', year: 2021, ...why, grade: '1', from: 'a', to: null, pupils: 12 },
  ]);
  expect([1, 5].map((h) => total(away, 'a', h))).toEqual([348, 348]);
  expect(
    attempt([{ kind: 'transfer', year: 2021, ...why, grade: '1', from: 'a', to: 'b', pupils: 99 }]),
  ).toBe('PLACES_FORECAST_TRANSFER_TOO_LARGE');
});

test('[F27] an estate yields by the age of its flats, and nothing twice', () => {
  const add = (year: number): number[] => {
    const changed = attempt([{ kind: 'estate', year, ...why, zone: 'north', flats: 500 }]);
    return [1, 2, 3, 4, 5].map((h) => total(changed, 'a', h) + total(changed, 'b', h) - 600);
  };
  const yields = (age: number): number => 500 * yieldOfFlat(SHIPPED_RULES, 'primary', age);
  add(2022).forEach((value, at) => expect(value).toBeCloseTo(yields(at - 1), 6));
  add(2018).forEach((value, at) => expect(value).toBeCloseTo(yields(at + 3) - yields(2), 6));
  const changed = attempt([{ kind: 'estate', year: 2021, ...why, zone: 'north', flats: 500 }]);
  expect(total(changed, 'c', 3)).toBeCloseTo(300 - 0.4 * yields(2), 6);
});

test('[F28] a change without a reason, outside the years or of unknown things is refused and changes nothing', () => {
  const sheet = sheetOf();
  const before = copySheet(sheet);
  const bad: [Change, string][] = [
    [
      { kind: 'policy', year: 2021, reason: '', stage: 'primary', factor: 1, years: 1 },
      'CHANGE_REASON_MISSING',
    ],
    [{ kind: 'policy', year: 2020, ...why, stage: 'primary', factor: 1, years: 1 }, 'CHANGE_YEAR_OUTSIDE'],
    [{ kind: 'policy', year: 2026, ...why, stage: 'primary', factor: 1, years: 1 }, 'CHANGE_YEAR_OUTSIDE'],
    [{ kind: 'policy', year: 2021, ...why, stage: 'senior', factor: 1, years: 1 }, 'STAGE_UNKNOWN'],
    [{ kind: 'estate', year: 2021, ...why, zone: 'moon', flats: 1 }, 'ZONE_UNKNOWN'],
    [{ kind: 'places', year: 2021, ...why, school: 'x', stage: 'primary', places: 1 }, 'SCHOOL_UNKNOWN'],
    [
      { kind: 'override', year: 2021, ...why, school: 'a', stage: 'primary', grade: '9', pupils: 1 },
      'GRADE_UNKNOWN',
    ],
    [
      {
        kind: 'newSchool',
        year: 2021,
        ...why,
        school: 'a',
        zone: '',
        stage: 'primary',
        places: 1,
        takes: {},
        reach: 'all',
      },
      'SCHOOL_TWICE',
    ],
    [
      {
        kind: 'changedZone',
        year: 2021,
        ...why,
        stage: 'primary',
        from: 'a',
        to: 'b',
        share: 2,
        reach: 'all',
      },
      'SHARE_WRONG',
    ],
  ];
  for (const [change, code] of bad) expect(attempt([change], OFF, sheet)).toBe(`PLACES_FORECAST_${code}`);
  expect(sheet).toEqual(before);
});

test('[F29] policies travel with cohorts, arrivals raise a level, overrides set a figure', () => {
  const policy = attempt([{ kind: 'policy', year: 2022, ...why, stage: 'primary', factor: 1.5, years: 1 }]);
  if (typeof policy === 'string') throw new Error(policy);
  const cells = policy.sheet.stages[0]?.rows[0]?.cells;
  const at = (grade: number, h: number): number | undefined => cells?.[(grade - 1) * (HORIZON + 1) + h];
  expect([at(1, 2), at(2, 3), at(3, 4), at(1, 3), at(2, 2)]).toEqual([90, 90, 90, 60, 60]);
  const arrivals = attempt([
    { kind: 'arrivals', year: 2021, ...why, stage: 'primary', zone: 'south', pupils: 30, years: 3 },
  ]);
  expect([1, 2, 3, 4, 5].map((h) => Math.round(total(arrivals, 'c', h)))).toEqual([330, 360, 390, 390, 390]);
  expect(total(arrivals, 'a', 3)).toBe(360);
  const set = attempt([
    { kind: 'override', year: 2022, ...why, school: 'a', stage: 'primary', grade: null, pupils: 400 },
    { kind: 'override', year: 2023, ...why, school: 'b', stage: 'primary', grade: '1', pupils: 55 },
  ]);
  expect([total(set, 'a', 1), total(set, 'a', 2), total(set, 'b', 3)].map(Math.round)).toEqual([
    360, 400, 255,
  ]);
});

test('[F30] an unused school changes no other figure', () => {
  const plain = attempt([]);
  const more = attempt([
    {
      kind: 'newSchool',
      year: 2022,
      ...why,
      school: 'n',
      zone: 'east',
      stage: 'primary',
      places: 500,
      takes: {},
      reach: 'all',
    },
  ]);
  for (const school of ['a', 'b', 'c'])
    for (let h = 1; h <= HORIZON; h += 1) expect(total(more, school, h)).toBe(total(plain, school, h));
});
