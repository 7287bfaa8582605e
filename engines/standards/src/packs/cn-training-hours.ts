import type { Pack } from '../pack/pack.ts';

const hours = { source: 'training-2011', confidence: 'A' } as const;
const every = { kindergarten: 100, primary: 100, junior: 100, senior: 100 } as const;

/** 教师培训学时与经费. */
export const trainingHours: Pack = {
  id: 'cn-training-hours',
  version: '1.1.0',
  name: { zh: '教师培训学时与经费', en: 'Training of teachers: hours and funds' },
  summary: {
    zh: '五年一周期不少于 360 学时，年均 72 学时只作进度；学校培训经费不低于年度公用经费预算的 5%。',
    en: 'At least 360 hours in five years, 72 a year as progress; at least 5 % of a school’s public funds for training.',
  },
  region: 'CN',
  validFrom: '2011-01-04',
  validTo: null,
  sources: [
    {
      id: 'training-2011',
      title: {
        zh: '教育部关于大力加强中小学教师培训工作的意见',
        en: 'Ministry of Education on training teachers',
      },
      number: '教师〔2011〕1号',
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
  stages: ['kindergarten', 'primary', 'junior', 'senior'],
  scope: {
    types: [
      'kindergarten',
      'primary',
      'junior',
      'senior',
      'nineYear',
      'twelveYear',
      'completeSecondary',
      'teachingSite',
    ],
    ownerships: ['public', 'private', 'inclusivePrivate'],
    areas: ['urban', 'town', 'rural'],
    teachingSiteMinimum: null,
    citation: hours,
  },
  indicators: [
    {
      code: 'T1',
      name: { zh: '五年 360 学时完成率', en: 'Teachers with 360 hours in five years' },
      expression: 'percent(teachersWith360Hours, teachers)',
      unit: '%',
      ratio: null,
      comparator: '≥',
      thresholds: every,
      citation: hours,
    },
    {
      code: 'T2',
      name: { zh: '当年 72 学时完成率（进度）', en: 'Teachers with 72 hours this year (progress)' },
      expression: 'percent(teachersWith72Hours, teachers)',
      unit: '%',
      ratio: null,
      comparator: '≥',
      // Progress is shown, not judged: the rule is 360 hours in five years.
      thresholds: {},
      citation: { source: 'training-2011', confidence: 'B' },
    },
    {
      code: 'T3',
      name: { zh: '培训经费占公用经费预算的比例', en: 'Training funds in public funds' },
      expression: 'percent(trainingFunds, publicFunds)',
      unit: '%',
      ratio: null,
      comparator: '≥',
      thresholds: { kindergarten: 5, primary: 5, junior: 5, senior: 5 },
      citation: { source: 'method-2017', clause: '第九条', confidence: 'A' },
    },
  ],
  schoolRule: null,
  variation: null,
  schoolsDecide: true,
  countyItems: [],
  vetoes: [],
  relaxations: [],
  disputes: [
    {
      zh: '每年 72 学时由 360 学时按五年平均推得，只作进度，不判定；规划写明每年 72 学时的，用本地调整给 T2 加门槛。',
      en: '72 hours a year are the average of 360 in five years: progress, which is shown and not judged; where a plan makes it a goal, a local override gives T2 a threshold.',
    },
  ],
  overridden: [],
};
