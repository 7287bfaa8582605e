import { expect, test } from 'vitest';
import { judgeTarget } from './judge-target.ts';
import { makeRule, makeValues, PERIOD } from './make-rule-for-tests.ts';
import { targetPath } from './target-path.ts';
import type { TargetRule, ValueOnDay } from './target.ts';
import { isAverageOf, isOverTerm, overTermRule, rateChangeOf, valueUnitOf } from './yearly-change.ts';

const CUT_OFF = '2026-11-21';
const judge = (rule: TargetRule, values: readonly ValueOnDay[], asOf = CUT_OFF) =>
  judgeTarget(rule, values, PERIOD, asOf);
/** 近视率每年降低 0.5 个百分点以上, from 54.0 % at the end of 2024. */
const myopia = makeRule({
  measure: 'increment',
  unit: '个百分点',
  comparator: '≥',
  value: '0.5',
  baseValue: '54.0',
  rateChange: 'fall',
});

test('[P110] words before the number say that a rate is to fall; else it is to rise; an amount is no rate', () => {
  const of = (words: string, unit = '个百分点', name = '近视率') =>
    rateChangeOf({ measure: 'increment', name, unit, words });
  expect(of('近视率每年降低0.5个百分点以上')).toBe('fall');
  expect(of('到2030年，近视率力争每年下降0.5-1个百分点')).toBe('fall');
  expect(of('公办园在园幼儿占比每年提高1个百分点')).toBe('rise');
  expect(of('每年新增学位300个', '个')).toBeNull();
  expect(of('体质优良率每年降幅不计，近视率每年提高1个百分点')).toBe('rise');
  expect(of('总体近视率年下降0.5个百分点', '个百分点', '总体近视率年下降')).toBeNull();
  expect(rateChangeOf({ measure: 'level', name: '', unit: '个百分点', words: '下降' })).toBeNull();
  expect([valueUnitOf(myopia), valueUnitOf(makeRule({ unit: '所' }))]).toEqual(['%', '所']);
});

test('[P111] the rate of a year is judged against the year before, by each year by itself', () => {
  const values = makeValues(['2025-10-01', '53.4'], ['2026-10-01', '53.1']);
  expect(judge(myopia, values.slice(0, 1)).state).toBe('onTrack');
  expect(judge(myopia, values, '2026-12-31')).toMatchObject({ state: 'behind', verdict: 'fail' });
  expect(judge(myopia, values, '2026-12-31').reason).toEqual({
    zh: '2026-10-01 现值 53.1%，比上年降 0.3个百分点，未达到年度要求（≥0.5个百分点）。',
    en: '53.1% on 2026-10-01, down 0.3 points in the year: does not meet the yearly demand (≥ 0.5).',
  });
  const fell = makeValues(['2025-10-01', '53.4'], ['2026-10-01', '52.9']);
  expect(judge(myopia, fell, '2026-12-31').state).toBe('onTrack');
  const rose = makeValues(['2025-10-01', '54.6']);
  expect(judge(myopia, rose).reason.zh).toContain('比上年升 0.6个百分点');
});

test('[P111] a year whose year before is not known is unknown, not met', () => {
  const gap = makeValues(['2025-10-01', '53.4'], ['2027-10-01', '51.0']);
  expect(judge(myopia, gap, '2027-12-31')).toMatchObject({ state: 'noData', verdict: 'unknown' });
  const noBase = { ...myopia, baseValue: null, baseYear: null };
  expect(judge(noBase, makeValues(['2025-10-01', '53.4'])).verdict).toBe('unknown');
});

test('[P111] at the end every year must have met it', () => {
  const short = { ...myopia, year: 2026 };
  const good = makeValues(['2025-10-01', '53.5'], ['2026-10-01', '53.0']);
  expect(judge(short, good, '2027-01-05').state).toBe('achieved');
  const second = makeValues(['2025-10-01', '52.0'], ['2026-10-01', '51.8']);
  expect(judge(short, second, '2027-01-05').state).toBe('missed');
});

test('[P112] the path of a rate goes down or up by what is asked, within 0 to 100', () => {
  expect(targetPath(myopia, PERIOD).map(({ year, value }) => `${year} ${value}`)).toEqual([
    '2025 53.5',
    '2026 53.0',
    '2027 52.5',
    '2028 52.0',
    '2029 51.5',
  ]);
  expect(judge(myopia, []).expectedNow).toBe('53.0');
  const steep = { ...myopia, value: '20', rateChange: 'rise' } as const;
  expect(targetPath(steep, PERIOD).at(-1)?.value).toBe('100');
  expect(targetPath({ ...myopia, baseValue: null, baseYear: null }, PERIOD)).toEqual([]);
});

test('[P116] an average over the years may be short in one year and is judged by all so far', () => {
  expect([isAverageOf('年均'), isAverageOf('每年'), isAverageOf(null)]).toEqual([true, false, false]);
  const rule = makeRule({
    measure: 'increment',
    unit: '%',
    baseValue: null,
    baseYear: null,
    value: '8',
    isAverage: true,
  });
  const values = makeValues(['2025-12-31', '9.0'], ['2026-12-31', '7.0']);
  expect(judge(rule, values, '2026-12-31').state).toBe('onTrack');
  expect(judge({ ...rule, isAverage: false }, values, '2026-12-31').state).toBe('behind');
  expect(judge(rule, values, '2026-12-31').reason.zh).toBe('到 2026-12-31 年均 8%，达到年度要求（≥8%）。');
  expect(judge(rule, values.slice(1), '2026-12-31').verdict).toBe('unknown');
  // At the end the average alone decides, whatever its years were on the way.
  const ended = { ...rule, year: 2026 };
  expect(judge(ended, makeValues(['2025-12-31', '7.0'], ['2026-12-31', '9.0']), '2026-12-31').state).toBe(
    'achieved',
  );
  expect(judge(ended, makeValues(['2025-12-31', '9.0'], ['2026-12-31', '6.9']), '2026-12-31').state).toBe(
    'missed',
  );
  const rate = { ...myopia, isAverage: true };
  const caughtUp = makeValues(['2025-10-01', '53.9'], ['2026-10-01', '53.0']);
  expect(judge(rate, caughtUp, '2026-12-31').state).toBe('onTrack');
});

test('[P121] an increase over the whole term is judged as a total, that of a rate as a level', () => {
  const over = ['优质学位占比比2020年提高10个百分点', '教师总量净增1500人', '五年新增学位3000个'];
  expect(over.map((words) => isOverTerm(words, null))).toEqual([true, true, true]);
  expect(isOverTerm('每年净增300人', null)).toBe(false);
  expect(isOverTerm('五年新增学位3000个', '年均')).toBe(false);
  expect(isOverTerm('城乡教师交流轮岗比例10%', null)).toBe(false);

  const amount = overTermRule(
    makeRule({ measure: 'increment', unit: '人', value: '1500', baseValue: '9000' }),
  );
  expect(amount).toMatchObject({ measure: 'cumulative', baseValue: null, value: '1500' });
  expect(judge(amount, makeValues(['2026-09-01', '620'])).state).toBe('onTrack');

  const fall = overTermRule({ ...myopia, value: '3' });
  expect(fall).toMatchObject({ measure: 'level', comparator: '≤', value: '51.0', unit: '%' });
  expect(judge(fall, makeValues(['2026-09-01', '52.8'])).state).toBe('onTrack');
  expect(judge(fall, makeValues(['2026-09-01', '53.9'])).state).toBe('behind');
  const range = overTermRule({ ...myopia, comparator: 'range', value: '2', valueMax: '3' });
  expect(range).toMatchObject({ value: '51.0', valueMax: '52.0' });
  const noBase = overTermRule({ ...myopia, baseValue: null, baseYear: null });
  expect(judge(noBase, makeValues(['2026-09-01', '52.8'])).verdict).toBe('unknown');
});
