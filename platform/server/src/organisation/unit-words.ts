import type { Unit } from '@junheng/contract';
import type { Words } from '../workbook/write-workbook.ts';

/** The words of the interface for kinds of unit, as files for people print them. */
export const kindWords: Readonly<Record<Unit['kind'], Words>> = {
  bureau: { zh: '教育局', en: 'Education bureau' },
  office: { zh: '科室', en: 'Office of the bureau' },
  department: { zh: '政府部门', en: 'Government department' },
  town: { zh: '镇街', en: 'Town' },
  school: { zh: '学校', en: 'School' },
  kindergarten: { zh: '幼儿园', en: 'Kindergarten' },
};

export const schoolTypeWords: Readonly<Record<NonNullable<Unit['schoolType']>, Words>> = {
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
};

export const stageWords: Readonly<Record<Unit['stages'][number], Words>> = {
  kindergarten: { zh: '学前', en: 'Kindergarten' },
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior' },
  senior: { zh: '高中', en: 'Senior' },
};

export const ownershipWords: Readonly<Record<NonNullable<Unit['ownership']>, Words>> = {
  public: { zh: '公办', en: 'Public' },
  private: { zh: '民办', en: 'Private' },
  inclusivePrivate: { zh: '普惠性民办', en: 'Private, inclusive' },
};

export const areaWords: Readonly<Record<NonNullable<Unit['area']>, Words>> = {
  urban: { zh: '城区', en: 'Urban' },
  town: { zh: '镇区', en: 'Town' },
  rural: { zh: '乡村', en: 'Rural' },
};

export const statusWords: Readonly<Record<Unit['status'], Words>> = {
  open: { zh: '在办', en: 'Open' },
  closed: { zh: '已撤并', en: 'Closed' },
};
