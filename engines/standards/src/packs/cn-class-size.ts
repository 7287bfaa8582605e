import type { Pack, UnitIndicator } from '../pack/pack.ts';
import { figureItem, measure } from './county-lines.ts';

const state = { source: 'state-2016', confidence: 'A' } as const;
const method = { source: 'method-2017', clause: '第八条', confidence: 'A' } as const;

function classCount(
  code: string,
  zh: string,
  en: string,
  item: string,
  citation: UnitIndicator['citation'],
): UnitIndicator {
  const name = { zh, en };
  // Shown for every school, judged for none: the State Council limits the county's share; zero a school is a plan's goal.
  const thresholds = {};
  return {
    code,
    name,
    expression: item,
    unit: 'class',
    ratio: null,
    comparator: '≤',
    thresholds,
    citation,
  };
}

/** 班额与校额: classes over standard, large, extra large; schools over size. */
export const classSize: Pack = {
  id: 'cn-class-size',
  version: '1.1.0',
  name: { zh: '班额与校额', en: 'Size of classes and schools' },
  summary: {
    zh: '小学超过 45 人、初中超过 50 人为超标准班额，56 人及以上为大班额，66 人及以上为超大班额；全县大班额不超过 5%，没有超大班额；学校规模小学、初中不超过 2000 人，九年一贯制不超过 2500 人。',
    en: 'Over 45 pupils in primary or 50 in junior a class is over standard, from 56 it is large, from 66 extra large; at most 5 % of a county’s classes are large and none extra large; schools have at most 2,000 pupils, nine-year schools 2,500.',
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
    classCount('C1', '超标准班额的班数', 'Classes over standard', 'classesOverStandard', method),
    classCount('C2', '大班额（56 人及以上）的班数', 'Classes of 56 or more', 'classesLarge', state),
    classCount('C3', '超大班额（66 人及以上）的班数', 'Classes of 66 or more', 'classesExtraLarge', state),
    {
      code: 'Z1',
      name: { zh: '学校规模（小学、初中）', en: 'Size of school (primary, junior)' },
      expression: 'compulsoryPupils',
      unit: 'pupil',
      ratio: null,
      comparator: '≤',
      thresholds: { primary: 2000, junior: 2000 },
      types: ['primary', 'junior', 'completeSecondary', 'teachingSite'],
      citation: method,
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
      citation: method,
    },
  ],
  schoolRule: null,
  variation: null,
  schoolsDecide: false,
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
    figureItem(
      'D2',
      'assurance',
      '消除 66 人以上超大班额',
      'No extra large classes',
      { ...state, confidence: 'B' },
      [
        measure(
          'D2.1',
          '超大班额的班数',
          'Extra large classes',
          ['≤', 0, 'class'],
          'sum(classesExtraLarge)',
          {
            canFailEarly: true,
          },
        ),
      ],
    ),
    figureItem('D3', 'assurance', '没有超过规模的学校', 'No school over size', method, [
      measure(
        'D3.1',
        '超规模学校数',
        'Schools over size',
        ['≤', 0, '1'],
        "count(leadUnit = 1 and compulsoryPupils > if(isType('nineYear', 'twelveYear'), 2500 [pupil], 2000 [pupil]))",
        { canFailEarly: true },
      ),
    ]),
  ],
  vetoes: [],
  relaxations: [],
  disputes: [
    {
      zh: '国发〔2016〕40号要求全县大班额控制在 5% 以内、基本消除超大班额；“每校为零”是有的规划自定的目标，用本地调整给 C1—C3 加门槛。“基本消除”按没有理解，可调整 D2。',
      en: '国发〔2016〕40号 limits large classes to 5 % of the county and asks that extra large ones be basically gone; zero in every school is a goal of some plans (a local override gives C1–C3 a threshold). “Basically gone” is read as none; D2 can be overridden.',
    },
    {
      zh: '2010 年及以前建校或随迁子女过半的学校，有的地方放宽到 2400 / 3000 人；用本地调整修改。',
      en: 'Some places allow 2,400 / 3,000 pupils in schools built by 2010 or with a majority of migrant children; use a local override.',
    },
  ],
  overridden: [],
};
