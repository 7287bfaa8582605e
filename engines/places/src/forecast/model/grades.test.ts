import { expect, test } from 'vitest';
import { entryAge, parseGrade } from './grades.ts';

test('[F3] grade labels are read in all their forms', () => {
  const read = (label: string): string => {
    const grade = parseGrade(label);
    return grade === null ? 'null' : `${grade.stage} ${grade.order}`;
  };
  expect(['1', 'G6', '7', '12', '一年级', '初一', '高三'].map(read)).toEqual([
    'primary 1',
    'primary 6',
    'junior 7',
    'senior 12',
    'primary 1',
    'junior 7',
    'senior 12',
  ]);
  expect(['K', 'PK', '小班', '大班', 'K1'].map(read)).toEqual([
    'primary 0',
    'primary -1',
    'kindergarten -2',
    'kindergarten 0',
    'kindergarten -2',
  ]);
  expect(['0', '13', 'X', '', '初零', '一二三'].map(read)).toEqual(Array.from({ length: 6 }, () => 'null'));
  expect(parseGrade('初一', { primary: 5, junior: 9 })).toEqual({ label: '初一', order: 6, stage: 'junior' });
  expect([entryAge(1), entryAge(0), entryAge(7)]).toEqual([6, 5, 12]);
});
