import { expect, test } from 'vitest';
import { recordValue, valueBounds } from './record-value.ts';

const TODAY = '2026-11-30';
const codeOf = (unit: string, value: string, comparator = '≥', day = TODAY): string => {
  const done = recordValue({ unit, comparator }, { day, value }, TODAY);
  return done.ok ? 'ok' : done.error.code;
};
const [OK, OUT, FUTURE] = ['ok', 'PLAN_VALUE_OUT_OF_RANGE', 'PLAN_VALUE_DAY_IN_FUTURE'];

test('[P38] a value of today is recorded, one of tomorrow is not', () => {
  expect(codeOf('%', '50', '≥', '2026-11-30')).toBe(OK);
  expect(codeOf('%', '50', '≥', '2026-12-01')).toBe(FUTURE);
});

test('[P38] shares lie within 0 to 100, both included', () => {
  expect(['-0.01', '0', '100.00', '100.01'].map((value) => codeOf('%', value))).toEqual([OUT, OK, OK, OUT]);
});

test('[P38] a goal in words takes 0 to 1, whatever its unit', () => {
  expect(['-1', '0', '1', '2'].map((value) => codeOf('所', value, 'qualitative'))).toEqual([
    OUT,
    OK,
    OK,
    OUT,
  ]);
  expect(valueBounds({ unit: '%', comparator: 'qualitative' })).toEqual({ min: '0', max: '1' });
});

test('[P38] what is counted or measured out is never below nothing and has no upper bound', () => {
  for (const unit of [
    '所',
    '人',
    '个',
    '门',
    '间',
    '处',
    '对',
    '名',
    '班',
    '万人',
    '万册',
    '平方米',
    '万平方米',
  ])
    expect([unit, valueBounds({ unit, comparator: '≥' })]).toEqual([unit, { min: '0', max: null }]);
  expect([codeOf('所', '-1'), codeOf('所', '0')]).toEqual([OUT, OK]);
});

test('[P38] a change in percentage points may be negative', () => {
  expect(valueBounds({ unit: '个百分点', comparator: '≥' })).toEqual({ min: null, max: null });
  expect(codeOf('个百分点', '-0.5')).toBe(OK);
});
