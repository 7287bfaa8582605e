import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDecimal } from '@junheng/kernel';
import { checkParts } from './check-parts.ts';
import type { CheckedPart } from './check-parts.ts';

const row = (id: string, changes: Partial<CheckedPart> = {}): CheckedPart => ({
  id,
  parentId: 'whole',
  unit: '万个',
  measure: 'cumulative',
  comparator: '=',
  year: 2030,
  baseYear: 2025,
  baseValue: null,
  value: null,
  latest: null,
  partCount: 0,
  ...changes,
});
const whole = (changes: Partial<CheckedPart>, partCount = 2): CheckedPart =>
  row('whole', { parentId: null, partCount, ...changes });
const codesOf = (rows: readonly CheckedPart[], id = 'whole') =>
  (checkParts(rows).get(id) ?? []).map(({ of, code }) => `${of} ${code}`);

test('[P113] parts that add up to their whole are silent', () => {
  const rows = [whole({ value: '11.00' }), row('a', { value: '7.20' }), row('b', { value: '3.80' })];
  expect(checkParts(rows).size).toBe(0);
});

test('[P113] parts above their whole are told on the whole and on each part', () => {
  const rows = [whole({ value: '11.00' }), row('a', { value: '7.20' }), row('b', { value: '4.80' })];
  for (const id of ['whole', 'a', 'b']) expect(codesOf(rows, id)).toEqual(['value PARTS_EXCEED_WHOLE']);
  expect(checkParts(rows).get('a')).toMatchObject([{ sum: '12', whole: '11', wholeId: 'whole' }]);
});

test('[P114] parts below their whole are told only where another row shows that they are all of it', () => {
  const some = [whole({ value: '11.00' }), row('a', { value: '2.00' }), row('b', { value: '3.80' })];
  expect(codesOf(some)).toEqual([]);
  const base = { baseValue: '5.0' };
  const all = some.map((part) => ({ ...part, ...(part.id === 'whole' ? { baseValue: '10.0' } : base) }));
  expect(codesOf(all)).toEqual(['value PARTS_DO_NOT_ADD_UP']);
});

test('[P114] half a unit of the last printed digit is allowed for each number, but none for whole numbers', () => {
  const rounded = [whole({ value: '11.0' }), row('a', { value: '7.3' }), row('b', { value: '3.8' })];
  expect(codesOf(rounded)).toEqual([]);
  const counts = [whole({ value: '11' }), row('a', { value: '7' }), row('b', { value: '5' })];
  expect(codesOf(counts)).toEqual(['value PARTS_EXCEED_WHOLE']);
});

test('[P114] shares, other units, other days and hidden parts are not added', () => {
  const values = (unit: string) => [
    whole({ value: '50', unit }),
    row('a', { value: '40', unit }),
    row('b', { value: '45', unit }),
  ];
  expect(codesOf(values('%'))).toEqual([]);
  expect(codesOf(values('所'))).toEqual(['value PARTS_EXCEED_WHOLE']);
  expect(codesOf(values('所').slice(0, 2))).toEqual([]);
  expect(codesOf([...values('所').slice(0, 2), row('b', { value: '45', unit: '个' })])).toEqual([]);
  const latest = (day: string) => [
    whole({ latest: { day: '2026-09-01', value: '10' } }),
    row('a', { latest: { day: '2026-09-01', value: '6' } }),
    row('b', { latest: { day, value: '6' } }),
  ];
  expect(codesOf(latest('2026-09-01'))).toEqual(['latest PARTS_EXCEED_WHOLE']);
  expect(codesOf(latest('2026-03-01'))).toEqual([]);
});

test('[P113] whatever whole numbers the parts are, their exact sum is never at fault and one more always is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 6 }), (numbers) => {
      const total = numbers.reduce((left, right) => left + right, 0);
      const parts = numbers.map((number, index) =>
        row(`p${index}`, { value: writeDecimal(BigInt(number), 0) }),
      );
      const rowsWith = (sum: number) => [whole({ value: String(sum) }, parts.length), ...parts];
      expect(codesOf(rowsWith(total))).toEqual([]);
      if (total > 0) expect(codesOf(rowsWith(total - 1))).toEqual(['value PARTS_EXCEED_WHOLE']);
    }),
  );
});

test('[P113] a single part above its whole is told, one that equals it or lies below is not', () => {
  const rows = (part: string) => [whole({ value: '11' }, 1), row('a', { value: part })];
  expect(['10', '11', '12'].map((part) => codesOf(rows(part)))).toEqual([
    [],
    [],
    ['value PARTS_EXCEED_WHOLE'],
  ]);
});

test('[P113] a row without parts is no whole, whatever it says', () => {
  expect(checkParts([whole({ value: '11' }, 0), whole({ id: 'other', value: '5' }, 2)]).size).toBe(0);
});

test('[P114] the allowance is half a unit of the coarsest digit for each number, and not a hair more', () => {
  const rows = (part: string) => [
    whole({ value: '11.0' }),
    row('a', { value: '7.20' }),
    row('b', { value: part }),
  ];
  // Three numbers, half of 0.1 each: 0.15 is allowed.
  expect(['3.95', '3.96'].map((part) => codesOf(rows(part)))).toEqual([[], ['value PARTS_EXCEED_WHOLE']]);
});
