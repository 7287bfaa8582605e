import { expect, test } from 'vitest';
import { deriveKey } from './derive-key.ts';
import type { KeyDerivation } from './prepare-rules.ts';
import { readPrepareRules } from './prepare-rules.ts';

function derive(how: KeyDerivation, row: Readonly<Record<string, string>>): string {
  const derived = deriveKey({ column: 'k', order: 'ascending', derived: { how, columns: ['a', 'b'] } }, row);
  return derived.ok ? derived.value : derived.error.code;
}

test('[A55] the later of two days, the longer of two periods, a sum', () => {
  const days = { a: '2019-03-05', b: '2021-01-31' };
  expect(derive('latest', days)).toBe('2021-01-31');
  expect(derive('earliest', days)).toBe('2019-03-05');
  expect(derive('longest', { a: '9', b: '18.5' })).toBe('18.5');
  expect(derive('shortest', { a: '9', b: '18.5' })).toBe('9');
  expect(derive('sum', { a: '0.1', b: '0.2' })).toBe('0.3');
});

test('[A55] empty columns are left out; days and numbers are not compared with each other', () => {
  expect(derive('latest', { a: '', b: '2021-01-31' })).toBe('2021-01-31');
  expect(derive('sum', { a: '', b: '' })).toBe('');
  expect(derive('latest', { a: '12', b: '2021-01-31' })).toBe('ADMISSION_KEY_WRONG');
  expect(derive('sum', { a: '2021-01-31', b: '' })).toBe('ADMISSION_KEY_WRONG');
  expect(derive('sum', { a: '1' })).toBe('ADMISSION_COLUMN_MISSING');
});

test('[A55] a derived key is read from the rules, with two columns or more', () => {
  const rules = (key: object): unknown => ({
    day: '2026-07-01',
    ranks: [{ name: 'all', when: [] }],
    keys: [key],
  });
  const read = readPrepareRules('rules.json', rules({ latest: ['settled', 'deed'], order: 'ascending' }));
  expect(read.ok ? read.value.keys : read.error).toEqual([
    { column: 'settled+deed', order: 'ascending', derived: { how: 'latest', columns: ['settled', 'deed'] } },
  ]);
  const wrong = readPrepareRules('rules.json', rules({ sum: ['one'] }));
  expect(wrong.ok ? '' : wrong.error.code).toBe('ADMISSION_RULES_WRONG');
});
