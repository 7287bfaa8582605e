import { expect, test } from 'vitest';
import { judgeTarget } from './judge-target.ts';
import { makeRule, makeValues, PERIOD } from './make-rule-for-tests.ts';
import type { TargetRule, ValueOnDay } from './target.ts';

const CUT_OFF = '2026-11-21';
const stateOf = (rule: TargetRule, values: readonly ValueOnDay[], asOf = CUT_OFF) =>
  judgeTarget(rule, values, PERIOD, asOf).state;

test('[P12] values after the cut-off day do not count, and of one day the later recorded does', () => {
  const early = makeValues(['2026-09-01', '53.0']);
  expect(stateOf(makeRule(), [...early, ...makeValues(['2026-12-01', '61.0'])])).toBe('behind');
  const corrected: ValueOnDay = { day: '2026-09-01', value: '61.0', recordedAt: '2026-10-01T00:00:00.000Z' };
  expect(stateOf(makeRule(), [corrected, ...early])).toBe('achieved');
});

test('[P13] an exempt target says which rule exempts it', () => {
  const judgement = judgeTarget(makeRule({ exemptRule: '中期调整第3条' }), [], PERIOD, CUT_OFF);
  expect(judgement).toMatchObject({ state: 'exempt', verdict: 'exempt', expectedNow: null });
  expect(judgement.reason.zh).toContain('中期调整第3条');
});

test('[P14] a target without a number is neither met nor missed', () => {
  const rule = makeRule({ comparator: 'maintain', value: null, baseValue: null, baseYear: null });
  expect(stateOf(rule, makeValues(['2026-09-01', '99']))).toBe('notDue');
  expect(stateOf({ ...rule, year: 2025 }, makeValues(['2025-12-31', '99']))).toBe('noData');
});

test('[P14] a range with one end only cannot be compared', () => {
  const rule = makeRule({ comparator: 'range', value: '10', valueMax: null, year: 2025 });
  expect(stateOf(rule, makeValues(['2025-12-31', '12']))).toBe('noData');
});

test('[P15] the figure of its year decides at the end, a later one changes nothing', () => {
  const rule = makeRule({ year: 2025, comparator: '≤', baseValue: '14', value: '0', binding: 'binding' });
  expect(stateOf(rule, makeValues(['2025-09-01', '0']))).toBe('achieved');
  expect(stateOf(rule, makeValues(['2025-09-01', '2'], ['2026-09-01', '0']))).toBe('missed');
  expect(stateOf(rule, makeValues(['2025-03-31', '0']))).toBe('noData');
  expect(stateOf(rule, makeValues(['2026-09-01', '0']))).toBe('noData');
});

test('[P16] a running total that was reached stays reached', () => {
  const rule = makeRule({ measure: 'cumulative', baseValue: null, baseYear: null, value: '12', unit: '所' });
  expect(stateOf(rule, makeValues(['2025-02-01', '12']))).toBe('achieved');
  expect(stateOf({ ...rule, year: 2025 }, makeValues(['2025-02-01', '12']))).toBe('achieved');
});

test('[P17] what is met before its end is achieved while its newest value meets it', () => {
  expect(stateOf(makeRule(), makeValues(['2026-09-01', '60.0']))).toBe('achieved');
  expect(stateOf(makeRule(), makeValues(['2026-03-01', '61.0'], ['2026-09-01', '40.0']))).toBe('behind');
});

test('[P8] a target to hold is on track while it holds and achieved at its end', () => {
  const rule = makeRule({ baseValue: '99.6', value: '99.5' });
  expect(stateOf(rule, makeValues(['2026-09-01', '99.7']))).toBe('onTrack');
  expect(stateOf(rule, makeValues(['2026-09-01', '99.4']))).toBe('behind');
  expect(stateOf(rule, makeValues(['2029-09-01', '99.7']), '2030-01-05')).toBe('achieved');
});

test('[P18] a binding target must meet its last checkpoint in full', () => {
  const rule = makeRule({ binding: 'binding' });
  expect(stateOf(rule, makeValues(['2025-09-01', '51.9']))).toBe('onTrack');
  expect(stateOf(rule, makeValues(['2025-09-01', '51.8']))).toBe('behind');
  expect(stateOf(rule, makeValues(['2025-09-01', '51.8'], ['2026-09-01', '52.0']))).toBe('onTrack');
  expect(stateOf(rule, makeValues(['2026-09-01', '53.0']), '2026-12-31')).toBe('behind');
  expect(stateOf(rule, makeValues(['2025-09-01', '58.0']), '2026-12-31')).toBe('noData');
});

test('[P19] before its first checkpoint a binding target is not due', () => {
  const rule = makeRule({ binding: 'binding' });
  expect(stateOf(rule, makeValues(['2025-03-01', '50.1']), '2025-06-30')).toBe('notDue');
  expect(stateOf(rule, [], '2025-06-30')).toBe('notDue');
});

test('[P20] an expected target is on track by its path or by its trend', () => {
  expect(stateOf(makeRule(), makeValues(['2026-09-01', '53.4']))).toBe('onTrack');
  expect(stateOf(makeRule(), makeValues(['2026-09-01', '53.2']))).toBe('behind');
  const catchingUp = makeValues(['2025-09-01', '50.1'], ['2026-09-01', '53.2']);
  const judgement = judgeTarget(makeRule({ value: '58.0', comparator: '≥' }), catchingUp, PERIOD, CUT_OFF);
  expect(judgement.state).toBe('onTrack');
  const slow = makeRule({ baseValue: null, baseYear: null });
  expect(stateOf(slow, makeValues(['2025-09-01', '50'], ['2026-09-01', '51']))).toBe('behind');
  expect(stateOf(slow, makeValues(['2025-09-01', '50'], ['2026-09-01', '54']))).toBe('onTrack');
  expect(stateOf(slow, makeValues(['2026-09-01', '54']))).toBe('notDue');
});

test('[P21] a value older than fifteen months says nothing', () => {
  expect(stateOf(makeRule(), makeValues(['2025-08-21', '55.0']))).toBe('onTrack');
  expect(stateOf(makeRule(), makeValues(['2025-08-20', '55.0']))).toBe('noData');
});

test('[P22] without values a target is not due until something was asked for', () => {
  expect(stateOf(makeRule(), [], '2025-12-30')).toBe('notDue');
  expect(stateOf(makeRule(), [], '2025-12-31')).toBe('noData');
  expect(stateOf(makeRule({ baseValue: null, baseYear: null }), [])).toBe('notDue');
  expect(stateOf(makeRule({ year: 2025 }), [])).toBe('noData');
});

test('[P6] a goal in words waits until its end', () => {
  const rule = makeRule({
    comparator: 'qualitative',
    value: null,
    baseValue: null,
    baseYear: null,
    unit: '',
  });
  expect(stateOf(rule, makeValues(['2026-09-01', '0']))).toBe('notDue');
  expect(stateOf(rule, makeValues(['2026-09-01', '1']))).toBe('achieved');
  expect(stateOf({ ...rule, year: 2025 }, makeValues(['2025-12-31', '0']))).toBe('missed');
});

test('[P23] a yearly amount is judged year by year', () => {
  const rule = makeRule({ measure: 'increment', baseValue: null, baseYear: null, value: '10' });
  expect(stateOf(rule, makeValues(['2025-12-31', '11'], ['2026-10-31', '4']))).toBe('onTrack');
  expect(stateOf(rule, makeValues(['2025-12-31', '9'], ['2026-10-31', '4']))).toBe('behind');
  expect(stateOf(rule, makeValues(['2025-12-31', '9'], ['2026-10-31', '10']))).toBe('onTrack');
  expect(stateOf(rule, makeValues(['2026-03-31', '4']))).toBe('noData');
  expect(stateOf(rule, [], '2025-11-21')).toBe('notDue');
});

test('[P23] on the last day of a year its figure decides', () => {
  const rule = makeRule({ measure: 'increment', baseValue: null, baseYear: null, value: '10' });
  expect(stateOf(rule, makeValues(['2025-12-31', '9']), '2025-12-31')).toBe('behind');
  expect(stateOf(rule, makeValues(['2025-09-01', '9']), '2025-12-31')).toBe('behind');
  expect(stateOf(rule, makeValues(['2025-08-31', '9']), '2025-12-31')).toBe('noData');
  expect(stateOf(rule, makeValues(['2025-08-31', '9']), '2025-12-30')).toBe('notDue');
});

test('[P23] a yearly limit fails as soon as it is passed and is met only at the year’s end', () => {
  const rule = makeRule({
    measure: 'increment',
    comparator: '≤',
    baseValue: null,
    baseYear: null,
    value: '5',
  });
  expect(stateOf(rule, makeValues(['2025-12-31', '4.7'], ['2026-06-30', '5.1']))).toBe('behind');
  expect(stateOf(rule, makeValues(['2026-06-30', '2.0']))).toBe('noData');
});

test('[P23] at the end every year counts', () => {
  const rule = makeRule({ measure: 'increment', baseValue: null, baseYear: null, value: '10', year: 2026 });
  const [good, bad] = [makeValues(['2025-12-31', '11']), makeValues(['2025-12-31', '9'])];
  const last = makeValues(['2026-12-31', '12']);
  expect(stateOf(rule, [...good, ...last], '2026-12-31')).toBe('achieved');
  expect(stateOf(rule, [...bad, ...last], '2026-12-31')).toBe('missed');
  expect(stateOf(rule, last, '2026-12-31')).toBe('noData');
  const why = judgeTarget(rule, [...bad, ...last], PERIOD, '2026-12-31').reason.zh;
  expect(why).toContain('2025-12-31');
});

test('[P11] what a yearly amount should have reached is told with the judgement', () => {
  const rule = makeRule({ measure: 'increment', baseValue: null, baseYear: null, value: '365' });
  expect(judgeTarget(rule, [], PERIOD, '2026-01-31').expectedNow).toBe('31');
});

test('[P27] the sentence names the value, its day and what is asked', () => {
  const { reason } = judgeTarget(
    makeRule({ binding: 'binding' }),
    makeValues(['2026-09-01', '50.4']),
    PERIOD,
    CUT_OFF,
  );
  expect(reason.zh).toBe('2026-09-01 现值 50.4%，未达到 2025-12-31 应达到的 51.9%。');
  expect(reason.en).toBe('50.4% on 2026-09-01 is short of the path (51.9% by 2025-12-31).');
});

test('[P27] a judgement by trend says where the trend leads', () => {
  const rule = makeRule({ baseValue: null, baseYear: null, year: 2026, value: '60' });
  const reasonOf = (last: string) =>
    judgeTarget(rule, makeValues(['2026-09-01', '50'], ['2026-11-01', last]), PERIOD, CUT_OFF).reason;
  expect(reasonOf('56').zh).toContain('可达到目标');
  expect(reasonOf('51').zh).toContain('达不到目标');
  expect(reasonOf('56').en).toContain('which meets the target');
});

test('[P132] the demand named is the one that decided, with its day', () => {
  const demandOf = (rule: TargetRule, values: readonly ValueOnDay[], asOf = CUT_OFF) =>
    judgeTarget(rule, values, PERIOD, asOf).demand;
  const binding = makeRule({ binding: 'binding' });
  const september = makeValues(['2026-09-01', '53.0']);
  expect(demandOf(binding, september)).toEqual({ day: '2025-12-31', value: '51.9' });
  expect(demandOf(binding, september, '2026-12-31')).toMatchObject({ day: '2026-12-31' });
  const path = demandOf(makeRule(), makeValues(['2026-09-01', '53.2']));
  expect(path?.day).toBe('2026-09-01');
  expect(Number(path?.value)).toBeGreaterThan(53.2);
  const early = makeRule({ value: '58.0', printedPath: [{ year: 2026, value: '54.0' }] });
  const catchingUp = makeValues(['2025-09-01', '50.1'], ['2026-09-01', '53.2']);
  expect(judgeTarget(early, catchingUp, PERIOD, CUT_OFF)).toMatchObject({
    state: 'onTrack',
    demand: { day: '2029-12-31', value: '58.0' },
  });
  expect(demandOf(makeRule(), [])).toBeNull();
  expect(demandOf(makeRule({ exemptRule: '中期调整第3条' }), september)).toBeNull();
  const yearly = makeRule({ measure: 'increment', unit: '所', value: '3', baseValue: null, baseYear: null });
  expect(demandOf(yearly, makeValues(['2026-09-01', '3']))).toEqual({ day: '2026-12-31', value: '3' });
});

test('[P133] a missed target that was reached afterwards says when, and stays missed', () => {
  const rule = makeRule({ year: 2025, comparator: '≤', baseValue: '14', value: '0', binding: 'binding' });
  const later = makeValues(
    ['2025-09-01', '2'],
    ['2026-03-01', '1'],
    ['2026-09-01', '0'],
    ['2026-10-01', '0'],
  );
  expect(judgeTarget(rule, later, PERIOD, CUT_OFF)).toMatchObject({
    state: 'missed',
    demand: { day: '2025-12-31', value: '0' },
    reachedLater: { day: '2026-09-01', value: '0' },
  });
  expect(judgeTarget(rule, later, PERIOD, '2026-08-31').reachedLater).toBeNull();
  expect(judgeTarget(rule, makeValues(['2025-09-01', '0']), PERIOD, CUT_OFF).reachedLater).toBeNull();
});
