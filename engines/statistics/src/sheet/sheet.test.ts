import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCellNumber } from './cell-number.ts';
import { headerPaths } from './header-paths.ts';
import { cellName, foldLabel } from './sheet.ts';
import type { Sheet } from './sheet.ts';

test('[ST1] what a cell of a number column says', () => {
  const told = [
    null,
    '',
    ' ',
    0,
    '0',
    '*',
    '-',
    '—',
    '-1',
    -1,
    '315',
    '1124.5',
    '1,234',
    '１２',
    '315人',
    '12%',
    true,
    { day: '2019-09-01' },
  ].map((cell) => {
    const read = readCellNumber(cell);
    return read.kind === 'number' ? read.value : read.kind === 'fault' ? read.code : read.kind;
  });
  expect(told).toEqual([
    'missing',
    'missing',
    'missing',
    0,
    0,
    'notApplicable',
    'notApplicable',
    'notApplicable',
    'undefined',
    'undefined',
    315,
    1124.5,
    1234,
    12,
    'STATISTICS_NUMBER_WRONG',
    'STATISTICS_NUMBER_WRONG',
    'STATISTICS_NUMBER_WRONG',
    'STATISTICS_DATE_IN_NUMBER',
  ]);
});

test('[ST1] any number written out is that number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const value = Number(`${whole}.${String(cents).padStart(2, '0')}`);
      const text = `${whole.toLocaleString('en-US')}.${String(cents).padStart(2, '0')}`;
      expect(readCellNumber(text)).toEqual({ kind: 'number', value });
      expect(readCellNumber(value)).toEqual({ kind: 'number', value });
    }),
  );
});

test('[ST2] labels fold: blanks, breaks, full width and the mark of a part', () => {
  expect(foldLabel('总    计')).toBe('总计');
  expect(foldLabel('上学年初_x000D_\n报表在校\n学生数')).toBe('上学年初报表在校学生数');
  expect(foldLabel('＃女')).toBe('女');
  expect(foldLabel('在园（班）人数')).toBe('在园(班)人数');
});

const sheet = (rows: Sheet['rows'], merges: Sheet['merges'] = []): Sheet => ({
  name: '表',
  isHidden: false,
  rows,
  merges,
});

test('[ST2] merged labels stand over all they cover, downwards once', () => {
  const one = sheet(
    [
      ['', '编号', '在园人数', '', '离园人数'],
      ['', '', '合计', '其中：女', ''],
    ],
    [
      { top: 0, left: 2, bottom: 0, right: 3 },
      { top: 0, left: 4, bottom: 1, right: 4 },
    ],
  );
  expect(headerPaths(one, { from: 0, to: 1 })).toEqual([
    '',
    '编号',
    '在园人数/合计',
    '在园人数/其中:女',
    '离园人数',
  ]);
});

test('[ST2] without merges an upper label stands over the empty cells to its right that have a label below', () => {
  const one = sheet([
    ['学校标识码', '小学', '', '初中', '', '备注'],
    ['', '在校生数', '班数', '在校生数', '班数', ''],
  ]);
  expect(headerPaths(one, { from: 0, to: 1 })).toEqual([
    '学校标识码',
    '小学/在校生数',
    '小学/班数',
    '初中/在校生数',
    '初中/班数',
    '备注',
  ]);
});

test('cells are named as spreadsheets name them', () => {
  expect([cellName(0, 0), cellName(11, 25), cellName(4, 26), cellName(0, 701), cellName(0, 702)]).toEqual([
    'A1',
    'Z12',
    'AA5',
    'ZZ1',
    'AAA1',
  ]);
});
