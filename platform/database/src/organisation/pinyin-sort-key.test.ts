import { expect, test } from 'vitest';
import { pinyinSortKey } from './pinyin-sort-key.ts';

test('[D50] names sort by pinyin, numerals by their number, on any collation of bytes', () => {
  const names = [
    '云湖区第十小学',
    '云湖区第二小学',
    '安居幼儿园',
    '云湖区第十二小学',
    '重庆路小学',
    '长安小学',
  ];
  const sorted = names.toSorted((left, right) => (pinyinSortKey(left) < pinyinSortKey(right) ? -1 : 1));
  expect(sorted).toEqual([
    '安居幼儿园',
    '长安小学',
    '重庆路小学',
    '云湖区第二小学',
    '云湖区第十小学',
    '云湖区第十二小学',
  ]);
});

test('[D50] a key holds small letters, digits and single spaces', () => {
  expect(pinyinSortKey('第三中学 (East)')).toMatch(/^[a-z0-9()]+( [a-z0-9()]+)*$/u);
  expect(pinyinSortKey('云湖区第十二小学')).toBe('yun hu qu di 012 xiao xue');
});
