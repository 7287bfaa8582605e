import type { Citation, CountyItem, CountyItemPart, Pack } from '../pack/pack.ts';
import { figureItem, measure } from './county-lines.ts';

const law: Citation = { source: 'law-56', confidence: 'A' };
const office: Citation = { source: 'office-2018', confidence: 'A' };

const STAGES = [
  ['kindergarten', '幼儿园', 'kindergartens'],
  ['primary', '小学', 'primary'],
  ['junior', '初中', 'junior'],
  ['senior', '普通高中', 'senior'],
] as const;

function change(figure: string): string {
  return `county('${figure}') - previous(county('${figure}'))`;
}

function growth(figure: string): string {
  return `percent(${change(figure)}, previous(county('${figure}')))`;
}

function perStage(
  code: string,
  figure: string,
  zh: string,
  en: string,
  comparator: '>' | '≥',
): CountyItemPart[] {
  return STAGES.map(([stage, stageZh, stageEn]) =>
    measure(
      `${code}.${stage}`,
      `${stageZh}${zh}比上年的变化`,
      `${en}, ${stageEn}: change over the year`,
      [comparator, 0, 'yuan/pupil'],
      change(`${figure}.${stage}`),
    ),
  );
}

const items: readonly CountyItem[] = [
  figureItem(
    'F1',
    'growth',
    '财政教育拨款的增长高于财政经常性收入的增长',
    'Fiscal appropriation for education grows faster than regular revenue',
    law,
    [
      measure(
        'F1.1',
        '两项增幅之差（百分点）',
        'Difference of the two growth rates (points)',
        ['>', 0, '%'],
        `${growth('fiscalEducation')} - ${growth('regularRevenue')}`,
      ),
    ],
  ),
  figureItem(
    'F2',
    'growth',
    '按在校学生人数平均的教育费用逐步增长',
    'Education cost per pupil grows',
    law,
    perStage('F2', 'costPerPupil', '生均教育费用', 'Cost per pupil', '>'),
  ),
  figureItem(
    'F3',
    'growth',
    '教师工资和学生人均公用经费逐步增长',
    'Pay of teachers and public funds per pupil grow',
    law,
    [
      measure(
        'F3.pay',
        '教师年平均工资比上年的变化',
        'Pay of teachers: change over the year',
        ['>', 0, 'yuan/person'],
        change('teacherPay'),
      ),
      ...perStage('F3', 'publicFundsPerPupil', '生均公用经费', 'Public funds per pupil', '>'),
    ],
  ),
  figureItem(
    'N1',
    'noDecrease',
    '一般公共预算教育支出逐年只增不减',
    'General public budget for education never decreases',
    office,
    [measure('N1.1', '比上年的变化', 'Change over the year', ['≥', 0, 'yuan'], change('budgetEducation'))],
  ),
  figureItem(
    'N2',
    'noDecrease',
    '按在校学生人数平均的一般公共预算教育支出逐年只增不减',
    'General public budget per pupil never decreases',
    office,
    perStage('N2', 'budgetPerPupil', '生均一般公共预算教育支出', 'Budget per pupil', '≥'),
  ),
];

/** 三个增长 and 两个只增不减, year by year. */
export const educationFunding: Pack = {
  id: 'cn-education-funding',
  version: '1.0.0',
  name: {
    zh: '教育投入：三个增长、两个只增不减',
    en: 'Education funding: three growths, two that never decrease',
  },
  summary: {
    zh: '逐年与上年比较；口径变更的年份在 county.csv 用 break.代码 标注，当年不比较；缺任何一年即数据不全。',
    en: 'Each year is compared with the one before; a year in which a figure is counted differently is marked by break.CODE in county.csv and not compared; a missing year makes it unknown.',
  },
  region: 'CN',
  validFrom: '2018-08-17',
  validTo: null,
  sources: [
    {
      id: 'law-56',
      title: { zh: '中华人民共和国教育法第五十六条', en: 'Education Law, article 56' },
      note: {
        zh: '有的财政部门页面写作第五十五条，以现行法为准。',
        en: 'Some pages of finance bureaus say article 55; the law in force counts.',
      },
    },
    {
      id: 'office-2018',
      title: {
        zh: '国务院办公厅关于进一步调整优化结构提高教育经费使用效益的意见',
        en: 'State Council Office on the use of education funds',
      },
      number: '国办发〔2018〕82号',
    },
  ],
  stages: [],
  scope: { types: [], ownerships: [], areas: [], teachingSiteMinimum: null, citation: law },
  indicators: [],
  schoolRule: null,
  variation: null,
  schoolsDecide: false,
  countyItems: items,
  vetoes: [],
  relaxations: [],
  disputes: [
    {
      zh: '“逐步增长”按高于上年理解，“只增不减”按不低于上年理解。',
      en: '“Grows” is read as above the year before, “never decreases” as not below it.',
    },
    {
      zh: '国家财政性教育经费占 GDP 4% 是全国口径，不下沉到区县。',
      en: 'The 4 % of GDP is a national figure and is not judged for counties.',
    },
  ],
  overridden: [],
};
