import { expect, test } from 'vitest';
import { findMeasure } from './measure.ts';
import type { QuantityToken } from './token.ts';

const token = (unit: string, ratio: string | null = null): QuantityToken => ({
  kind: 'quantity',
  start: 0,
  end: 1,
  value: 5,
  valueMax: null,
  unit,
  isApproximate: false,
  ratio,
  isChinese: false,
  damage: null,
});
const read = (prefix: string, unit = '人', tail = '') => findMeasure(prefix, tail, token(unit));
const LEVEL = { measure: null, frequency: null, role: 'target' };

test('[R15] each verb of change before a number makes it an increment, with or without a word of degree', () => {
  const verbs = '提高 增加 下降 降低 减少 增长 提升 压减 净增 递增 上升 缩小 回落'.split(' ');
  for (const verb of verbs) expect([verb, read(`在园幼儿${verb}`).measure]).toEqual([verb, 'increment']);
  for (const degree of '了 约 近 不低于 不少于 至少 超过'.split(' '))
    expect([degree, read(`在园幼儿增加${degree}`).measure]).toEqual([degree, 'increment']);
  expect(read('在园幼儿增加到')).toEqual(LEVEL);
  expect(read('在园幼儿')).toEqual(LEVEL);
});

test('[R15] percentage points and 新增 are a change, running totals come before both', () => {
  expect(read('占比', '个百分点').measure).toBe('increment');
  expect(read('新增学位').measure).toBe('increment');
  for (const total of ['累计新增', '学位总数达', '图书总量达'])
    expect([total, read(total).measure]).toEqual([total, 'cumulative']);
});

test('[R15] each word of frequency is kept as printed, the last one counts', () => {
  const words = '每天 每日 每周 每月 每季度 每半年 每学期 每学年 每年 每班 年均 逐年 平均每年'.split(' ');
  for (const word of words) expect(read(`${word}培训`)).toMatchObject({ frequency: word });
  // “2025 年均达到” is no average: 均 belongs to the verb.
  expect(read('到2025年均达到').frequency).toBeNull();
  expect(read('每年每班').frequency).toBe('每班');
});

test('[R15] what is asked per head, per school or for an hour of the day is a standing rule', () => {
  for (const per of '每所 每个 每校 每名 每位 每生 每园 每千 每百 每万 生均 师均 校均'.split(' '))
    expect(read(`${per}配备`)).toEqual({ measure: null, frequency: per, role: 'standard' });
  for (const unit of '课时 学时 小时 分钟 节 次'.split(' '))
    expect([unit, read('每周安排', unit).role]).toEqual([unit, 'standard']);
  for (const unit of ['小时', '分钟']) expect([unit, read('锻炼', unit).role]).toEqual([unit, 'standard']);
  expect(read('开展', '次').role).toBe('target');
  expect(findMeasure('师生比', '', token('', '1:12.5')).role).toBe('standard');
  for (const verb of ['配', '安排', '核定', '拨付'])
    expect([verb, read('按', '%', `的标准${verb}`).role, read('按', '%', `比例${verb}`).role]).toEqual([
      verb,
      'standard',
      'standard',
    ]);
  expect(read('按', '%', '的学校').role).toBe('target');
});
