import type { Pack, UnitIndicator } from '../pack/pack.ts';
import { figureItem, measure } from './county-lines.ts';

const state = { source: 'state-2016', confidence: 'A' } as const;

function classCount(code: string, zh: string, en: string, item: string): UnitIndicator {
  const name = { zh, en };
  const thresholds = { primary: 0, junior: 0 };
  return {
    code,
    name,
    expression: item,
    unit: 'class',
    ratio: null,
    comparator: '≤',
    thresholds,
    citation: state,
  };
}

/** 班额与校额: classes over standard, large, extra large; schools over size. */
export const classSize: Pack = {
  id: 'cn-class-size',
  version: '1.0.0',
  name: { zh: '班额与校额', en: 'Size of classes and schools' },
  summary: {
    zh: '小学超过 45 人、初中超过 50 人为超标准班额，56 人及以上为大班额，66 人及以上为超大班额；学校规模小学、初中不超过 2000 人，九年一贯制不超过 2500 人。',
    en: 'Over 45 pupils in primary or 50 in junior a class is over standard, from 56 it is large, from 66 extra large; schools have at most 2,000 pupils, nine-year schools 2,500.',
  },
  region: 'CN',
  validFrom: '2016-07-02',
  validTo: null,
  sources: [
    {
      id: 'state-2016',
      title: {
        zh: '国务院关于统筹推进县域内城乡义务教育一体化改革发展的若干意见',
        en: 'State Council: integrated development of compulsory education in town and country',
      },
      number: '国发〔2016〕40号',
    },
    {
      id: 'method-2017',
      title: {
        zh: '县域义务教育优质均衡发展督导评估办法',
        en: 'Method for inspecting quality balance in counties',
      },
      number: '教督〔2017〕6号',
    },
  ],
  stages: ['primary', 'junior'],
  scope: {
    types: ['primary', 'junior', 'nineYear', 'twelveYear', 'completeSecondary', 'teachingSite'],
    ownerships: ['public', 'private', 'inclusivePrivate'],
    areas: ['urban', 'town', 'rural'],
    teachingSiteMinimum: null,
    citation: state,
  },
  indicators: [
    classCount('C1', '超标准班额的班数', 'Classes over standard', 'classesOverStandard'),
    classCount('C2', '大班额（56 人及以上）的班数', 'Classes of 56 or more', 'classesLarge'),
    classCount('C3', '超大班额（66 人及以上）的班数', 'Classes of 66 or more', 'classesExtraLarge'),
    {
      code: 'Z1',
      name: { zh: '学校规模（小学、初中）', en: 'Size of school (primary, junior)' },
      expression: 'compulsoryPupils',
      unit: 'pupil',
      ratio: null,
      comparator: '≤',
      thresholds: { primary: 2000, junior: 2000 },
      types: ['primary', 'junior', 'completeSecondary', 'teachingSite'],
      citation: { source: 'method-2017', clause: '第八条', confidence: 'A' },
    },
    {
      code: 'Z2',
      name: { zh: '学校规模（九年一贯制）', en: 'Size of school (nine-year)' },
      expression: 'compulsoryPupils',
      unit: 'pupil',
      ratio: null,
      comparator: '≤',
      thresholds: { primary: 2500, junior: 2500 },
      types: ['nineYear', 'twelveYear'],
      citation: { source: 'method-2017', clause: '第八条', confidence: 'A' },
    },
  ],
  schoolRule: null,
  variation: null,
  schoolsDecide: true,
  countyItems: [
    figureItem('D1', 'assurance', '56 人以上大班额控制在 5% 以内', 'Large classes within 5 %', state, [
      measure(
        'D1.1',
        '大班额占比',
        'Share of large classes',
        ['≤', 5, '%'],
        'percent(sum(classesLarge), sum(classesCounted))',
      ),
    ]),
    figureItem('D2', 'assurance', '消除 66 人以上超大班额', 'No extra large classes', state, [
      measure('D2.1', '超大班额的班数', 'Extra large classes', ['≤', 0, 'class'], 'sum(classesExtraLarge)', {
        canFailEarly: true,
      }),
    ]),
  ],
  vetoes: [],
  relaxations: [],
  disputes: [
    {
      zh: '2010 年及以前建校或随迁子女过半的学校，有的地方放宽到 2400 / 3000 人；用本地调整修改。',
      en: 'Some places allow 2,400 / 3,000 pupils in schools built by 2010 or with a majority of migrant children; use a local override.',
    },
  ],
  overridden: [],
};
