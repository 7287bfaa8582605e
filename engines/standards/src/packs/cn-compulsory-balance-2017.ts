import type { Pack } from '../pack/pack.ts';
import { compulsoryAssurance } from './compulsory-2017-assurance.ts';
import { compulsoryIndicators } from './compulsory-2017-indicators.ts';
import { compulsoryQuality } from './compulsory-2017-quality.ts';

const resources = { source: 'method-2017', clause: '第七条', confidence: 'A' } as const;

/** 县域义务教育优质均衡 (教督〔2017〕6号). */
export const compulsoryBalance2017: Pack = {
  id: 'cn-compulsory-balance-2017',
  version: '1.0.0',
  name: { zh: '县域义务教育优质均衡', en: 'Quality balance of compulsory education in a county' },
  summary: {
    zh: '七项资源配置指标逐校判定（至少六项达标，其余一项不低于 85%），每项校际差异系数按在校生数加权、逐项不超过限值，另有政府保障 15 项、教育质量 9 项、社会认可度 1 项。',
    en: 'Seven resource indicators judged school by school (six met, the other at 85 % or more), the pupil-weighted variation of each within its limit, and 15 + 9 + 1 items of the county.',
  },
  region: 'CN',
  validFrom: '2017-04-19',
  validTo: null,
  sources: [
    {
      id: 'method-2017',
      title: {
        zh: '县域义务教育优质均衡发展督导评估办法',
        en: 'Method for inspecting quality balance of compulsory education in counties',
      },
      number: '教督〔2017〕6号',
    },
    {
      id: 'variation-note',
      title: {
        zh: '县域义务教育均衡发展差异系数测算说明',
        en: 'Note on computing the coefficient of variation',
      },
      note: {
        zh: '加权公式和一贯制、完全中学的拆分比例。',
        en: 'The weighted formula and the split of combined schools.',
      },
    },
    {
      id: 'hebei',
      title: {
        zh: '河北省县域义务教育优质均衡发展督导评估具体办法',
        en: 'Detailed method of Hebei province',
      },
      note: {
        zh: '计算范围：不含不足 50 人的教学点。',
        en: 'Scope: teaching sites under 50 pupils are out.',
      },
    },
    {
      id: 'shenyang',
      title: { zh: '沈阳市督导填报系统的口径', en: 'Practice of the reporting system of Shenyang' },
    },
  ],
  stages: ['primary', 'junior'],
  scope: {
    types: ['primary', 'junior', 'nineYear', 'twelveYear', 'completeSecondary', 'teachingSite'],
    ownerships: ['public', 'private', 'inclusivePrivate'],
    areas: ['urban', 'town', 'rural'],
    teachingSiteMinimum: 50,
    citation: { source: 'hebei', confidence: 'A' },
  },
  indicators: compulsoryIndicators,
  schoolRule: { mayMiss: 1, floor: 0.85, citation: resources },
  variation: {
    mode: 'each',
    comparator: '≤',
    limits: { primary: 0.5, junior: 0.45 },
    indicators: ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'],
    citation: resources,
  },
  schoolsDecide: true,
  countyItems: [...compulsoryAssurance, ...compulsoryQuality],
  vetoes: [
    {
      code: 'V1',
      name: { zh: '以考试方式招生', en: 'Admission by examination' },
      citation: { source: 'method-2017', confidence: 'A' },
    },
    {
      code: 'V2',
      name: { zh: '违规择校', en: 'Choice of schools against the rules' },
      citation: { source: 'method-2017', confidence: 'A' },
    },
    {
      code: 'V3',
      name: { zh: '设重点校、重点班', en: 'Key schools or key classes' },
      citation: { source: 'method-2017', confidence: 'A' },
    },
    {
      code: 'V4',
      name: { zh: '其他严重违规或弄虚作假', en: 'Other grave breaches or false figures' },
      citation: { source: 'method-2017', confidence: 'C' },
    },
  ],
  relaxations: [
    {
      code: 'smallRuralArts',
      name: {
        zh: '50—99 人乡村小规模学校，体育艺术教师可计交流、兼职、走教教师',
        en: 'Rural schools of 50–99 pupils may count shared teachers of sports and arts',
      },
      indicator: 'L3',
      addItem: 'artsPeSharedTeachers',
      areas: ['rural'],
      pupilsFrom: 50,
      pupilsTo: 99,
      citation: { source: 'shenyang', confidence: 'B' },
    },
    {
      code: 'denseCityGrounds',
      name: {
        zh: '人口过密的大城市中心城区学校，体育场馆可计步行 10 分钟内、有租用合同的校外场馆',
        en: 'Schools in crowded city centres may count grounds rented within ten minutes on foot',
      },
      indicator: 'L5',
      addItem: 'nearbyGroundsArea',
      areas: ['urban'],
      pupilsFrom: null,
      pupilsTo: null,
      citation: { source: 'shenyang', confidence: 'B' },
    },
  ],
  itemRelaxations: [
    {
      code: 'olderSchoolSize',
      name: {
        zh: '2010 年及以前建校的，学校规模放宽到小学、初中 2400 人，九年一贯制 3000 人',
        en: 'Schools opened by 2010 may have 2,400 pupils, nine-year schools 3,000',
      },
      part: 'G4.1',
      expression:
        "count(leadUnit = 1 and compulsoryPupils > if(opened <= 2010 [year], if(isType('nineYear', 'twelveYear'), 3000 [pupil], 2400 [pupil]), if(isType('nineYear', 'twelveYear'), 2500 [pupil], 2000 [pupil])))",
      citation: { source: 'shenyang', confidence: 'B' },
    },
  ],
  disputes: [
    {
      zh: '差异系数：官方说明按在校生数加权，网上有系统误用不加权公式；同一组数据结果可相差到改变结论（0.515 与 0.489）。',
      en: 'Variation: the official note weights by pupils, some systems do not; the difference can turn a verdict (0.515 against 0.489).',
    },
    {
      zh: '有地方规划写“综合差异系数”；国家办法是每项各自达标。两种都能算，互不替代。',
      en: 'Some local plans speak of a composite coefficient; the national method limits each. Both can be computed, neither replaces the other.',
    },
    {
      zh: '七项各自的 85% 底线值和分子口径来自实际系统和报表，不是办法原文。',
      en: 'The values at 85 % and the numerators come from systems in use and forms, not from the text of the method.',
    },
    {
      zh: '特教生均公用经费：2017 办法为 6000 元，国家补助标准 2025 年春季起 7000 元，有的地方更高；用本地调整修改。',
      en: 'Public funds of special schools: 6,000 yuan in 2017, 7,000 from spring 2025, more in places; use a local override.',
    },
    {
      zh: '十二年一贯制学校的规模上限没有查到条文，按义务教育段学生数套用九年一贯的 2500 人。',
      en: 'No limit was found for twelve-year schools; their compulsory stages are held to the 2,500 of nine-year schools.',
    },
  ],
  overridden: [],
};
