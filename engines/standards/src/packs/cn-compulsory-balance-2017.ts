import type { Pack } from '../pack/pack.ts';
import { compulsoryIndicators } from './compulsory-indicators.ts';

/** 县域义务教育优质均衡 (教督〔2017〕6号). */
export const compulsoryBalance2017: Pack = {
  id: 'cn-compulsory-balance-2017',
  version: '1',
  name: { zh: '县域义务教育优质均衡', en: 'Quality balance of compulsory education in a county' },
  summary: {
    zh: '七项资源配置指标逐校判定,每项校际差异系数按在校生数加权并各自达标,另有政府保障 15 项、教育质量 9 项、社会认可度 1 项。',
    en: 'Seven resource indicators judged school by school, the pupil-weighted spread of each within its limit, and 15 + 9 + 1 items of the county.',
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
  ],
  stages: ['primary', 'junior'],
  scope: {
    types: ['primary', 'junior', 'nineYear', 'twelveYear', 'completeSecondary', 'teachingSite'],
    ownerships: ['public', 'private', 'inclusivePrivate'],
    areas: ['urban', 'town', 'rural'],
    teachingSiteMinimum: 50,
    citation: { source: 'method-2017', clause: '第六条', confidence: 'A' },
  },
  indicators: compulsoryIndicators,
  schoolRule: {
    mayMiss: 1,
    floor: 0.85,
    citation: { source: 'method-2017', clause: '第七条', confidence: 'A' },
  },
  variation: {
    mode: 'each',
    comparator: '≤',
    limits: { primary: 0.5, junior: 0.45 },
    indicators: ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'],
    citation: { source: 'method-2017', clause: '第七条', confidence: 'A' },
  },
  countyItems: [],
  vetoes: [],
  relaxations: [],
  disputes: [],
};
