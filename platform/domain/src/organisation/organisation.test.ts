import { expect, test } from 'vitest';
import { compareByKind, compareByName, makeSortKey, readNumeral } from './sort-units.ts';
import { isCombinedSchool, isCompulsorySchool, stagesOf } from './stages-of.ts';
import { schoolTypes } from '@junheng/vocabulary';

test('[O1] a type decides its stages', () => {
  expect(stagesOf('nineYear')).toEqual(['primary', 'junior']);
  expect(stagesOf('completeSecondary')).toEqual(['junior', 'senior']);
  expect(stagesOf('twelveYear')).toEqual(['primary', 'junior', 'senior']);
  expect(stagesOf('teachingSite')).toEqual(['primary']);
  expect(schoolTypes.every((type) => stagesOf(type).length > 0)).toBe(true);
});

test('[O2] three types are combined schools', () => {
  expect(schoolTypes.filter(isCombinedSchool)).toEqual(['nineYear', 'twelveYear', 'completeSecondary']);
});

test('[O3] special, vocational and senior high schools and kindergartens stand outside the balance standard', () => {
  expect(schoolTypes.filter((type) => !isCompulsorySchool(type))).toEqual([
    'senior',
    'kindergarten',
    'special',
    'vocational',
  ]);
});

test('[O4] names sort by pinyin and numbers by size', () => {
  expect(makeSortKey(['Dì', '2', 'xiǎo xué'])).toBe('di 002 xiao xue');
  const unit = (key: string, code: string) => ({ kind: 'school', sortKey: key, code }) as const;
  const names = [
    unit(makeSortKey(['di', '10']), 'b'),
    unit(makeSortKey(['di', '2']), 'c'),
    unit(makeSortKey(['di', '2']), 'a'),
  ];
  expect(names.toSorted(compareByName).map((each) => each.code)).toEqual(['a', 'c', 'b']);
});

test('[O5] the bureau stands first, kindergartens last', () => {
  const kinds = ['kindergarten', 'school', 'town', 'department', 'office', 'bureau'] as const;
  const units = kinds.map((kind) => ({ kind, sortKey: 'a', code: kind }));
  expect(units.toSorted(compareByKind).map((unit) => unit.kind)).toEqual(kinds.toReversed());
});

test('[O6] Chinese numerals below a hundred are numbers', () => {
  expect(['一', '十', '十二', '二十', '九十九', '百', '', '一二'].map(readNumeral)).toEqual([
    1,
    10,
    12,
    20,
    99,
    null,
    null,
    null,
  ]);
});
