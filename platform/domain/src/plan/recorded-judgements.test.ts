import { expect, test } from 'vitest';
import { judgeTarget } from './judge-target.ts';
import { makeRule, makeValues, PERIOD } from './make-rule-for-tests.ts';
import type { TargetRule, ValueOnDay } from './target.ts';
import { targetPath } from './target-path.ts';

const amount = { baseYear: null, baseValue: null, measure: 'increment' } as const;
const rules: readonly (readonly [string, Partial<TargetRule>])[] = [
  ['预期 ≥', {}],
  ['约束 ≥', { binding: 'binding' }],
  ['约束 ≤', { binding: 'binding', comparator: '≤', value: '40.0' }],
  ['预期 <', { comparator: '<', value: '45' }],
  ['约束 >', { binding: 'binding', comparator: '>' }],
  ['预期 ≈', { comparator: '≈' }],
  ['预期 =', { comparator: '=', unit: '所', baseValue: '50', value: '60' }],
  ['约束 保持', { binding: 'binding', comparator: 'maintain', baseValue: '100', value: '100' }],
  ['预期 区间', { comparator: 'range', value: '51', valueMax: '55' }],
  ['定性', { comparator: 'qualitative', value: null, baseValue: null, baseYear: null, unit: '' }],
  [
    '印有年度值',
    {
      binding: 'binding',
      printedPath: [
        { year: 2026, value: '51.5' },
        { year: 2027, value: '57' },
      ],
    },
  ],
  ['没有基期', { baseValue: null, baseYear: null }],
  ['累计', { measure: 'cumulative', unit: '个', baseValue: null, baseYear: null, value: '900' }],
  ['每年', { ...amount, unit: '人', value: '300' }],
  ['每年 ≤', { ...amount, unit: '起', comparator: '≤', value: '5' }],
  ['年均', { ...amount, unit: '人', value: '300', isAverage: true }],
  ['每年降', { measure: 'increment', unit: '个百分点', value: '0.5', baseValue: '54', rateChange: 'fall' }],
  [
    '年均升',
    {
      measure: 'increment',
      unit: '个百分点',
      value: '0.5',
      baseValue: '54',
      rateChange: 'rise',
      isAverage: true,
    },
  ],
  ['已调整', { exemptRule: '2027年调整方案第三条' }],
];
const histories: readonly (readonly [string, ValueOnDay[]])[] = [
  ['无', []],
  ['一个', makeValues(['2025-12-31', '52.0'])],
  ['上升', makeValues(['2025-12-31', '51.0'], ['2026-09-01', '55.2'], ['2027-09-01', '60.0'])],
  ['下降', makeValues(['2025-12-31', '53.5'], ['2026-12-31', '44.0'], ['2028-12-31', '39.99'])],
  [
    '很大',
    makeValues(['2025-12-31', '310'], ['2026-12-31', '299'], ['2027-10-01', '301'], ['2029-11-30', '1200']),
  ],
  ['做到', makeValues(['2028-06-30', '1'])],
];
const days = ['2025-01-01', '2026-06-30', '2026-12-31', '2028-03-31', '2029-12-31', '2030-05-01'];

test('[P1] [P19] [P21] [P23] [P27] states, paths, forecasts and sentences of all kinds of targets are those that are on record', async () => {
  const lines: string[] = [];
  for (const [kind, change] of rules) {
    const rule = makeRule(change);
    lines.push(
      `# ${kind}　路径 ${targetPath(rule, PERIOD)
        .map(({ year, value, printed }) => `${year}:${value}${printed ? '*' : ''}`)
        .join(' ')}`,
    );
    for (const [history, values] of histories)
      for (const day of days) {
        const { state, verdict, expectedNow, forecast, reason } = judgeTarget(rule, values, PERIOD, day);
        lines.push(
          `${history} ${day} ${state} ${verdict} ${expectedNow ?? '–'} ${forecast ?? '–'} ${reason.zh} ${reason.en}`,
        );
      }
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/judgements.txt');
});
