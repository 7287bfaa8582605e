import { line } from './catalogue-line.ts';
import type { CatalogueIndicator } from './catalogue-line.ts';

const STATE = ['国发〔2016〕40号', 'State Council 国发〔2016〕40号', 'A'] as const;
const METHOD = ['教督〔2017〕6号', 'Method 教督〔2017〕6号', 'A'] as const;
const scope = { stages: ['primary', 'junior'] } as const;
const none = { scope, goal: { comparator: '=', threshold: 0 } } as const;

/** Sizes of classes and schools (row 8). */
export const classIndicators: readonly CatalogueIndicator[] = [
  line(
    [8],
    'class.overStandard',
    ['超标准班额班数', 'Classes over standard'],
    ['sum(classesOverStandard)', 'class'],
    METHOD,
    none,
  ),
  line(
    [8],
    'class.large',
    ['大班额（56 人及以上）班数', 'Classes of 56 or more'],
    ['sum(classesLarge)', 'class'],
    STATE,
    none,
  ),
  line(
    [8],
    'class.extraLarge',
    ['超大班额（66 人及以上）班数', 'Classes of 66 or more'],
    ['sum(classesExtraLarge)', 'class'],
    STATE,
    none,
  ),
  line(
    [8],
    'class.largeShare',
    ['大班额占比', 'Share of large classes'],
    ['percent(sum(classesLarge), sum(classesCounted))', '%'],
    STATE,
    { scope, goal: { comparator: '≤', threshold: 5 } },
  ),
  line(
    [8],
    'school.oversized',
    ['大校额学校数', 'Schools over size'],
    [
      "count(leadUnit = 1 and compulsoryPupils > if(isType('nineYear', 'twelveYear'), 2500 [pupil], 2000 [pupil]))",
      '1',
    ],
    METHOD,
    none,
  ),
];
