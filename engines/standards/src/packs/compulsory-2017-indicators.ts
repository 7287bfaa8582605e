import type { Citation, UnitIndicator } from '../pack/pack.ts';

const measure: Citation = { source: 'method-2017', clause: '第七条', confidence: 'A' };

/** The seven resource indicators of 教督〔2017〕6号, in the order of the paper (L1…L7). */
export const compulsoryIndicators: readonly UnitIndicator[] = [
  {
    code: 'L1',
    name: {
      zh: '每百名学生拥有高于规定学历教师数',
      en: 'Teachers above the required degree per hundred pupils',
    },
    expression: 'perHundred(teachersAboveNorm, pupils)',
    unit: 'person/100pupil',
    ratio: { numerator: 'teachersAboveNorm', per: 100, split: 'own' },
    comparator: '≥',
    thresholds: { primary: 4.2, junior: 5.3 },
    citation: measure,
    note: {
      zh: '小学：专科及以上；初中：本科及以上专任教师。',
      en: 'Full-time teachers with a college diploma or above (primary), a bachelor degree or above (junior).',
    },
  },
  {
    code: 'L2',
    name: {
      zh: '每百名学生拥有县级以上骨干教师数',
      en: 'Backbone teachers of county level or above per hundred pupils',
    },
    expression: 'perHundred(backboneTeachers, pupils)',
    unit: 'person/100pupil',
    ratio: { numerator: 'backboneTeachers', per: 100, split: 'own' },
    comparator: '≥',
    thresholds: { primary: 1, junior: 1 },
    citation: measure,
  },
  {
    code: 'L3',
    name: {
      zh: '每百名学生拥有体育、艺术（美术、音乐）专任教师数',
      en: 'Full-time teachers of sports and arts per hundred pupils',
    },
    expression: 'perHundred(artsPeTeachers, pupils)',
    unit: 'person/100pupil',
    ratio: { numerator: 'artsPeTeachers', per: 100, split: 'own' },
    comparator: '≥',
    thresholds: { primary: 0.9, junior: 0.9 },
    citation: measure,
  },
  {
    code: 'L4',
    name: { zh: '生均教学及辅助用房面积', en: 'Teaching and auxiliary floor area per pupil' },
    expression: 'teachingFloorArea / pupils',
    unit: 'm2/pupil',
    ratio: { numerator: 'teachingFloorArea', per: 1, split: 'weighted' },
    comparator: '≥',
    thresholds: { primary: 4.5, junior: 5.8 },
    citation: measure,
    note: { zh: '不含室内体育用房。', en: 'Indoor sports rooms excluded.' },
  },
  {
    code: 'L5',
    name: { zh: '生均体育运动场馆面积', en: 'Sports grounds and halls per pupil' },
    expression: 'sportsArea / pupils',
    unit: 'm2/pupil',
    ratio: { numerator: 'sportsArea', per: 1, split: 'weighted' },
    comparator: '≥',
    thresholds: { primary: 7.5, junior: 10.2 },
    citation: measure,
    note: { zh: '运动场地加室内体育用房。', en: 'Sports grounds plus indoor sports rooms.' },
  },
  {
    code: 'L6',
    name: { zh: '生均教学仪器设备值', en: 'Value of teaching equipment per pupil' },
    expression: 'equipmentValue / pupils',
    unit: 'yuan/pupil',
    ratio: { numerator: 'equipmentValue', per: 1, split: 'weighted' },
    comparator: '≥',
    thresholds: { primary: 2000, junior: 2500 },
    citation: measure,
  },
  {
    code: 'L7',
    name: { zh: '每百名学生拥有网络多媒体教室数', en: 'Networked multimedia classrooms per hundred pupils' },
    expression: 'perHundred(networkedClassrooms, pupils)',
    unit: 'room/100pupil',
    ratio: { numerator: 'networkedClassrooms', per: 100, split: 'weighted' },
    comparator: '≥',
    thresholds: { primary: 2.3, junior: 2.4 },
    citation: measure,
  },
];
