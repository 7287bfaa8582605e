import type { LocalText } from '../pack/pack.ts';

/** A yearly figure of the county as a whole, given in `county.csv`. */
export interface CountyFigure {
  readonly code: string;
  readonly name: LocalText;
  readonly unit: string;
}

const STAGE_NAMES: readonly (readonly [code: string, zh: string, en: string])[] = [
  ['kindergarten', '幼儿园', 'kindergartens'],
  ['primary', '小学', 'primary schools'],
  ['junior', '初中', 'junior schools'],
  ['senior', '普通高中', 'senior schools'],
];

function perStage(code: string, zh: string, en: string, unit: string): CountyFigure[] {
  return STAGE_NAMES.map(([stage, stageZh, stageEn]) => ({
    code: `${code}.${stage}`,
    name: { zh: `${stageZh}${zh}`, en: `${en}, ${stageEn}` },
    unit,
  }));
}

/** Yearly figures that expressions read by `county('code')`. Money in yuan. */
export const COUNTY_FIGURES: readonly CountyFigure[] = [
  {
    code: 'fiscalEducation',
    name: { zh: '财政教育拨款', en: 'Fiscal appropriation for education' },
    unit: 'yuan',
  },
  { code: 'regularRevenue', name: { zh: '财政经常性收入', en: 'Regular fiscal revenue' }, unit: 'yuan' },
  {
    code: 'budgetEducation',
    name: { zh: '一般公共预算教育支出', en: 'Education in the general public budget' },
    unit: 'yuan',
  },
  ...perStage('costPerPupil', '生均教育费用', 'Education cost per pupil', 'yuan/pupil'),
  ...perStage('budgetPerPupil', '生均一般公共预算教育支出', 'General public budget per pupil', 'yuan/pupil'),
  ...perStage('publicFundsPerPupil', '生均公用经费', 'Public funds per pupil', 'yuan/pupil'),
  {
    code: 'teacherPay',
    name: { zh: '教师年平均工资', en: 'Average yearly pay of teachers' },
    unit: 'yuan/person',
  },
  {
    code: 'civilServantPay',
    name: { zh: '公务员年平均工资', en: 'Average yearly pay of civil servants' },
    unit: 'yuan/person',
  },
  {
    code: 'ruralAllowance',
    name: { zh: '乡村教师差异化补贴（年人均）', en: 'Yearly allowance of rural teachers' },
    unit: 'yuan/person',
  },
  {
    code: 'preschoolAgeChildren',
    name: { zh: '学前三年适龄幼儿数', en: 'Children of preschool age (three years)' },
    unit: 'pupil',
  },
  {
    code: 'cityCompositeCv.primary',
    name: { zh: '市域小学综合差异系数', en: 'Composite variation of the city, primary' },
    unit: '1',
  },
  {
    code: 'cityCompositeCv.junior',
    name: { zh: '市域初中综合差异系数', en: 'Composite variation of the city, junior' },
    unit: '1',
  },
  {
    code: 'specialEducationFunds',
    name: { zh: '特殊教育专项经费', en: 'Funds for special education' },
    unit: 'yuan',
  },
  { code: 'supervisionFunds', name: { zh: '教育督导经费', en: 'Funds for supervision' }, unit: 'yuan' },
  {
    code: 'trainingFundsTotal',
    name: { zh: '教师培训经费总额', en: 'Funds for teacher training' },
    unit: 'yuan',
  },
  { code: 'teacherPayTotal', name: { zh: '教师工资总额', en: 'Pay of teachers' }, unit: 'yuan' },
  { code: 'publicFundsTotal', name: { zh: '公用经费预算总额', en: 'Budget of public funds' }, unit: 'yuan' },
  { code: 'postLoansOut', name: { zh: '周转编制借出数', en: 'Posts lent from the pool' }, unit: 'post' },
  { code: 'postPool', name: { zh: '周转编制池总数', en: 'Posts in the pool' }, unit: 'post' },
  { code: 'kindergartens', name: { zh: '幼儿园数', en: 'Kindergartens' }, unit: 'school' },
  { code: 'gradedKindergartens', name: { zh: '等级园数', en: 'Graded kindergartens' }, unit: 'school' },
  {
    code: 'residentialNotHandedOver',
    name: { zh: '未移交的小区配套园数', en: 'Residential kindergartens not handed over' },
    unit: 'school',
  },
  {
    code: 'unregisteredKindergartens',
    name: { zh: '未注册园数', en: 'Unregistered kindergartens' },
    unit: 'school',
  },
  { code: 'vocationalPosts', name: { zh: '中职编制数', en: 'Vocational posts' }, unit: 'post' },
  {
    code: 'vocationalPartTimePosts',
    name: { zh: '中职用于兼职教师的编制数', en: 'Vocational posts kept for part-time teachers' },
    unit: 'post',
  },
  {
    code: 'cityBackboneTeachers',
    name: { zh: '市级骨干教师数', en: 'Backbone teachers of the city' },
    unit: 'person',
  },
  {
    code: 'districtBackboneTeachers',
    name: { zh: '区级骨干教师数', en: 'Backbone teachers of the district' },
    unit: 'person',
  },
  { code: 'masterStudios', name: { zh: '名师工作室数', en: 'Studios of master teachers' }, unit: '1' },
  ...perStage(
    'minorityPublicFundsPerPupil',
    '生均公用经费（民族学校）',
    'Public funds per pupil, minority schools',
    'yuan/pupil',
  ),
];

/** Prefix of an item of `county.csv` that marks a break: from this year on a figure is counted differently. */
export const BREAK_PREFIX = 'break.';
