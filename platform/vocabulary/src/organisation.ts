import { pickWords, wordSet } from './word-set.ts';
import type { WordOf } from './word-set.ts';

/** Kinds of unit, in the order in which lists show them. */
export const unitKinds = wordSet({
  bureau: { zh: '教育局', en: 'Education bureau' },
  office: { zh: '科室', en: 'Office of the bureau' },
  department: { zh: '政府部门', en: 'Government department' },
  town: { zh: '镇街', en: 'Town' },
  school: { zh: '学校', en: 'School' },
  kindergarten: { zh: '幼儿园', en: 'Kindergarten' },
});
export type UnitKind = WordOf<typeof unitKinds>;

/** Types of school (办学类型), in the order in which lists show them. */
export const schoolTypes = wordSet({
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior secondary' },
  senior: { zh: '高中', en: 'Senior secondary' },
  nineYear: { zh: '九年一贯制学校', en: 'Nine-year school' },
  twelveYear: { zh: '十二年一贯制学校', en: 'Twelve-year school' },
  completeSecondary: { zh: '完全中学', en: 'Complete secondary' },
  teachingSite: { zh: '教学点', en: 'Teaching site' },
  kindergarten: { zh: '幼儿园', en: 'Kindergarten' },
  special: { zh: '特殊教育学校', en: 'Special school' },
  vocational: { zh: '中等职业学校', en: 'Vocational school' },
});
export type SchoolType = WordOf<typeof schoolTypes>;

/** Stages of schooling (学段), youngest first. */
export const stages = wordSet({
  kindergarten: { zh: '学前', en: 'Kindergarten' },
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior' },
  senior: { zh: '高中', en: 'Senior' },
});
export type Stage = WordOf<typeof stages>;

/** Who owns a school. */
export const ownerships = wordSet({
  public: { zh: '公办', en: 'Public' },
  private: { zh: '民办', en: 'Private' },
  inclusivePrivate: { zh: '普惠性民办', en: 'Private, inclusive' },
});
export type Ownership = WordOf<typeof ownerships>;

/** The kind of place a school stands in (城乡分类). */
export const settlementAreas = wordSet({
  urban: { zh: '城区', en: 'Urban' },
  town: { zh: '镇区', en: 'Town' },
  rural: { zh: '乡村', en: 'Rural' },
});
export type SettlementArea = WordOf<typeof settlementAreas>;

/** Whether a unit is at work. */
export const unitStatuses = wordSet({
  open: { zh: '在办', en: 'Open' },
  closed: { zh: '已撤并', en: 'Closed' },
});
export type UnitStatus = WordOf<typeof unitStatuses>;

/** The kinds of unit that publishing a plan may make. */
export const newUnitKinds = pickWords(unitKinds, 'office', 'department', 'town', 'school', 'kindergarten');
export type NewUnitKind = WordOf<typeof newUnitKinds>;
