import type { Citation, Pack, UnitIndicator } from '../pack/pack.ts';
import { preschoolItems } from './preschool-2020-items.ts';

const nanjiang: Citation = { source: 'nanjiang', confidence: 'B' };

function space(code: string, zh: string, en: string, numerator: string, threshold: number): UnitIndicator {
  return {
    code,
    name: { zh, en },
    expression: `${numerator} / pupils`,
    unit: 'm2/pupil',
    ratio: { numerator, per: 1, split: 'weighted' },
    comparator: '≥',
    thresholds: { kindergarten: threshold },
    types: ['kindergarten'],
    citation: nanjiang,
  };
}

/** 县域学前教育普及普惠 (教督〔2020〕1号). */
export const preschool2020: Pack = {
  id: 'cn-preschool-2020',
  version: '1.1.0',
  name: { zh: '县域学前教育普及普惠', en: 'Universal and inclusive preschool education in a county' },
  summary: {
    zh: '毛入园率 85%、普惠性幼儿园覆盖率 80%、公办园在园幼儿占比 50%，另有政府保障 11 项、保教质量 6 项和社会认可度；逐园的面积和师幼比按地方公布的量化标准列出。',
    en: 'Gross enrolment 85 %, inclusive places 80 %, public places 50 %, eleven items of assurance, six of quality, and recognition; space and staffing of each kindergarten by figures published locally.',
  },
  region: 'CN',
  validFrom: '2020-02-18',
  validTo: null,
  sources: [
    {
      id: 'method-2020',
      title: {
        zh: '县域学前教育普及普惠督导评估办法',
        en: 'Method for inspecting preschool education in counties',
      },
      number: '教督〔2020〕1号',
    },
    {
      id: 'shenyang',
      title: { zh: '沈阳市督导填报系统的口径', en: 'Practice of the reporting system of Shenyang' },
    },
    {
      id: 'nanjiang',
      title: {
        zh: '四川省南江县公布的指标标准（2024）',
        en: 'Figures published by Nanjiang county, Sichuan (2024)',
      },
    },
  ],
  stages: ['kindergarten'],
  scope: {
    types: ['kindergarten', 'primary', 'nineYear', 'twelveYear', 'teachingSite'],
    ownerships: ['public', 'private', 'inclusivePrivate'],
    areas: ['urban', 'town', 'rural'],
    teachingSiteMinimum: null,
    citation: { source: 'method-2020', confidence: 'A' },
  },
  indicators: [
    space('K1', '生均室外游戏场地面积', 'Outdoor play area per child', 'outdoorPlayArea', 4),
    space('K2', '生均幼儿活动用房面积', 'Activity rooms per child', 'activityRoomArea', 8.17),
    space('K3', '生均建筑面积', 'Building area per child', 'buildingArea', 10.44),
    {
      code: 'K4',
      name: { zh: '每名专任教师对应的幼儿数', en: 'Children per full-time teacher' },
      expression: 'pupils / teachers',
      unit: 'pupil/person',
      ratio: null,
      comparator: '≤',
      thresholds: { kindergarten: 15 },
      types: ['kindergarten'],
      citation: nanjiang,
    },
    {
      code: 'K5',
      name: { zh: '超额的班数（小班 25、中班 30、大班 35）', en: 'Groups over size (25, 30, 35 by age)' },
      expression: 'classesOverStandard',
      unit: 'class',
      ratio: null,
      comparator: '≤',
      thresholds: { kindergarten: 0 },
      types: ['kindergarten'],
      citation: { source: 'nanjiang', confidence: 'C' },
    },
  ],
  schoolRule: null,
  variation: null,
  schoolsDecide: false,
  countyItems: preschoolItems,
  vetoes: [],
  relaxations: [],
  disputes: [
    {
      zh: '“公办园占比”（所数）与“公办园在园幼儿占比”（人数）是两个指标，国家门槛 50% 针对后者。',
      en: 'The share of public kindergartens and the share of children in them are two indicators; the national 50 % speaks of children.',
    },
    {
      zh: '面积达标率区分 2017 年前后规划设计的园；数据里只有开办年份，按开办年份判断。',
      en: 'Space is judged by the year of planning (2017); the data hold the year of opening, which is used.',
    },
    {
      zh: '各省可加严，如河南毛入园率 90%；用本地调整修改。',
      en: 'Provinces may ask for more, as 90 % in Henan; use a local override.',
    },
    {
      zh: '班额 25/30/35 按现行规程的通行理解，1987 试行标准为区间。',
      en: 'Group sizes 25/30/35 follow current common practice; the trial standard of 1987 gives ranges.',
    },
  ],
  overridden: [],
};
