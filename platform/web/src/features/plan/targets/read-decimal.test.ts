import { expect, test } from 'vitest';
import { readDecimal } from './read-decimal.ts';

test('numbers are read as people type them', () => {
  expect(readDecimal(' 95.5% ')).toBe('95.5');
  expect(readDecimal('1,234')).toBe('1234');
  expect(readDecimal('95.5')).toBe('95.5');
  expect(readDecimal('-3')).toBe('-3');
});

test('what is no number is refused', () => {
  for (const typed of ['', '约95', '1e3', '9.1234567', '12.', '--1']) expect(readDecimal(typed)).toBeNull();
});
