import { expect, test } from 'vitest';
import { applyMutant, findMutants } from './find-mutants.ts';

const mutate = (text: string): string[] =>
  findMutants('a.ts', text).map((mutant) => `${mutant.kind}: ${applyMutant(text, mutant)}`);

test('comparisons are moved to their edge and turned round', () => {
  expect(mutate('a < b')).toEqual(['comparison flipped: a <= b', 'comparison flipped: a >= b']);
  expect(mutate('a === b')).toEqual(['comparison flipped: a !== b']);
});

test('numbers go up and down by one, in values only', () => {
  expect(mutate('const LEVELS: 1 | 2 = 7;')).toEqual([
    'constant changed: const LEVELS: 1 | 2 = 8;',
    'constant changed: const LEVELS: 1 | 2 = 6;',
  ]);
});

test('guards go, conditions turn into their opposite', () => {
  expect(mutate('function f(a) { if (a) return; }')).toEqual([
    'guard removed: function f(a) { ; }',
    'condition negated: function f(a) { if (!(a)) return; }',
  ]);
  expect(mutate('const b = a ? c : d;')).toEqual(['condition negated: const b = !(a) ? c : d;']);
});

test('plus and minus change places between numbers, not between words', () => {
  expect(mutate('a - b')).toEqual(['sign flipped: a + b']);
  expect(mutate("a + 'x'")).toEqual([]);
});

test('each word of a list is dropped once', () => {
  expect(mutate("const WORDS = ['a', 'b'];")).toEqual([
    "word dropped: const WORDS = ['b'];",
    "word dropped: const WORDS = ['a'];",
  ]);
});

test('so is each word of a list in a pattern, and nothing else of it', () => {
  expect(mutate('const A = /^(?:提高|增加)约?$/u;')).toEqual([
    'word dropped: const A = /^(?:增加)约?$/u;',
    'word dropped: const A = /^(?:提高)约?$/u;',
  ]);
  expect(mutate('const A = /职|職/u;')).toEqual([
    'word dropped: const A = /職/u;',
    'word dropped: const A = /职/u;',
  ]);
  expect(mutate(String.raw`const A = /[a|b]|\\(a|b?/u;`)).toEqual([]);
});
