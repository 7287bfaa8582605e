import type { Area, Ownership, SchoolType, Stage } from '../model/school.ts';
import type { LocalText } from '../pack/pack.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** Names of stages in both languages. */
export const STAGE_NAMES: Readonly<Record<Stage, LocalText>> = {
  kindergarten: { zh: '幼儿园', en: 'kindergarten' },
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior' },
  senior: { zh: '高中', en: 'senior' },
};

export const TYPE_NAMES: Readonly<Record<SchoolType, LocalText>> = {
  primary: { zh: '小学', en: 'primary school' },
  junior: { zh: '初级中学', en: 'junior school' },
  senior: { zh: '高级中学', en: 'senior school' },
  nineYear: { zh: '九年一贯制学校', en: 'nine-year school' },
  twelveYear: { zh: '十二年一贯制学校', en: 'twelve-year school' },
  completeSecondary: { zh: '完全中学', en: 'complete secondary school' },
  teachingSite: { zh: '教学点', en: 'teaching site' },
  kindergarten: { zh: '幼儿园', en: 'kindergarten' },
  special: { zh: '特殊教育学校', en: 'special school' },
  vocational: { zh: '中等职业学校', en: 'vocational school' },
};

export const OWNERSHIP_NAMES: Readonly<Record<Ownership, LocalText>> = {
  public: { zh: '公办', en: 'public' },
  private: { zh: '民办', en: 'private' },
  inclusivePrivate: { zh: '普惠性民办', en: 'inclusive private' },
};

export const AREA_NAMES: Readonly<Record<Area, LocalText>> = {
  urban: { zh: '城区', en: 'urban' },
  town: { zh: '镇区', en: 'town' },
  rural: { zh: '乡村', en: 'rural' },
};

/** Words and shapes of the four verdicts. */
export const VERDICT_NAMES: Readonly<Record<Verdict, LocalText & { readonly shape: string }>> = {
  pass: { zh: '达标', en: 'met', shape: '●' },
  fail: { zh: '未达标', en: 'not met', shape: '▲' },
  unknown: { zh: '数据不全', en: 'unknown', shape: '○' },
  exempt: { zh: '不适用', en: 'exempt', shape: '–' },
};

/** Units in words: 人/百名学生, ㎡/生 … */
export function unitText(unit: string): LocalText {
  const words = new Map<string, LocalText>([
    ['person/100pupil', { zh: '人/百名学生', en: 'per 100 pupils' }],
    ['room/100pupil', { zh: '间/百名学生', en: 'per 100 pupils' }],
    ['computer/100pupil', { zh: '台/百名学生', en: 'per 100 pupils' }],
    ['m2/pupil', { zh: '㎡/生', en: 'm² per pupil' }],
    ['yuan/pupil', { zh: '元/生', en: 'yuan per pupil' }],
    ['yuan/person', { zh: '元/人', en: 'yuan per person' }],
    ['book/pupil', { zh: '册/生', en: 'books per pupil' }],
    ['person/pupil', { zh: '人/生', en: 'per pupil' }],
    ['pupil/person', { zh: '生/人', en: 'pupils per person' }],
    ['pupil', { zh: '人', en: 'pupils' }],
    ['person', { zh: '人', en: 'people' }],
    ['post', { zh: '名', en: 'posts' }],
    ['class', { zh: '个班', en: 'classes' }],
    ['school', { zh: '所', en: 'schools' }],
    ['m2', { zh: '㎡', en: 'm²' }],
    ['yuan', { zh: '元', en: 'yuan' }],
    ['room', { zh: '间', en: 'rooms' }],
    ['book', { zh: '册', en: 'books' }],
    ['computer', { zh: '台', en: 'computers' }],
    ['%', { zh: '%', en: '%' }],
    ['1', { zh: '', en: '' }],
  ]);
  return words.get(unit) ?? { zh: unit, en: unit };
}
