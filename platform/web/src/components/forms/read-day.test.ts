import { expect, test } from 'vitest';
import { readDay } from './read-day.ts';

test('days are read as people type them', () => {
  for (const typed of ['2026-01-05', '2026/1/5', '2026年1月5日', '20260105', ' 2026.01.05 ']) {
    expect(readDay(typed)).toBe('2026-01-05');
  }
});

test('what is no day of the calendar is refused', () => {
  for (const typed of ['', '2026-02-29', '2026-13-01', '2026-1', '明天', '26-01-05']) {
    expect(readDay(typed)).toBeNull();
  }
});
