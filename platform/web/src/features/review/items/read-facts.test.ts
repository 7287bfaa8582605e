import type { ReviewFacts } from '@junheng/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeReview } from './make-items-for-tests.ts';
import { readFacts, valuesOfFacts } from './read-facts.ts';

const { facts } = makeReview(1, []);

test('a form that nobody touched gives back the facts', () => {
  const year = fc.integer({ min: 1949, max: 2100 });
  fc.assert(
    fc.property(year, fc.nat(20), fc.constantFrom(null, '2026-11-21'), (from, years, issued) => {
      const before: ReviewFacts = { ...facts, from, to: from + years, issued };
      expect(readFacts(before, valuesOfFacts(before))).toEqual({ facts: before, faults: {} });
    }),
  );
});

test('what is missing or cannot be is said of its field', () => {
  const values = { ...valuesOfFacts(facts), title: ' ', from: '', to: '30', issued: '昨天' };
  expect(readFacts(facts, values).faults).toEqual({
    title: 'needed',
    from: 'needed',
    to: 'year',
    issued: 'day',
  });
  expect(readFacts(facts, { ...valuesOfFacts(facts), from: '2031年' }).faults).toEqual({ to: 'order' });
});

test('only a plan of a school has an owner', () => {
  const values = { ...valuesOfFacts(facts), ownerUnitId: 'school' };
  expect(readFacts(facts, values).facts.ownerUnitId).toBeNull();
  expect(readFacts(facts, { ...values, level: 'school' }).facts.ownerUnitId).toBe('school');
});
