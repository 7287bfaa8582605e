import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { forecastPlaces } from './forecast-places.ts';
import type { ForecastRequest, PlacesForecast } from './forecast-places.ts';
import type { ForecastInputs } from './model/inputs.ts';
import { halfWidth } from './intervals/learn-widths.ts';
import { gradeTotal, rowTotal } from './sheet/sheet.ts';
import { requestOf } from './testing/request.ts';
import { PLAIN_DISTRICT, simulateDistrict } from './testing/simulate-district.ts';
import { makeDice } from './testing/random.ts';

const SMALL = { ...PLAIN_DISTRICT, schools: 5, years: 12 };

function run(request: ForecastRequest): PlacesForecast {
  const made = forecastPlaces(request);
  if (!made.ok) throw new Error(made.error.map((problem) => problem.code).join(' '));
  return made.value;
}

function forecast(
  part: Partial<ForecastInputs>,
  from: number,
  years: number,
  more: Partial<ForecastRequest> = {},
): PlacesForecast {
  return run(requestOf(part, from, years, more));
}

function figures(made: PlacesForecast): Map<string, number[]> {
  return new Map(
    made.main.sheet.stages.flatMap((stage) =>
      stage.rows.map((row) => [row.school, Array.from(row.cells)] as const),
    ),
  );
}

test('[F1] rows after the origin change nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      const district = simulateDistrict(SMALL, seed);
      const from = 2007;
      const residents = district.births.flatMap((row) => [
        { year: row.year + 3, age: 3, children: row.births },
        { year: row.year + 5, age: 5, children: row.births },
      ]);
      const schools = ['S1', 'S2'].map((school) => ({
        school,
        zone: 'north',
        places: null,
        classes: null,
        rooms: null,
      }));
      const housing = [
        { year: 2006, zone: 'north', flats: 300, known: null },
        { year: 2009, zone: 'north', flats: 900, known: null },
      ];
      const whole = forecast({ ...district, residents, schools, housing }, from, 5);
      const seen = forecast(
        {
          enrolment: district.enrolment.filter((row) => row.year <= from),
          births: district.births.filter((row) => row.year <= from),
          residents: residents.filter((row) => row.year <= from),
          housing: housing.slice(0, 1),
          schools,
        },
        from,
        5,
      );
      expect(figures(whole)).toEqual(figures(seen));
      expect(whole.backtest).toEqual(seen.backtest);
      expect(whole.estatesLeftOut).toBe(1);
    }),
    { numRuns: 5 },
  );
});

test('[F2] the order of rows and the names of schools change no figure', () => {
  const district = simulateDistrict(SMALL, 11);
  const dice = makeDice(3);
  const first = forecast(district, 2011, 4);
  const shuffled = district.enrolment
    .map((row) => ({ row, at: dice.uniform() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ row }) => ({ ...row, school: `学校${row.school}` }));
  const second = forecast({ enrolment: shuffled, births: district.births.toReversed() }, 2011, 4);
  const renamed = figures(second);
  for (const [school, cells] of figures(first)) {
    const other = renamed.get(`学校${school}`) ?? [];
    cells.forEach((value, at) => expect(other[at]).toBeCloseTo(value, 6));
  }
});

test('[F4] bad input is coded with its place and gives no forecast', () => {
  const row = { year: 2010, school: 'A', grade: '1', pupils: 30 };
  const codes = (part: Partial<ForecastInputs>, from = 2010, years = 3): unknown[] => {
    const made = forecastPlaces(requestOf(part, from, years));
    return made.ok ? [] : made.error.map((one) => ({ code: one.code, row: 'row' in one ? one.row : null }));
  };
  expect(codes({ enrolment: [row, row] })).toEqual([{ code: 'PLACES_FORECAST_ROW_TWICE', row: 1 }]);
  expect(codes({ enrolment: [row, { ...row, grade: '一年级' }] })).toEqual([
    { code: 'PLACES_FORECAST_ROW_TWICE', row: 1 },
  ]);
  expect(codes({ enrolment: [{ ...row, grade: 'X' }] })).toEqual([
    { code: 'PLACES_FORECAST_GRADE_UNKNOWN', row: 0 },
  ]);
  expect(codes({ enrolment: [{ ...row, pupils: -1 }] })).toEqual([
    { code: 'PLACES_FORECAST_PUPILS_WRONG', row: 0 },
  ]);
  expect(codes({ enrolment: [row] }, 2011)).toEqual([{ code: 'PLACES_FORECAST_YEAR_ABSENT', row: null }]);
  expect(codes({ enrolment: [row] }, 2010, 0)).toEqual([{ code: 'PLACES_FORECAST_YEARS_WRONG', row: null }]);
  expect(
    codes({ enrolment: [row], housing: [{ year: 2011, zone: 'nowhere', flats: 10, known: 2010 }] }),
  ).toEqual([{ code: 'PLACES_FORECAST_ZONE_UNKNOWN', row: 0 }]);
});

test('[F7] where nothing changes the forecast is exact', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 20, max: 150 }), { minLength: 3, maxLength: 6 }),
      fc.integer({ min: 3, max: 10 }),
      (sizes, years) => {
        const enrolment = sizes.flatMap((pupils, at) =>
          Array.from({ length: years }, (_, year) =>
            ['1', '2', '3', '4', '5', '6'].map((grade) => ({
              year: 2000 + year,
              school: `S${at}`,
              grade,
              pupils,
            })),
          ).flat(),
        );
        const births = Array.from({ length: years + 8 }, (_, at) => ({ year: 1992 + at, births: 500 }));
        const made = forecast({ enrolment, births }, 1999 + years, 4, { paths: 1 });
        for (const [school, cells] of figures(made))
          for (const value of cells) expect(value).toBeCloseTo(sizes[Number(school.slice(1))] as number, 6);
      },
    ),
    { numRuns: 10 },
  );
});

test('[F11] a young school grows to the end of its stage', () => {
  const old = Array.from({ length: 8 }, (_, year) =>
    ['1', '2', '3', '4', '5', '6'].map((grade) => ({ year: 2000 + year, school: 'old', grade, pupils: 80 })),
  ).flat();
  const young = [0, 1, 2].flatMap((step) =>
    Array.from({ length: step + 1 }, (_, grade) => ({
      year: 2005 + step,
      school: 'young',
      grade: String(grade + 1),
      pupils: 40,
    })),
  );
  const made = forecast({ enrolment: [...old, ...young] }, 2007, 4, { paths: 1 });
  const row = made.main.sheet.stages[0]?.rows.find((one) => one.school === 'young');
  const at = (grade: number, h: number): number => row?.cells[(grade - 1) * 5 + h] as number;
  expect(at(4, 1)).toBeGreaterThan(25);
  expect(at(6, 1)).toBe(0);
  expect(at(6, 3)).toBeGreaterThan(25);
});

test('[F13] schools, zones, grades and the district add up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      const district = simulateDistrict(SMALL, seed);
      const schools = ['S1', 'S2', 'S3', 'S4', 'S5'].map((school, at) => ({
        school,
        zone: at < 2 ? 'east' : 'west',
        places: 400,
        classes: null,
        rooms: null,
      }));
      const made = forecast({ ...district, schools }, 2010, 3, { paths: 4 });
      const { sheet, room } = made.main;
      for (const stage of sheet.stages) {
        for (let h = 1; h <= 3; h += 1) {
          const total = stage.rows.reduce((sum, row) => sum + rowTotal(row, 6, 3, h), 0);
          const grades = stage.grades.reduce((sum, _, grade) => sum + gradeTotal(stage, 3, grade, h), 0);
          const scope = (name: string): number =>
            room
              .filter((line) => line.scope === name)
              .reduce((sum, line) => sum + (line.years[h - 1]?.pupils ?? 0), 0);
          expect(grades).toBeCloseTo(total, 6);
          for (const name of ['school', 'zone', 'district']) expect(scope(name)).toBeCloseTo(total, 6);
        }
      }
    }),
    { numRuns: 5 },
  );
});

test('[F18] every interval holds its forecast and begins at 0 or above', () => {
  const district = simulateDistrict({ ...SMALL, size: 6 }, 4);
  const made = forecast(district, 2010, 5);
  for (const line of made.main.room) {
    for (const year of line.years) {
      expect(year.low).toBeGreaterThanOrEqual(0);
      expect(year.low).toBeLessThanOrEqual(year.pupils);
      expect(year.high).toBeGreaterThanOrEqual(year.pupils);
    }
  }
});

describe('simulated districts', () => {
  const kinds = [
    {},
    { birthsTrend: -0.05 },
    { birthsTrend: 0.03, drift: 0.03, ratio: 1.02 },
    { schools: 6, size: 25 },
    { moveChance: 0, shareStep: 0.03, drift: 0.005 },
    { moveChance: 0.2, shareStep: 0.12, drift: 0.04, closeChance: 0.02 },
    { grades: ['7', '8', '9'], age: 12, size: 150 },
  ];
  const origins = [2008, 2011, 2014];
  const cases = kinds.flatMap((kind, at) => {
    const whole = { ...PLAIN_DISTRICT, ...kind };
    const district = simulateDistrict(whole, 7000 + at);
    const actual = new Map<string, number>();
    for (const row of district.enrolment) {
      actual.set(`${row.school}|${row.grade}|${row.year}`, row.pupils);
      const key = `${row.school}|${row.year}`;
      actual.set(key, (actual.get(key) ?? 0) + row.pupils);
    }
    return origins.map((from) => ({ actual, from, made: forecast(district, from, 5, { paths: 1 }) }));
  });

  test('[F15] the blend beats both peers on the whole', () => {
    const sums = { own: 0, naive: 0, progression: 0 };
    for (const { made } of cases) {
      for (const one of made.backtest) {
        sums.own += one.mape;
        sums.naive += one.naive;
        sums.progression += one.progression;
      }
    }
    expect(sums.own).toBeLessThan(0.95 * sums.naive);
    expect(sums.own).toBeLessThan(sums.progression);
  });

  test('[F17] intervals hold 75 to 85 % of what comes', () => {
    let [inside, count, cellsInside, cells] = [0, 0, 0, 0];
    for (const { actual, from, made } of cases) {
      const widths = [...made.widths.values()][0];
      const stage = made.main.sheet.stages[0];
      if (widths === undefined || stage === undefined) continue;
      for (const line of made.main.room.filter((one) => one.scope === 'school')) {
        line.years.forEach((year) => {
          const came = actual.get(`${line.name}|${year.year}`);
          if (came === undefined) return;
          count += 1;
          if (came >= year.low && came <= year.high) inside += 1;
        });
      }
      for (const row of stage.rows) {
        stage.grades.forEach((grade, at) => {
          for (let h = 1; h <= 5; h += 1) {
            const came = actual.get(`${row.school}|${grade}|${from + h}`);
            const value = row.cells[at * 6 + h] as number;
            if (came === undefined) continue;
            cells += 1;
            if (Math.abs(came - value) <= halfWidth(widths.cell, value, h)) cellsInside += 1;
          }
        });
      }
    }
    expect(inside / count).toBeGreaterThan(0.75);
    expect(inside / count).toBeLessThan(0.85);
    expect(cellsInside / cells).toBeGreaterThan(0.75);
    expect(cellsInside / cells).toBeLessThan(0.85);
  });
});
