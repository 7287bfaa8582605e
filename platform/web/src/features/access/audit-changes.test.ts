import { expect, test } from 'vitest';
import { auditChanges } from './audit-changes.ts';

test('only what differs is told', () => {
  expect(auditChanges({ a: 1, b: 'x', c: null }, { a: 2, b: 'x', d: [1] })).toEqual([
    { name: 'a', before: '1', after: '2' },
    { name: 'd', before: '', after: '[1]' },
  ]);
});

test('ids and versions are left out and a source is told by its words', () => {
  const after = { unitId: 'x', version: 2, source: { kind: 'typed', text: '统计快报' }, value: '96' };
  expect(auditChanges(null, after)).toEqual([
    { name: 'source', before: '', after: '统计快报' },
    { name: 'value', before: '', after: '96' },
  ]);
});

test('a new thing has no before and a removed one no after', () => {
  expect(auditChanges(null, { a: 1 })).toEqual([{ name: 'a', before: '', after: '1' }]);
  expect(auditChanges({ a: 1 }, null)).toEqual([{ name: 'a', before: '1', after: '' }]);
});
