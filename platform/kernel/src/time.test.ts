import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  chinaDay,
  dayNumber,
  daysBetween,
  elapsedShare,
  fixedClock,
  formatSchoolYear,
  isDay,
  lastDayOf,
  schoolYearOf,
  timestamp,
  yearOf,
  yearsOf,
} from './index.ts';

test('[K3] a day begins in China eight hours before it does in UTC', () => {
  expect(chinaDay(fixedClock(Date.UTC(2026, 10, 20, 15, 59)))).toBe('2026-11-20');
  expect(chinaDay(fixedClock(Date.UTC(2026, 10, 20, 16, 0)))).toBe('2026-11-21');
  expect(timestamp(fixedClock(0))).toBe('1970-01-01T00:00:00.000Z');
});

test('[K5] a school year begins on 1 September', () => {
  expect(schoolYearOf('2024-08-31')).toBe(2023);
  expect(['2024-01-01', '2024-09-01', '2024-10-31', '2024-12-31'].map(schoolYearOf)).toEqual([
    2023, 2024, 2024, 2024,
  ]);
  expect(formatSchoolYear(2024)).toBe('2024—2025');
});

test('[K6] the passed share of a period runs from 0 to 1', () => {
  const period = { from: 2025, to: 2029 };
  expect(yearsOf(period)).toEqual([2025, 2026, 2027, 2028, 2029]);
  expect(elapsedShare(period, '2024-12-31')).toBe(0);
  expect(elapsedShare(period, '2030-01-01')).toBe(1);
  expect(elapsedShare({ from: 2026, to: 2026 }, '2026-07-02')).toBeCloseTo(182 / 365, 10);
  const ofPeriod = ['2025-01-01', '2025-01-02', '2029-12-31'].map((day) => elapsedShare(period, day));
  expect(ofPeriod).toEqual([0, 1 / 1826, 1825 / 1826]);
});

test('[K11] 30 February is not a day, and a leap day is one', () => {
  expect(isDay('2026-02-30')).toBe(false);
  expect(isDay('2024-02-29')).toBe(true);
  expect(isDay('2026-2-3')).toBe(false);
});

test('[K11] a month later is the same date or the last of the month', () => {
  expect(addMonths('2026-11-21', -1)).toBe('2026-10-21');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  expect(addMonths('2026-08-31', 0)).toBe('2026-08-31');
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2026-05-31', 1)).toBe('2026-06-30');
  expect(addMonths('2026-01-31', 13)).toBe('2027-02-28');
});

test('[K11] a year ends on 31 December, and a day tells its year', () => {
  expect([lastDayOf(2026), yearOf('2026-12-31'), yearOf('2027-01-01')]).toEqual(['2026-12-31', 2026, 2027]);
});

test('[K11] adding days and counting them are each other’s reverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 40_000 }), (count) => {
      expect(daysBetween('2000-01-01', addDays('2000-01-01', count))).toBe(count);
    }),
  );
});

test('[K11] days count as the calendar of the machine counts them', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
      },
    ),
  );
});
