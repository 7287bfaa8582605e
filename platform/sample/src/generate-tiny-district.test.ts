import { expect, test } from 'vitest';
import { generateSampleDistrict } from './generate-sample-district.ts';
import { generateTinyDistrict } from './generate-tiny-district.ts';

test('the second district shares nothing with the first', () => {
  const [first, second] = [generateSampleDistrict({ seed: 1 }), generateTinyDistrict({ seed: 1 })];
  expect(second.district.id).not.toBe(first.district.id);
  const ids = new Set(first.units.map((unit) => unit.id));
  expect(second.units.some((unit) => ids.has(unit.id))).toBe(false);
  const names = new Set(first.accounts.map((account) => account.userName));
  expect(second.accounts.some((account) => names.has(account.userName))).toBe(false);
  const [start, end] = second.targets[0]?.source.span ?? [0, 0];
  expect(second.plan.text.slice(start, end)).toBe(second.targets[0]?.source.text);
});
