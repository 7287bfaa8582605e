import { expect, test } from 'vitest';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { buildPanel } from '../model/panel.ts';
import { findSpans } from '../model/spans.ts';
import { PLAIN_DISTRICT, simulateDistrict } from '../testing/simulate-district.ts';
import { birthsOfEntrants, drawBirths } from './births.ts';
import { forecastEntrants } from './entrants.ts';
import { innerRatios, shrinkDrifts } from './unit-cohort.ts';
import { robustMeanOfLatest } from './smooth.ts';

const flat = { births: [], path: [], residents: [], course: 'middle' } as const;

test('[F5] a third of the earlier calendar year and two thirds of the later one enter', () => {
  const rows = [2010, 2011, 2012].map((year, at) => ({ year, births: 900 + 300 * at }));
  const curve = drawBirths(rows, [], 2012, 2012, 'middle');
  if (curve === null) throw new Error('no curve');
  // Entry at six in September 2018: born September 2011 to August 2012.
  expect(birthsOfEntrants(curve, 2018, 6, DEFAULT_SETTINGS)).toBeCloseTo(1200 / 3 + (1500 * 2) / 3, 9);
  expect(birthsOfEntrants(curve, 2019, 6, DEFAULT_SETTINGS)).toBeNaN();
});

test('[F6] courses of births lie apart and a stated course wins', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 100, max: 5000 }), { minLength: 1, maxLength: 12 }), (births) => {
      const rows = births.map((count, at) => ({ year: 2000 + at, births: count }));
      const last = 1999 + births.length;
      const [low, middle, high] = (['low', 'middle', 'high'] as const).map(
        (course) => drawBirths(rows, [], last, last + 10, course)?.births ?? [],
      ) as [number[], number[], number[]];
      let gap = 1;
      for (let at = births.length; at < middle.length; at += 1) {
        expect(low[at]).toBeLessThan(middle[at] as number);
        expect(high[at]).toBeGreaterThan(middle[at] as number);
        const ratio = (high[at] as number) / (low[at] as number);
        expect(ratio).toBeGreaterThan(gap);
        gap = ratio;
      }
    }),
  );
  const path = [{ year: 2001, low: 700, middle: 800, high: 900 }];
  expect(drawBirths([{ year: 2000, births: 1000 }], path, 2000, 2001, 'low')?.births).toEqual([1000, 700]);
});

test('[F8] drifts are shrunk towards the district, large schools less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (seed) => {
      const { enrolment } = simulateDistrict({ ...PLAIN_DISTRICT, drift: 0.03 }, seed);
      const panel = buildPanel(enrolment, 2010);
      const last = panel.years - 1;
      const { raw, shrunk } = shrinkDrifts(
        panel,
        innerRatios(panel),
        last,
        findSpans(panel, last),
        DEFAULT_SETTINGS,
      );
      raw.forEach((value, unit) => {
        expect(Math.abs(shrunk[unit] as number)).toBeLessThanOrEqual(Math.abs(value));
        expect((shrunk[unit] as number) * value).toBeGreaterThanOrEqual(0);
      });
    }),
    { numRuns: 10 },
  );
  // Two schools with the same drift, one ten times as large, among steady ones.
  const rows = ['big', 'small', 'c', 'd', 'e', 'f'].flatMap((school, at) =>
    Array.from({ length: 6 }, (_, year) =>
      ['1', '2', '3'].map((grade, index) => {
        const base = school === 'small' ? 40 : 400;
        const gain = at < 2 ? 1.1 ** index : 1;
        const wobble = (year * 7 + index * 3 + at) % 2 === 0 ? 1 : -1;
        return { year: 2000 + year, school, grade, pupils: Math.round(base * gain) + wobble };
      }),
    ).flat(),
  );
  const panel = buildPanel(rows, 2005);
  const { raw, shrunk } = shrinkDrifts(panel, innerRatios(panel), 5, findSpans(panel, 5), DEFAULT_SETTINGS);
  expect((shrunk[0] as number) / (raw[0] as number)).toBeGreaterThan(
    (shrunk[1] as number) / (raw[1] as number),
  );
});

test('[F9] one outlying year is pulled in', () => {
  const steady = [0.01, -0.01, 0.012, -0.008, 0.01];
  const plain = robustMeanOfLatest([...steady, 0], 1, 0.004);
  for (const wild of [0.5, 5])
    expect(robustMeanOfLatest([...steady, wild], 1, 0.004) - plain).toBeLessThan(0.02);
});

test('[F10] a way to tell entrants without data falls out', () => {
  const { enrolment, births } = simulateDistrict(PLAIN_DISTRICT, 5);
  const panel = buildPanel(enrolment, 2010);
  const none = forecastEntrants(panel, 0, flat, 10, 3, DEFAULT_SETTINGS);
  expect(none.births).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect(none.residents).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect(none.naive.every((value) => value > 0)).toBe(true);
  const residents = [2007, 2008, 2009, 2010].flatMap((year) =>
    [3, 4, 5].map((age) => ({ year, age, children: 1000 })),
  );
  const all = forecastEntrants(panel, 0, { ...flat, births, residents }, 10, 3, DEFAULT_SETTINGS);
  for (const value of [...all.births, ...all.residents]) expect(value).toBeGreaterThan(0);
});
