import { expect, test } from 'vitest';
import { auditChanges } from './audit-changes.ts';

test('only what differs is told', () => {
  expect(auditChanges({ a: 1, b: 'x', c: null }, { a: 2, b: 'x', d: [1] })).toEqual([
    { name: 'a', before: '1', after: '2' },
    { name: 'd', before: '', after: '[1]' },
  ]);
});

test('a new thing has no before and a removed one no after', () => {
  expect(auditChanges(null, { a: 1 })).toEqual([{ name: 'a', before: '', after: '1' }]);
  expect(auditChanges({ a: 1 }, null)).toEqual([{ name: 'a', before: '1', after: '' }]);
});
