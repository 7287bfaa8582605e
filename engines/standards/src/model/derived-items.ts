import type { LocalText } from '../pack/pack.ts';

/** A figure that is made from others when units are built, for expressions to use. */
export interface DerivedItem {
  readonly code: string;
  readonly name: LocalText;
  readonly unit: string;
}

/** Figures that `buildUnitTable` adds to those of `values.csv`. */
export const DERIVED_ITEMS: readonly DerivedItem[] = [
  { code: 'opened', name: { zh: '开办年份', en: 'Year of opening' }, unit: 'year' },
  {
    code: 'compulsoryPupils',
    name: { zh: '全校义务教育在校生数', en: 'Pupils of the school in compulsory stages' },
    unit: 'pupil',
  },
  {
    code: 'leadUnit',
    name: { zh: '是否本校首个学段（防止一校多计）', en: 'Whether this is the first stage of the school' },
    unit: '1',
  },
  {
    code: 'schoolStaff',
    name: { zh: '全校教职工数', en: 'Staff of the school' },
    unit: 'person',
  },
  {
    code: 'schoolApprovedPosts',
    name: { zh: '全校核定编制数', en: 'Approved posts of the school' },
    unit: 'post',
  },
  {
    code: 'schoolFilledPosts',
    name: { zh: '全校在编人数', en: 'Filled posts of the school' },
    unit: 'post',
  },
  {
    code: 'classesCounted',
    name: { zh: '班级明细中的班数', en: 'Classes in the class list' },
    unit: 'class',
  },
  { code: 'largestClass', name: { zh: '最大班额', en: 'Largest class' }, unit: 'pupil' },
  {
    code: 'classesOverStandard',
    name: { zh: '超标准班额的班数', en: 'Classes over standard' },
    unit: 'class',
  },
  {
    code: 'classesLarge',
    name: { zh: '大班额（56 人及以上）的班数', en: 'Classes of 56 or more' },
    unit: 'class',
  },
  {
    code: 'classesExtraLarge',
    name: { zh: '超大班额（66 人及以上）的班数', en: 'Classes of 66 or more' },
    unit: 'class',
  },
];
