import type { GreenFramework, GreenPart } from './framework.ts';

const scale = (...items: string[]): GreenPart => ({ kind: 'mean', items, from: 1, to: 4 });
const turned = (...items: string[]): GreenPart => ({ kind: 'mean', items, from: 1, to: 4, isTurned: true });

/**
 * 上海市中小学生学业质量绿色指标（试行）, 2011: ten indices. Names, order and what each is about are published; column names,
 * weights and the cuts of the nine levels are not, and stand here as a district may set them.
 */
export const SHANGHAI_2011: GreenFramework = {
  id: 'shanghai-green-2011',
  version: '1.0',
  source: '上海市教育委员会: 上海市中小学生学业质量绿色指标（试行）, 2011',
  own: {
    zh: '列名、权重和 1—9 级的分界未见公布，按本区需要设置。',
    en: 'Column names, weights and the cuts of the nine levels are not published; a district sets its own.',
  },
  cuts: [100 / 9, 200 / 9, 300 / 9, 400 / 9, 500 / 9, 600 / 9, 700 / 9, 800 / 9],
  indices: [
    {
      code: 'G01',
      name: { zh: '学生学业水平指数', en: 'Academic level' },
      respondent: 'pupil',
      parts: [
        {
          name: { zh: '标准达成度', en: 'Standard reached' },
          weight: 2,
          part: { kind: 'share', item: 'qualified', atLeast: 1 },
        },
        {
          name: { zh: '高层次思维能力', en: 'Higher-order thinking' },
          weight: 1,
          part: { kind: 'share', item: 'higherOrder', atLeast: 1 },
        },
        {
          name: { zh: '校际均衡', en: 'Balance between schools' },
          weight: 1,
          part: { kind: 'difference', item: 'score', most: 0.3 },
        },
        {
          name: { zh: '校均分差异系数', en: 'Variation of school means' },
          weight: 1,
          part: { kind: 'variation', item: 'score', most: 0.3 },
        },
      ],
    },
    {
      code: 'G02',
      name: { zh: '学生学习动力指数', en: 'Motivation' },
      respondent: 'pupil',
      parts: [
        { name: { zh: '学习自信心', en: 'Self-confidence' }, weight: 1, part: scale('confidence') },
        { name: { zh: '内部学习动机', en: 'Intrinsic motivation' }, weight: 1, part: scale('motivation') },
        { name: { zh: '学习压力', en: 'Learning pressure' }, weight: 1, part: turned('pressure') },
        {
          name: { zh: '对学校的认同度', en: 'Identification with school' },
          weight: 1,
          part: scale('belonging'),
        },
      ],
    },
    {
      code: 'G03',
      name: { zh: '学生学业负担指数', en: 'Burden' },
      respondent: 'pupil',
      parts: [
        {
          name: { zh: '睡眠时间', en: 'Sleep' },
          weight: 1,
          part: { kind: 'share', item: 'sleepHours', atLeast: 9 },
        },
        {
          name: { zh: '作业时间', en: 'Homework' },
          weight: 1,
          part: { kind: 'share', item: 'homeworkHours', atMost: 1 },
        },
        {
          name: { zh: '补课时间', en: 'Tutoring' },
          weight: 1,
          part: { kind: 'share', item: 'tutoringHours', atMost: 0 },
        },
      ],
    },
    {
      code: 'G04',
      name: { zh: '师生关系指数', en: 'Relation of teachers and pupils' },
      respondent: 'pupil',
      parts: [{ name: { zh: '师生关系', en: 'Relation' }, weight: 1, part: scale('teacherRelation') }],
    },
    {
      code: 'G05',
      name: { zh: '教师教学方式指数', en: 'Teaching methods' },
      respondent: 'pupil',
      parts: [{ name: { zh: '教学方式', en: 'Methods' }, weight: 1, part: scale('teachingMethods') }],
    },
    {
      code: 'G06',
      name: { zh: '校长课程领导力指数', en: 'Curriculum leadership of the principal' },
      respondent: 'teacher',
      parts: [
        { name: { zh: '课程决策与计划', en: 'Planning' }, weight: 1, part: scale('curriculumPlanning') },
        { name: { zh: '课程组织与实施', en: 'Carrying out' }, weight: 1, part: scale('curriculumPractice') },
        { name: { zh: '课程管理与评价', en: 'Evaluating' }, weight: 1, part: scale('curriculumEvaluation') },
      ],
    },
    {
      code: 'G07',
      name: { zh: '学生社会经济背景对学业成绩的影响指数', en: 'Effect of family background on attainment' },
      respondent: 'pupil',
      parts: [
        {
          name: { zh: '背景的影响', en: 'Strength' },
          weight: 1,
          part: { kind: 'background', item: 'score', background: 'ses', most: 0.3 },
        },
      ],
    },
    {
      code: 'G08',
      name: { zh: '学生品德行为指数', en: 'Conduct' },
      respondent: 'pupil',
      parts: [{ name: { zh: '品德行为', en: 'Conduct' }, weight: 1, part: scale('conduct') }],
    },
    {
      code: 'G09',
      name: { zh: '学生身心健康指数', en: 'Physical and mental health' },
      respondent: 'pupil',
      parts: [
        {
          name: { zh: '体质达标', en: 'Fitness reached' },
          weight: 1,
          part: { kind: 'share', item: 'fitnessTotal', atLeast: 60 },
        },
        { name: { zh: '心理健康自评', en: 'Well-being' }, weight: 1, part: scale('wellbeing') },
      ],
    },
    {
      code: 'G10',
      name: { zh: '跨年度进步指数', en: 'Progress from year to year' },
      respondent: 'pupil',
      parts: [{ name: { zh: '进步', en: 'Progress' }, weight: 1, part: { kind: 'progress' } }],
    },
  ],
};
