import { expect, test } from 'vitest';
import * as vocabulary from './index.ts';
import { isWordOf, pickWords } from './word-set.ts';
import type { WordSet } from './word-set.ts';

const isSet = (value: unknown): value is WordSet<string> => Array.isArray(value) && 'labels' in value;
const sets = Object.entries<unknown>(vocabulary).flatMap(([name, value]) =>
  isSet(value) ? [[name, value] as const] : [],
);

test('[V1] every set holds each word once with a Chinese and an English label', () => {
  expect(sets.length).toBeGreaterThan(30);
  for (const [name, set] of sets) {
    expect([name, Object.keys(set.labels)]).toEqual([name, [...set]]);
    for (const word of set) {
      expect([name, word, /\p{Script=Han}|Word|Excel|PDF/u.test(set.labels[word]?.zh ?? '')]).toEqual([
        name,
        word,
        true,
      ]);
      expect([name, word, /^[^\p{Script=Han}]+$/u.test(set.labels[word]?.en ?? '')]).toEqual([
        name,
        word,
        true,
      ]);
    }
  }
});

test('[V1] a part of a set keeps its order and its labels', () => {
  const few = pickWords(vocabulary.unitKinds, 'school', 'office');
  expect([...few]).toEqual(['office', 'school']);
  expect(few.labels.school).toEqual(vocabulary.unitKinds.labels.school);
});

test('[V1] only a word of the set is one', () => {
  expect(isWordOf(vocabulary.unitKinds, 'school')).toBe(true);
  expect(isWordOf(vocabulary.unitKinds, 'company')).toBe(false);
});
