import { addDays, writeDecimal } from '@junheng/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecastTarget } from './forecast-target.ts';
import { judgeTarget } from './judge-target.ts';
import { makeRule, makeValues, PERIOD } from './make-rule-for-tests.ts';
import type { TargetRule, ValueOnDay } from './target.ts';
import { comparators, targetStates } from '@junheng/vocabulary';
import type { TargetState } from '@junheng/vocabulary';

const anyShare = fc.integer({ min: 0, max: 1000 }).map((tenths) => writeDecimal(BigInt(tenths), 1));
const anyDay = fc.integer({ min: 0, max: 2200 }).map((days) => addDays('2024-06-01', days));
const anyValue: fc.Arbitrary<ValueOnDay> = fc
  .tuple(anyDay, anyShare, anyDay)
  .map(([day, value, recorded]) => ({ day, value, recordedAt: `${recorded}T00:00:00.000Z` }));
const anyRule: fc.Arbitrary<TargetRule> = fc
  .record({
    comparator: fc.constantFrom(...comparators),
    measure: fc.constantFrom('level', 'increment', 'cumulative'),
    binding: fc.constantFrom('binding', 'expected', null),
    value: fc.option(anyShare),
    valueMax: fc.option(anyShare),
    baseValue: fc.option(anyShare),
    baseYear: fc.integer({ min: 2022, max: 2027 }),
    year: fc.integer({ min: 2025, max: 2029 }),
    printedPath: fc.array(fc.record({ year: fc.integer({ min: 2025, max: 2028 }), value: anyShare }), {
      maxLength: 1,
    }),
  })
  .map((changes) =>
    makeRule({
      ...changes,
      baseYear: changes.baseValue === null ? null : changes.baseYear,
    } as Partial<TargetRule>),
  );

/** How good a state is; unknown ones stand between, for they say neither. */
const rank: Readonly<Record<TargetState, number>> = {
  missed: 0,
  behind: 1,
  noData: 2,
  notDue: 2,
  exempt: 2,
  onTrack: 3,
  achieved: 4,
};

test('[P12] the order of the values changes nothing', () => {
  fc.assert(
    fc.property(
      anyRule,
      fc.array(anyValue, { maxLength: 6 }),
      anyDay,
      fc.infiniteStream(fc.nat()),
      (rule, values, asOf, keys) => {
        const order = new Map(values.map((value) => [value, keys.next().value]));
        const shuffled = values.toSorted((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0));
        expect(judgeTarget(rule, shuffled, PERIOD, asOf)).toEqual(judgeTarget(rule, values, PERIOD, asOf));
      },
    ),
  );
});

test('[P25] without a single value by the cut-off day nothing passes and nothing fails', () => {
  fc.assert(
    fc.property(anyRule, fc.array(anyValue, { maxLength: 4 }), anyDay, (rule, values, asOf) => {
      const later = values.map((value) => ({ ...value, day: addDays(asOf, 1) }));
      expect(judgeTarget(rule, later, PERIOD, asOf).verdict).toBe('unknown');
    }),
  );
});

test('[P25] every judgement has a state, the verdict that goes with it and a reason', () => {
  const green = new Set<TargetState>(['achieved', 'onTrack']);
  fc.assert(
    fc.property(anyRule, fc.array(anyValue, { maxLength: 5 }), anyDay, (rule, values, asOf) => {
      const { state, verdict, reason } = judgeTarget(rule, values, PERIOD, asOf);
      expect(targetStates).toContain(state);
      expect(verdict === 'pass').toBe(green.has(state));
      expect(reason.zh.length > 4 && reason.en.length > 4).toBe(true);
      expect(reason.zh).not.toMatch(/\p{Script=Han}[,;:()]/u);
    }),
  );
});

test('[P26] a higher newest value never makes a ≥ target worse', () => {
  fc.assert(
    fc.property(
      anyRule,
      fc.array(anyValue, { maxLength: 4 }),
      anyShare,
      anyShare,
      anyDay,
      (any, values, one, other, asOf) => {
        const rule: TargetRule = { ...any, comparator: '≥', value: any.value ?? '60.0' };
        const earlier = values.filter((value) => value.day < asOf);
        const [low, high] = Number(one) <= Number(other) ? [one, other] : [other, one];
        const judge = (value: string) =>
          judgeTarget(rule, [...earlier, ...makeValues([asOf, value])], PERIOD, asOf).state;
        expect(rank[judge(high)]).toBeGreaterThanOrEqual(rank[judge(low)]);
      },
    ),
    { numRuns: 400 },
  );
});

test('[P26] a lower newest value never makes a ≤ target worse', () => {
  fc.assert(
    fc.property(anyRule, anyShare, anyShare, anyDay, (any, one, other, asOf) => {
      const rule: TargetRule = { ...any, comparator: '≤', value: any.value ?? '5.0' };
      const [low, high] = Number(one) <= Number(other) ? [one, other] : [other, one];
      const judge = (value: string) => judgeTarget(rule, makeValues([asOf, value]), PERIOD, asOf).state;
      expect(rank[judge(low)]).toBeGreaterThanOrEqual(rank[judge(high)]);
    }),
    { numRuns: 400 },
  );
});

test('[P24] a straight line is continued exactly', () => {
  const rule = makeRule({ baseValue: null, baseYear: null, year: 2025, value: '0', unit: '个' });
  expect(forecastTarget(rule, makeValues(['2025-12-11', '10'], ['2025-12-21', '20']))).toBe('30');
});

test('[P24] a forecast needs two values and stays where such a number can be', () => {
  expect(forecastTarget(makeRule(), makeValues(['2026-09-01', '53.0']))).toBeNull();
  expect(forecastTarget(makeRule(), makeValues(['2025-09-01', '70'], ['2026-09-01', '95']))).toBe('100');
  const falling = makeRule({ comparator: '≤', baseValue: '14', value: '0', unit: '个' });
  expect(forecastTarget(falling, makeValues(['2025-09-01', '6'], ['2026-09-01', '1']))).toBe('0');
});

test('[P24] a base without its year is no point of the line', () => {
  const rule = makeRule({ baseYear: null, baseValue: '50', year: 2025, value: '0', unit: '个' });
  expect(forecastTarget(rule, makeValues(['2025-12-11', '10'], ['2025-12-21', '20']))).toBe('30');
});

test('[P24] a line that leads beyond any number is no forecast', () => {
  const rule = makeRule({ baseValue: null, baseYear: null, unit: '元' });
  const values = makeValues(['2025-01-01', '1'], ['2025-01-02', '999999999999999']);
  expect(forecastTarget(rule, values)).toBeNull();
});
