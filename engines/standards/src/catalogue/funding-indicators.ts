import { line } from './catalogue-line.ts';
import type { CatalogueIndicator } from './catalogue-line.ts';

const LAW = ['教育法第五十六条', 'Education Law, article 56', 'A'] as const;
const OFFICE = ['国办发〔2018〕82号', '国办发〔2018〕82号', 'A'] as const;
const PLAN = ['地方规划目标', 'Goals of local plans', 'B'] as const;

const change = (figure: string): string => `county('${figure}') - previous(county('${figure}'))`;
const growth = (figure: string): string => `percent(${change(figure)}, previous(county('${figure}')))`;
const STAGES = [
  ['kindergarten', '幼儿园'],
  ['primary', '小学'],
  ['junior', '初中'],
  ['senior', '普通高中'],
] as const;

/** Education funding (row 26). */
export const fundingIndicators: readonly CatalogueIndicator[] = [
  line(
    [26],
    'funding.appropriationGrowth',
    ['财政教育拨款增幅', 'Growth of the appropriation'],
    [growth('fiscalEducation'), '%'],
    LAW,
  ),
  line(
    [26],
    'funding.revenueGrowth',
    ['财政经常性收入增幅', 'Growth of regular revenue'],
    [growth('regularRevenue'), '%'],
    LAW,
  ),
  line(
    [26],
    'funding.growthLead',
    ['教育拨款增幅减经常性收入增幅', 'Growth of the appropriation less that of revenue'],
    [`${growth('fiscalEducation')} - ${growth('regularRevenue')}`, '%'],
    LAW,
    { goal: { comparator: '>', threshold: 0 } },
  ),
  line(
    [26],
    'funding.budgetChange',
    ['一般公共预算教育支出比上年', 'Budget for education over last year'],
    [change('budgetEducation'), 'yuan'],
    OFFICE,
    {
      goal: { comparator: '≥', threshold: 0 },
    },
  ),
  ...STAGES.flatMap(([stage, zh]) => [
    line(
      [26],
      `funding.costChange.${stage}`,
      [`${zh}生均教育费用比上年`, `Cost per pupil over last year, ${stage}`],
      [change(`costPerPupil.${stage}`), 'yuan/pupil'],
      LAW,
      { goal: { comparator: '>', threshold: 0 } },
    ),
    line(
      [26],
      `funding.publicFundsChange.${stage}`,
      [`${zh}生均公用经费比上年`, `Public funds per pupil over last year, ${stage}`],
      [change(`publicFundsPerPupil.${stage}`), 'yuan/pupil'],
      LAW,
      { goal: { comparator: '>', threshold: 0 } },
    ),
    line(
      [26],
      `funding.budgetPerPupilChange.${stage}`,
      [`${zh}生均一般公共预算教育支出比上年`, `Budget per pupil over last year, ${stage}`],
      [change(`budgetPerPupil.${stage}`), 'yuan/pupil'],
      OFFICE,
      { goal: { comparator: '≥', threshold: 0 } },
    ),
  ]),
  line(
    [26],
    'funding.payChange',
    ['教师平均工资比上年', 'Pay of teachers over last year'],
    [change('teacherPay'), 'yuan/person'],
    LAW,
    {
      goal: { comparator: '>', threshold: 0 },
    },
  ),
  line(
    [26],
    'funding.payLead',
    ['教师平均工资减公务员平均工资', 'Pay of teachers less that of civil servants'],
    ["county('teacherPay') - county('civilServantPay')", 'yuan/person'],
    ['教督〔2017〕6号', 'Method 教督〔2017〕6号', 'A'],
    { goal: { comparator: '≥', threshold: 0 } },
  ),
  line(
    [26],
    'funding.ruralAllowance',
    ['乡村教师差异化补贴', 'Allowance of rural teachers'],
    ["county('ruralAllowance')", 'yuan/person'],
    PLAN,
    {
      goal: { comparator: '≥', threshold: 3600 },
    },
  ),
  line(
    [26],
    'funding.trainingOfPay',
    ['培训经费占工资总额的比例', 'Training funds in pay'],
    ["percent(county('trainingFundsTotal'), county('teacherPayTotal'))", '%'],
    PLAN,
    { goal: { comparator: '≥', threshold: 1 } },
  ),
  line(
    [26],
    'funding.trainingOfPublicFunds',
    ['培训经费占公用经费的比例', 'Training funds in public funds'],
    ["percent(county('trainingFundsTotal'), county('publicFundsTotal'))", '%'],
    PLAN,
    { goal: { comparator: '≥', threshold: 5 } },
  ),
  line(
    [26],
    'funding.minorityPrimary',
    ['民族小学生均公用经费', 'Public funds per pupil, minority primary schools'],
    ["county('minorityPublicFundsPerPupil.primary')", 'yuan/pupil'],
    PLAN,
    {
      goal: { comparator: '≥', threshold: 900 },
      note: { zh: '600 元上浮 50%。', en: '600 yuan plus 50 %.' },
    },
  ),
  line(
    [26],
    'funding.minorityJunior',
    ['民族初中生均公用经费', 'Public funds per pupil, minority junior schools'],
    ["county('minorityPublicFundsPerPupil.junior')", 'yuan/pupil'],
    PLAN,
    {
      goal: { comparator: '≥', threshold: 1200 },
      note: { zh: '800 元上浮 50%。', en: '800 yuan plus 50 %.' },
    },
  ),
  line(
    [26],
    'funding.supervision',
    ['教育督导经费', 'Funds for supervision'],
    ["county('supervisionFunds')", 'yuan'],
    PLAN,
    {
      goal: { comparator: '>', threshold: 0 },
    },
  ),
  line(
    [26],
    'funding.special',
    ['特殊教育专项经费', 'Funds for special education'],
    ["county('specialEducationFunds')", 'yuan'],
    PLAN,
    {
      goal: { comparator: '>', threshold: 0 },
    },
  ),
  line(
    [26],
    'funding.paid',
    ['公用经费足额拨付率（逐校，含民办）', 'Public funds paid, each school, private ones included'],
    ['percent(publicFundsPaid, publicFunds)', '%'],
    PLAN,
    { goal: { comparator: '≥', threshold: 100 } },
  ),
];
