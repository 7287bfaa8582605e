import type { Citation, Pack, UnitIndicator } from '../pack/pack.ts';

const note: Citation = { source: 'variation-note', confidence: 'B' };

function ratio(
  code: string,
  zh: string,
  en: string,
  numerator: string,
  unit: string,
  split: 'own' | 'weighted',
  per: 1 | 100 = 1,
): UnitIndicator {
  const expression = per === 100 ? `perHundred(${numerator}, pupils)` : `${numerator} / pupils`;
  const name = { zh, en };
  return {
    code,
    name,
    expression,
    unit,
    ratio: { numerator, per, split },
    comparator: '≥',
    thresholds: {},
    citation: note,
  };
}

/** 县域义务教育基本均衡 (教督〔2012〕3号): the composite coefficient of eight indicators. */
export const basicBalance2012: Pack = {
  id: 'cn-basic-balance-2012',
  version: '1.0.0',
  name: {
    zh: '县域义务教育基本均衡（综合差异系数）',
    en: 'Basic balance of compulsory education (composite variation)',
  },
  summary: {
    zh: '八项指标的差异系数按在校生数加权，取平均得综合差异系数，小学不超过 0.65，初中不超过 0.55；供对照和引用它的规划使用。',
    en: 'The pupil-weighted variation of eight indicators is averaged; at most 0.65 in primary and 0.55 in junior schools. For comparison and for plans that quote it.',
  },
  region: 'CN',
  validFrom: '2012-01-20',
  validTo: null,
  sources: [
    {
      id: 'method-2012',
      title: {
        zh: '县域义务教育均衡发展督导评估暂行办法',
        en: 'Provisional method for inspecting balance in counties',
      },
      number: '教督〔2012〕3号',
    },
    {
      id: 'variation-note',
      title: {
        zh: '县域义务教育均衡发展差异系数测算说明',
        en: 'Note on computing the coefficient of variation',
      },
      note: {
        zh: '八项指标与省级公布的校际差异系数表一致。',
        en: 'The eight indicators agree with tables published by provinces.',
      },
    },
  ],
  stages: ['primary', 'junior'],
  scope: {
    types: ['primary', 'junior', 'nineYear', 'twelveYear', 'completeSecondary'],
    ownerships: ['public'],
    areas: ['urban', 'town', 'rural'],
    teachingSiteMinimum: null,
    citation: note,
  },
  indicators: [
    ratio(
      'B1',
      '生均教学及辅助用房面积',
      'Teaching and auxiliary floor area per pupil',
      'teachingFloorArea',
      'm2/pupil',
      'weighted',
    ),
    ratio(
      'B2',
      '生均体育运动场馆面积',
      'Sports grounds and halls per pupil',
      'sportsArea',
      'm2/pupil',
      'weighted',
    ),
    ratio(
      'B3',
      '生均教学仪器设备值',
      'Value of teaching equipment per pupil',
      'equipmentValue',
      'yuan/pupil',
      'weighted',
    ),
    ratio(
      'B4',
      '每百名学生拥有计算机台数',
      'Computers per hundred pupils',
      'computers',
      'computer/100pupil',
      'weighted',
      100,
    ),
    ratio('B5', '生均图书册数', 'Books per pupil', 'books', 'book/pupil', 'weighted'),
    ratio('B6', '师生比', 'Full-time teachers per pupil', 'teachers', 'person/pupil', 'own'),
    ratio(
      'B7',
      '生均高于规定学历教师数',
      'Teachers above the required degree per pupil',
      'teachersAboveNorm',
      'person/pupil',
      'own',
    ),
    ratio(
      'B8',
      '生均中级及以上专业技术职务教师数',
      'Teachers of middle title or above per pupil',
      'midTitleTeachers',
      'person/pupil',
      'own',
    ),
  ],
  schoolRule: null,
  variation: {
    mode: 'composite',
    comparator: '≤',
    limits: { primary: 0.65, junior: 0.55 },
    indicators: ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'],
    citation: { source: 'method-2012', confidence: 'A' },
  },
  schoolsDecide: false,
  countyItems: [],
  vetoes: [],
  relaxations: [],
  disputes: [
    {
      zh: '范围与 2017 办法不同：排除民办学校和教学点。',
      en: 'The scope differs from that of 2017: private schools and teaching sites are out.',
    },
    {
      zh: '省定办学基本标准（校级入围条件）各省不同，不在本规则包内。',
      en: 'The entry standards for schools are set by each province and are not part of this pack.',
    },
  ],
  overridden: [],
};
