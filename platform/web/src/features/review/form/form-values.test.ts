import { reviewContentSchema } from '@junheng/contract';
import type { ReviewContent } from '@junheng/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTargetPayload } from '../items/make-items-for-tests.ts';
import { guessUnitKind } from './guess-unit-kind.ts';
import { readForm, valuesOf } from './form-values.ts';

const decimal = fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`);
const year = fc.integer({ min: 1949, max: 2200 });
const words = fc.string({ unit: fc.constantFrom('教', '育', 'a', '1', '%'), minLength: 1, maxLength: 12 });

const target = fc
  .record({
    name: words,
    unit: fc.constantFrom('%', '所', '万人'),
    value: decimal,
    year: fc.option(year),
    baseYear: fc.option(year),
    baseValue: fc.option(decimal),
    condition: fc.option(words),
    comparator: fc.constantFrom('≥' as const, '≤' as const, '=' as const),
    path: fc.array(fc.record({ year, value: decimal }), { maxLength: 3 }),
  })
  .map((change): ReviewContent => ({ kind: 'target', payload: makeTargetPayload(change) }));

const task = fc
  .record({
    title: words,
    text: words,
    due: fc.option(fc.constantFrom('2027-12-31', '2028-02-29')),
    ordersPaper: fc.boolean(),
    checkpoints: fc.array(
      fc.record({ due: fc.constantFrom('2027-12-31'), text: words, span: fc.constant(null) }),
      { maxLength: 3 },
    ),
  })
  .map((change): ReviewContent => ({
    kind: 'task',
    payload: {
      titleEn: '',
      outline: [],
      parentItemId: null,
      group: '',
      starts: null,
      duties: [{ role: 'lead', name: '财政局', unitId: null, create: 'department' }],
      targetItemIds: [],
      place: '',
      ...change,
    },
  }));

test('a form that nobody touched gives back what it was opened with', () => {
  fc.assert(
    fc.property(fc.oneof(target, task), (content) => {
      const read = readForm(content, valuesOf(content));
      expect(read.faults).toEqual({});
      expect(read.content).toEqual(content);
      expect(reviewContentSchema.parse(read.content)).toEqual(content);
    }),
  );
});

const opened: ReviewContent = { kind: 'target', payload: makeTargetPayload({}) };
const typed = (change: Record<string, string>) => readForm(opened, { ...valuesOf(opened), ...change });

test('numbers are read as people type them', () => {
  const { payload } = typed({ value: ' ９５.５% ', year: '2028年' }).content;
  expect(payload).toMatchObject({ value: '95.5', year: 2028, yearStated: true });
});

test('what cannot be is said of the field it stands in', () => {
  expect(typed({ name: ' ', value: '很多', year: '28' }).faults).toEqual({
    name: 'needed',
    value: 'number',
    year: 'year',
  });
  expect(typed({ comparator: 'range' }).faults).toEqual({ valueMax: 'needed' });
  expect(typed({ comparator: 'range', value: '15', valueMax: '12' }).faults).toEqual({ valueMax: 'order' });
  expect(typed({ comparator: 'qualitative', value: '' }).faults).toEqual({});
  expect(typed({ path: JSON.stringify([{ when: '2027', what: '多' }]) }).faults).toEqual({ path: 'number' });
});

test('a value that is no range keeps no second end', () => {
  expect(typed({ comparator: '≥', valueMax: '99' }).content.payload).toMatchObject({ valueMax: null });
});

test('a year alone is its last day', () => {
  const before: ReviewContent = {
    kind: 'milestone',
    payload: {
      title: '建成',
      titleEn: '',
      text: '',
      outline: [],
      parentItemId: null,
      group: '',
      starts: null,
      due: null,
      ordersPaper: false,
      duties: [],
      checkpoints: [],
      targetItemIds: [],
      place: '',
    },
  };
  const rows = JSON.stringify([
    { when: '2027', what: '完成选址' },
    { when: '', what: '' },
  ]);
  const read = readForm(before, { ...valuesOf(before), checkpoints: rows });
  expect(read.content.payload).toMatchObject({
    checkpoints: [{ due: '2027-12-31', text: '完成选址', span: null }],
  });
});

test('the kind of a new unit is guessed from its name', () => {
  expect(guessUnitKind('区财政局')).toBe('department');
  expect(guessUnitKind('云岭街道')).toBe('town');
  expect(guessUnitKind('第三幼儿园')).toBe('kindergarten');
  expect(guessUnitKind('实验小学')).toBe('school');
  expect(guessUnitKind('基础教育科')).toBe('office');
});
