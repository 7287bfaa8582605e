import { paperKinds } from '@junheng/vocabulary';
import { expect, test } from 'vitest';
import type { Fields } from './field.ts';
import { readCells, readDayCell, readNumberCell } from './read-cells.ts';
import { readTyped } from './read-typed.ts';

const label = { zh: '某', en: 'some' };
const fields = {
  name: { type: 'text', min: 2, max: 9, required: true, label },
  kind: { type: 'choice', words: paperKinds, required: true, label },
  day: { type: 'day', isPast: true, label },
  sum: { type: 'money', label },
  rate: { type: 'number', unit: { zh: '%', en: '%' }, decimals: 1, label },
  isSafe: { type: 'yesNo', canBeUnknown: true, label },
  unitId: { type: 'unit', label },
} as const satisfies Fields;
const find = (_: unknown, name: string) => (name === '第一小学' ? 'id-1' : undefined);
const read = (cells: Record<string, string>) => readCells(fields, cells, find, '2026-11-30');

test('[RK7] cells are read as people write them', () => {
  const { typed, faults } = read({
    name: ' 甲楼 ',
    kind: '章程',
    day: '2026年9月1日',
    sum: '1,250.50元',
    rate: '５３．６％',
    isSafe: '不详',
    unitId: '第一小学',
  });
  expect([...faults]).toEqual([]);
  expect(readTyped(fields, typed)).toEqual({
    name: '甲楼',
    kind: 'charter',
    day: '2026-09-01',
    sum: '1250.50',
    rate: '53.6',
    isSafe: null,
    unitId: 'id-1',
  });
});

test('[RK7] what does not fit is marked by its field, with the reason', () => {
  const { faults } = read({
    name: '甲',
    kind: '无此类',
    day: '2026-12-01',
    sum: '约三千',
    rate: '1.25',
    unitId: '第二小学',
  });
  expect([...faults].map(([name, { code }]) => [name, code])).toEqual([
    ['kind', 'choice'],
    ['unitId', 'choice'],
    ['name', 'short'],
    ['day', 'future'],
    ['sum', 'number'],
    ['rate', 'decimals'],
  ]);
});

test('[RK7] days of Excel, and days that are none', () => {
  expect(['2026/9/1', '2026.09.01', '46266', '2026-09-01 00:00:00'].map(readDayCell)).toEqual(
    Array.from({ length: 4 }, () => '2026-09-01'),
  );
  expect(['2026-02-30', '2026-13-01', '9月1日', '462660', ''].map(readDayCell)).toEqual(
    Array.from({ length: 5 }, () => null),
  );
  expect(readNumberCell('12 000 人', ['人'])).toBe('12000');
  expect(readNumberCell('1e5')).toBe('1e5');
});
