import type { Unit } from '@junheng/contract';

/** The words of the interface for kinds of unit, as files for people print them. */
export const kindWords: Readonly<Record<Unit['kind'], string>> = {
  bureau: '教育局',
  office: '科室',
  department: '部门',
  town: '镇街',
  school: '学校',
  kindergarten: '幼儿园',
};

export const schoolTypeWords: Readonly<Record<NonNullable<Unit['schoolType']>, string>> = {
  primary: '小学',
  junior: '初级中学',
  senior: '高级中学',
  nineYear: '九年一贯制学校',
  twelveYear: '十二年一贯制学校',
  completeSecondary: '完全中学',
  teachingSite: '教学点',
  kindergarten: '幼儿园',
  special: '特殊教育学校',
  vocational: '中等职业学校',
};

export const stageWords: Readonly<Record<Unit['stages'][number], string>> = {
  kindergarten: '学前',
  primary: '小学',
  junior: '初中',
  senior: '高中',
};

export const ownershipWords: Readonly<Record<NonNullable<Unit['ownership']>, string>> = {
  public: '公办',
  private: '民办',
  inclusivePrivate: '普惠性民办',
};

export const areaWords: Readonly<Record<NonNullable<Unit['area']>, string>> = {
  urban: '城区',
  town: '镇区',
  rural: '乡村',
};
