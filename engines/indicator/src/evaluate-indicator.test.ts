import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileIndicator } from './compile-indicator.ts';
import type { CompiledIndicator } from './compile-indicator.ts';
import { evaluateIndicator, VERDICT_CODES } from './evaluate-indicator.ts';
import { makeAttribute, makeFrame } from './evaluate/frame.ts';
import type { Frame } from './evaluate/frame.ts';
import type { Indicator } from './indicator.ts';

const units = new Map([
  ['pupils', 'pupil'],
  ['books', 'book'],
  ['area', 'm2'],
]);
const money = new Map([['budget', 'yuan']]);

function compile(expression: string, unit: string, rest: Partial<Indicator> = {}): CompiledIndicator {
  const name = { zh: '试', en: 'trial' };
  const source = { zh: '试', en: 'trial', confidence: 'C' as const };
  const result = compileIndicator({ code: 'X', name, expression, unit, source, ...rest }, units, money);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function frameOf(columns: Readonly<Record<string, readonly number[]>>, rest: Partial<Frame> = {}): Frame {
  return makeFrame(
    new Map(Object.entries(columns).map(([item, values]) => [item, Float64Array.from(values)])),
    rest,
  );
}

function value(expression: string, unit: string, frame: Frame, rest: Partial<Indicator> = {}): number {
  return evaluateIndicator(compile(expression, unit, rest), frame).values[0] as number;
}

const golden = frameOf({ pupils: [45, 37, 89, 76, 55], books: [279, 137, 935, 160, 402] });

test('[I12] the published example gives mean 6.3344, S 3.2639, CV 0.5153', () => {
  expect(value('mean(books / pupils, pupils)', 'book/pupil', golden)).toBeCloseTo(6.3344, 4);
  expect(value('ratioOfSums(books, pupils)', 'book/pupil', golden)).toBeCloseTo(6.3344, 4);
  expect(value('sd(books / pupils, pupils)', 'book/pupil', golden)).toBeCloseTo(3.2639, 4);
  expect(value('cv(books / pupils, pupils)', '1', golden)).toBeCloseTo(0.5153, 4);
});

test('[I11] without weights the same data give 0.4888, which is another figure', () => {
  expect(value('cv(books / pupils)', '1', golden)).toBeCloseTo(0.4888, 4);
  expect(value('cv(books / pupils, pupils)', '1', frameOf({ pupils: [7], books: [3] }))).toBe(0);
  expect(value('cv(books / pupils, pupils)', '1', frameOf({ pupils: [7, 8], books: [0, 0] }))).toBeNaN();
});

test('[I7] a missing figure makes the result missing, is skipped, or counts as 0, by the rule', () => {
  const frame = frameOf({ pupils: [10, 20, 30], books: [10, Number.NaN, 90] });
  expect(value('sum(books)', 'book', frame)).toBeNaN();
  expect(value('sum(books)', 'book', frame, { missing: 'skip' })).toBe(100);
  expect(value('ratioOfSums(books, pupils)', 'book/pupil', frame, { missing: 'skip' })).toBe(2.5);
  expect(value('ratioOfSums(books, pupils)', 'book/pupil', frame, { missing: 'zero' })).toBeCloseTo(
    100 / 60,
    12,
  );
  expect(value('share(books / pupils >= 2 [book/pupil])', '%', frame)).toBeNaN();
  expect(value('share(books / pupils >= 2 [book/pupil])', '%', frame, { missing: 'skip' })).toBe(50);
  expect(value('sum(area)', 'm2', frame)).toBeNaN();
  expect(value('sum(orZero(books))', 'book', frame)).toBe(100);
});

test('[I8] three-valued logic: what is certain decides', () => {
  const frame = frameOf({ pupils: [10], books: [Number.NaN] });
  const unknown = 'books > 1 [book]';
  const [yes, no] = ['pupils > 1 [pupil]', 'pupils > 99 [pupil]'];
  expect(value(`count(${unknown} and ${no})`, '1', frame)).toBe(0);
  expect(value(`count(${unknown} and ${yes})`, '1', frame)).toBeNaN();
  expect(value(`count(${unknown} or ${yes})`, '1', frame)).toBe(1);
  expect(value(`count(${unknown} or ${no})`, '1', frame)).toBeNaN();
  expect(value(`count(not ${unknown})`, '1', frame)).toBeNaN();
  expect(value(`sum(if(${unknown}, pupils, 0))`, 'pupil', frame)).toBeNaN();
  expect(value(`sum(if(${yes}, pupils, books * 1 [pupil/book]))`, 'pupil', frame)).toBe(10);
});

test('[I9] a quotient by 0 cannot be said', () => {
  const frame = frameOf({ pupils: [0], books: [5] });
  expect(value('books / pupils', 'book/pupil', frame)).toBeNaN();
  expect(value('perHundred(books, pupils)', 'book/100pupil', frame)).toBeNaN();
  expect(value('ratioOfSums(books, pupils)', 'book/pupil', frame)).toBeNaN();
});

test('[I10] values just below a threshold fail although they are shown rounded up to it', () => {
  const frame = frameOf({ pupils: [10_000], area: [44_999] });
  const compiled = compile('area / pupils', 'm2/pupil', { goal: { comparator: '≥', threshold: 4.5 } });
  expect(VERDICT_CODES[evaluateIndicator(compiled, frame).verdicts[0] as number]).toBe('fail');
  const exact = frameOf({ pupils: [3], area: [17.4] });
  const other = compile('area / pupils', 'm2/pupil', { goal: { comparator: '≥', threshold: 5.8 } });
  expect(VERDICT_CODES[evaluateIndicator(other, exact).verdicts[0] as number]).toBe('pass');
});

test('[I13] [I14] shares, extremes and quantiles', () => {
  const frame = frameOf({ pupils: [10, 20, 30, 40], books: [1, 2, 3, 4] });
  expect(value('share(books >= 3 [book])', '%', frame)).toBe(50);
  expect(value('share(books >= 3 [book], pupils)', '%', frame)).toBe(70);
  expect(value('min(books)', 'book', frame)).toBe(1);
  expect(value('max(books)', 'book', frame)).toBe(4);
  expect(value('quantile(books, 0.5)', 'book', frame)).toBe(2.5);
  expect(value('quantile(books, 1)', 'book', frame)).toBe(4);
  expect(value('count(books >= 3 [book])', '1', frame)).toBe(2);
  expect(value('count()', '1', frame)).toBe(4);
});

test('[I15] each group is computed from its own rows', () => {
  const frame = frameOf({ pupils: [1, 2, 3], books: [10, 20, 30] }, { groups: Int32Array.of(0, 2, 2, 3) });
  const { values, phase } = evaluateIndicator(compile('sum(books)', 'book'), frame);
  expect(phase).toBe(2);
  expect([...values]).toEqual([30, 0, 30]);
});

test('[I16] a scope exempts units and keeps them out of groups; a year outside exempts everything', () => {
  const attributes = new Map([
    ['type', makeAttribute(['primary', 'special'], ['primary', 'special', 'primary'])],
    ['stage', makeAttribute(['primary'], ['primary', 'primary', 'primary'])],
  ] as const);
  const frame = frameOf({ pupils: [1, 2, 3], books: [10, 20, 30] }, { attributes });
  const scope = { types: ['primary'], years: [2017, null] as const };
  const sum = compile('sum(books)', 'book', { scope });
  expect(evaluateIndicator(sum, frame, 2020).values[0]).toBe(40);
  expect(evaluateIndicator(sum, frame, 2016).values[0]).toBeNaN();
  const each = compile('books / pupils', 'book/pupil', { scope, goal: { comparator: '≥', threshold: 1 } });
  const verdicts = [...evaluateIndicator(each, frame, 2020).verdicts].map((code) => VERDICT_CODES[code]);
  expect(verdicts).toEqual(['pass', 'exempt', 'pass']);
  const shares = compile("percent(sum(if(isType('special'), pupils, 0)), sum(pupils))", '%');
  expect(evaluateIndicator(shares, frame).values[0]).toBeCloseTo(100 / 3, 12);
});

test('[I17] thresholds by stage, and missing is unknown', () => {
  const attributes = new Map([
    ['stage', makeAttribute(['primary', 'junior'], ['primary', 'junior', 'junior'])],
  ] as const);
  const frame = frameOf({ pupils: [10, 10, 10], area: [50, 50, Number.NaN] }, { attributes });
  const compiled = compile('area / pupils', 'm2/pupil', {
    goal: { comparator: '≥', byStage: { primary: 4.5, junior: 5.8 } },
  });
  const verdicts = [...evaluateIndicator(compiled, frame).verdicts].map((code) => VERDICT_CODES[code]);
  expect(verdicts).toEqual(['pass', 'fail', 'unknown']);
  const parameters = { least: { unit: 'm2/pupil', byStage: { primary: 4, junior: 6 } } };
  const gaps = evaluateIndicator(compile('area - least * pupils', 'm2', { parameters }), frame);
  expect([...gaps.values]).toEqual([10, -10, Number.NaN]);
});

test('[I9] a quotient that binary leaves a hair above a whole number is not rounded up to the next', () => {
  const parameters = { ratio: { unit: 'pupil/book', byStage: { primary: 0.1 } } };
  const attributes = new Map([['stage', makeAttribute(['primary'], ['primary'])]] as const);
  const frame = frameOf({ books: [3], pupils: [0.3] }, { attributes });
  // 3 × 0.1 is 0.30000000000000004 in binary; over 0.3 it is a hair more than 1.
  expect(value('sum(ceil(books * ratio / pupils))', '1', frame, { parameters })).toBe(1);
  expect(value('sum(ceil(pupils))', 'pupil', frameOf({ pupils: [2.000001] }))).toBe(3);
});

test('[I16] [I20] a scope masks this year only: the year before is taken whole', () => {
  const attributes = new Map([
    ['type', makeAttribute(['primary', 'special'], ['primary', 'special'])],
  ] as const);
  const before = frameOf({ pupils: [10, 20] }, { attributes });
  const frame = frameOf({ pupils: [30, 40] }, { attributes, previous: before });
  const scope = { types: ['primary'] };
  expect(value('sum(pupils) - previous(sum(pupils))', 'pupil', frame, { scope })).toBe(0);
});

test('[I21] wholeSchool adds the stages of a school, and one missing stage makes it missing', () => {
  const schools = Int32Array.of(0, 0, 2, 3, 3);
  const frame = frameOf({ pupils: [200, 140, 7, 1, Number.NaN] }, { schools });
  const values = evaluateIndicator(compile('wholeSchool(pupils)', 'pupil'), frame).values;
  expect([...values]).toEqual([340, 340, 7, Number.NaN, Number.NaN]);
  expect(
    evaluateIndicator(compile('wholeSchool(pupils)', 'pupil'), frameOf({ pupils: [3, 4] })).values,
  ).toEqual(Float64Array.of(3, 4));
});

test('[I20] previous reads the year before', () => {
  const before: Frame = frameOf({ pupils: [1] }, { groupItems: new Map([['budget', Float64Array.of(80)]]) });
  const groupItems = new Map([['budget', Float64Array.of(100)]]);
  const growth = "percent(county('budget') - previous(county('budget')), previous(county('budget')))";
  expect(value(growth, '%', frameOf({ pupils: [1] }, { groupItems, previous: before }))).toBe(25);
  expect(value(growth, '%', frameOf({ pupils: [1] }, { groupItems }))).toBeNaN();
});

const table = fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 90_000 })), {
  minLength: 1,
  maxLength: 60,
});

test('[I18] scaling never changes the coefficient of variation', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 100_000 }), (rows, factor) => {
      const pupils = rows.map(([count]) => count);
      const plain = value(
        'cv(books / pupils, pupils)',
        '1',
        frameOf({ pupils, books: rows.map(([, count]) => count) }),
      );
      const scaled = frameOf({ pupils, books: rows.map(([, count]) => count * factor) });
      const after = value('cv(books / pupils, pupils)', '1', scaled);
      return Number.isNaN(plain) ? Number.isNaN(after) : Math.abs(plain - after) <= 1e-9 * Math.max(1, plain);
    }),
  );
});

test('[I18] the order of units never changes an aggregate', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const forward = frameOf({
        pupils: rows.map(([count]) => count),
        books: rows.map(([, count]) => count),
      });
      const turned = rows.toReversed();
      const backward = frameOf({
        pupils: turned.map(([count]) => count),
        books: turned.map(([, count]) => count),
      });
      return ['sum(books)', 'max(books)', 'quantile(books, 0.3)'].every((expression) => {
        const [a, b] = [value(expression, 'book', forward), value(expression, 'book', backward)];
        return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
      });
    }),
  );
});

test('[I10] a figure that binary leaves a hair beside a threshold counts as equal to it, a real difference does not', () => {
  const hair = 5e-13;
  const signs = ['>=', '>', '<=', '<', '=', '!='];
  const compared = (pupils: number) =>
    signs.map((sign) => value(`count(pupils ${sign} 1 [pupil])`, '1', frameOf({ pupils: [pupils] })));
  for (const near of [1 - hair, 1, 1 + hair])
    expect([near, compared(near)]).toEqual([near, [1, 0, 1, 0, 1, 0]]);
  expect(compared(1 - 1e-11)).toEqual([0, 0, 1, 1, 0, 1]);
  expect(compared(1 + 1e-11)).toEqual([1, 1, 0, 0, 0, 1]);
  // Relative to the right side once that is more than 1.
  const million = (pupils: number) =>
    value('count(pupils = 1000000 [pupil])', '1', frameOf({ pupils: [pupils] }));
  expect([1e6 + 5e-7, 1e6 + 1e-5].map(million)).toEqual([1, 0]);
  expect(compared(Number.NaN)).toEqual(signs.map(() => Number.NaN));
});

test('[I14] quantiles of definition 7 lie between the neighbours at p(n − 1), and no p outside 0 to 1 has one', () => {
  const frame = frameOf({ books: [40, 10, 30, 20, 60] });
  const at = (p: string): number => value(`quantile(books, ${p})`, 'book', frame);
  expect(['0', '0.25', '0.5', '0.75', '1'].map(at)).toEqual([10, 20, 30, 40, 60]);
  expect(at('0.1')).toBeCloseTo(14, 12);
  expect(at('0.9')).toBeCloseTo(52, 12);
  expect([at('1.1'), at('0 - 0.1')]).toEqual([Number.NaN, Number.NaN]);
  const missing = frameOf({ books: [1, Number.NaN, 3] });
  expect(value('quantile(books, 0.5)', 'book', missing)).toBeNaN();
  expect(value('quantile(books, 0.5)', 'book', missing, { missing: 'skip' })).toBe(2);
});

test('[I11] [I15] groups without units have sums of 0 and nothing else', () => {
  const frame = frameOf({ pupils: [2, 4], books: [10, 40] }, { groups: Int32Array.of(0, 0, 1, 2) });
  const of = (expression: string, unit: string): number[] => [
    ...evaluateIndicator(compile(expression, unit), frame).values,
  ];
  expect(of('sum(books)', 'book')).toEqual([0, 10, 40]);
  expect(of('mean(books)', 'book')).toEqual([Number.NaN, 10, 40]);
  expect(of('sd(books)', 'book')).toEqual([Number.NaN, 0, 0]);
  expect(of('min(books)', 'book')).toEqual([Number.NaN, 10, 40]);
  expect(of('max(books)', 'book')).toEqual([Number.NaN, 10, 40]);
  expect(of('quantile(books, 0)', 'book')).toEqual([Number.NaN, 10, 40]);
  expect(of('ratioOfSums(books, pupils)', 'book/pupil')).toEqual([Number.NaN, 5, 10]);
  expect(of('share(books > 10 [book], pupils)', '%')).toEqual([Number.NaN, 0, 100]);
});

test('[I7] a missing weight leaves the unit out of mean and spread alike when missing ones are skipped', () => {
  const frame = frameOf({ pupils: [1, 3, Number.NaN], books: [10, 20, 90], area: [Number.NaN, 4, 8] });
  const skip = { missing: 'skip' } as const;
  expect(value('mean(books, pupils)', 'book', frame, skip)).toBe(17.5);
  expect(value('sd(books, pupils)', 'book', frame, skip)).toBeCloseTo(Math.sqrt((56.25 + 3 * 6.25) / 4), 12);
  expect(value('mean(area)', 'm2', frame, skip)).toBe(6);
  expect(value('sd(area)', 'm2', frame, skip)).toBe(2);
  expect(value('min(area)', 'm2', frame, skip)).toBe(4);
  expect(value('max(area)', 'm2', frame)).toBeNaN();
  expect(value('ratioOfSums(area, pupils)', 'm2/pupil', frame, skip)).toBeCloseTo(4 / 3, 12);
});

test('[I9] least, greatest, floor, ceil and abs take the figures as they are', () => {
  const frame = frameOf({ pupils: [2.5], books: [-2.5] });
  const of = (expression: string): number => value(`sum(${expression})`, 'pupil', frame);
  expect(of('least(pupils, 3 [pupil], 2 [pupil])')).toBe(2);
  expect(of('greatest(pupils, 3 [pupil], 2 [pupil])')).toBe(3);
  expect([of('floor(pupils)'), of('ceil(pupils)'), of('abs(0 - pupils)')]).toEqual([2, 3, 2.5]);
  expect(value('sum(floor(books))', 'book', frame)).toBe(-3);
});
