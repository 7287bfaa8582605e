import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSourceKey, sourceKey } from './source-key.ts';

const source = { kind: 'typed', text: '统计年报', place: '', span: null } as const;

test('a source has the same name in both languages, and another for another day', () => {
  const key = sourceKey('p', source, '毛入园率 2026-09-01');
  expect(sourceKey('p', source, 'Gross enrolment 2026-09-01')).toBe(key);
  expect(sourceKey('p', source, '毛入园率 2025-09-01')).not.toBe(key);
  expect(sourceKey('q', source, '毛入园率 2026-09-01')).not.toBe(key);
  expect(sourceKey('p', { ...source, kind: 'plan', span: [3, 9] }, '')).not.toBe(
    sourceKey('p', { ...source, kind: 'plan', span: [3, 10] }, ''),
  );
});

test('every name can stand in the address, and a thousand sources have a thousand names', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, about) =>
      isSourceKey(sourceKey('p', { ...source, text }, about)),
    ),
  );
  const names = Array.from({ length: 1000 }, (_, row) =>
    sourceKey('p', { ...source, kind: 'plan', span: [row, row + 20] }, ''),
  );
  expect(new Set(names).size).toBe(1000);
  expect([isSourceKey('12345678'), isSourceKey('1234567'), isSourceKey(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});
