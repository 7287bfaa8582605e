import type { Stage } from '@junheng/vocabulary';
import { except, phrase } from './source-entry.ts';
import type { SourceEntry } from './source-entry.ts';

const SHARE = '占比|比例|比率|率|学历|占|达到';
const TEACHER = '教师|老师|师资|班主任';
const SCHOOL_STAGES: readonly Stage[] = ['kindergarten', 'primary', 'junior', 'senior'];

/** Figures of teachers: degrees from the statistics, the rest from the teachers' register, training and funds. */
export const teacherEntries: readonly SourceEntry[] = [
  {
    code: 'teachers.postgraduate',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '专任教师研究生学历占比', en: 'Teachers with a postgraduate degree' },
    formula: {
      zh: '研究生学历的专任教师 ÷ 专任教师',
      en: 'full-time teachers with a postgraduate degree ÷ all',
    },
    units: ['share', 'none'],
    stages: SCHOOL_STAGES,
    phrases: [phrase('研究生|硕士', SHARE)],
  },
  {
    code: 'teachers.bachelor',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '专任教师本科及以上学历占比', en: 'Teachers with a bachelor’s degree or above' },
    formula: {
      zh: '本科及以上学历的专任教师 ÷ 专任教师',
      en: 'full-time teachers with a bachelor’s degree or above ÷ all',
    },
    units: ['share', 'none'],
    stages: SCHOOL_STAGES,
    phrases: [except(phrase('本科', SHARE), '研究生|高考|录取|招生|上线')],
  },
  {
    code: 'teachers.college',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '专任教师专科及以上学历占比', en: 'Teachers with a college degree or above' },
    formula: {
      zh: '专科及以上学历的专任教师 ÷ 专任教师',
      en: 'full-time teachers with a college degree or above ÷ all',
    },
    units: ['share', 'none'],
    stages: SCHOOL_STAGES,
    phrases: [except(phrase('专科|大专', SHARE), '研究生|本科|录取|招生')],
  },
  {
    code: 'teachers.highDegree',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '专任教师高一级学历、学历合格率', en: 'Teachers above (at) the degree required' },
    formula: {
      zh: '高于（达到）规定学历的专任教师 ÷ 专任教师',
      en: 'teachers above (at) the degree required ÷ all',
    },
    units: ['share'],
    stages: SCHOOL_STAGES,
    phrases: [phrase('高一级学历|高学历|学历合格率|学历达标率')],
  },
  {
    code: 'teachers.dualQualified',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '双师型教师占比', en: 'Dual-qualified vocational teachers' },
    formula: {
      zh: '双师型专任教师 ÷ 专任（专业课）教师',
      en: 'dual-qualified teachers ÷ (specialist) teachers',
    },
    units: ['share', 'none'],
    phrases: [phrase('双师型|双师')],
  },
  {
    code: 'teachers.certified',
    source: 'indicator',
    area: 'teachers',
    label: { zh: '教师资格证持证率', en: 'Teachers with a certificate' },
    formula: {
      zh: '持相应学段、学科资格证的专任教师 ÷ 专任教师',
      en: 'teachers with the certificate of their stage ÷ all',
    },
    units: ['share', 'none'],
    phrases: [phrase('持证率|持证上岗|资格证|持证', `${TEACHER}|园长|幼儿园|持证`)],
  },
  {
    code: 'teachers.trainingHours',
    source: 'indicator',
    area: 'teachers',
    label: { zh: '教师培训学时', en: 'Hours of training' },
    formula: {
      zh: '达到约定学时的教师 ÷ 应训教师',
      en: 'teachers with as many hours as asked ÷ teachers to be trained',
    },
    units: ['time', 'count', 'share'],
    phrases: [phrase('学时|培训课时'), phrase(TEACHER, '全员培训|培训率|培训覆盖|轮训')],
  },
  {
    code: 'teachers.mental',
    source: 'indicator',
    area: 'teachers',
    label: { zh: '心理健康教师配备', en: 'Teachers for mental health' },
    formula: { zh: '有专（兼）职心理健康教师的学校 ÷ 学校', en: 'schools with such a teacher ÷ schools' },
    units: ['count', 'people', 'share', 'ratio'],
    phrases: [except(phrase('心理', '教师|辅导员|辅导老师|专职|专兼职'), '示范|特色')],
  },
  {
    code: 'teachers.health',
    source: 'indicator',
    area: 'teachers',
    label: { zh: '卫生保健人员配备', en: 'School health staff' },
    formula: {
      zh: '学生数 ÷ 卫生专业技术人员（保健教师）；配备学校占比',
      en: 'pupils ÷ health staff; share of schools that have them',
    },
    units: ['count', 'people', 'share', 'ratio'],
    phrases: [phrase('保健|校医|卫生专业技术|卫生室', '教师|人员|校医|比|配备|比例')],
  },
  {
    code: 'teachers.familyGuides',
    source: 'indicator',
    area: 'teachers',
    label: { zh: '家庭教育指导师', en: 'Guides for families' },
    formula: {
      zh: '各校指导师数；有指导师的学校占比',
      en: 'guides at each school; share of schools that have one',
    },
    units: ['count', 'people', 'share'],
    phrases: [phrase('家庭教育指导师|家庭教育', '指导师|指导教师')],
  },
  {
    code: 'teachers.posts',
    source: 'indicator',
    area: 'teachers',
    label: { zh: '岗位结构、中高级职称占比', en: 'Structure of posts' },
    formula: { zh: '各等级岗位（职称）教师 ÷ 专任教师', en: 'teachers at each grade ÷ all' },
    units: ['share', 'ratio'],
    phrases: [phrase('岗位结构|中高级|高级职称|高级教师|中级职称|高级岗位')],
  },
  {
    code: 'teachers.exchange',
    source: 'indicator',
    area: 'teachers',
    label: { zh: '教师交流轮岗占比', en: 'Teachers who rotate' },
    formula: { zh: '当年交流轮岗教师 ÷ 应交流教师', en: 'teachers who moved this year ÷ those due to move' },
    units: ['share', 'people', 'count'],
    phrases: [phrase(`${TEACHER}|校长|干部`, '交流|轮岗|跟岗|挂职|支教')],
  },
  {
    code: 'teachers.recruited',
    source: 'indicator',
    area: 'teachers',
    label: { zh: '招聘、引进教师人数', en: 'Teachers recruited' },
    formula: { zh: '当年新进专任教师人数', en: 'full-time teachers who came in the year' },
    units: ['people', 'count'],
    phrases: [except(phrase('招聘|引进|补充|新增|招录', TEACHER), '骨干|名师|学科带头人|特级')],
  },
  {
    code: 'teachers.staffing',
    source: 'indicator',
    area: 'teachers',
    label: { zh: '生师比、教职工编制', en: 'Pupils per teacher, establishment' },
    formula: { zh: '在校生 ÷ 专任教师（编制数）', en: 'pupils ÷ full-time teachers (posts)' },
    units: ['ratio', 'share', 'none', 'people'],
    phrases: [except(phrase('生师比|师生比|师幼比|教职工编制|编制标准'), '卫生|保健|心理')],
  },
  {
    code: 'teachers.digital',
    source: 'indicator',
    area: 'evaluation',
    label: { zh: '熟练运用信息技术的教师占比', en: 'Teachers at ease with technology' },
    formula: { zh: '测评合格的教师 ÷ 参评教师', en: 'teachers who passed ÷ teachers assessed' },
    units: ['share'],
    phrases: [phrase(TEACHER, '信息技术|数字素养|信息素养')],
  },
  {
    code: 'funds.trainingShare',
    source: 'indicator',
    area: 'resources',
    label: { zh: '教师培训经费占公用经费（工资）比例', en: 'Training in the running budget' },
    formula: {
      zh: '教师培训预算 ÷ 年度公用经费预算（工资总额）',
      en: 'budget for training ÷ running budget (salaries)',
    },
    units: ['share', 'money', 'none'],
    phrases: [
      phrase('培训|师训|教师工资', '经费|预算|资金|专项|教育事业费', '占|比例|安排|公用经费|工资|万元|经费'),
    ],
  },
  {
    code: 'funds.perPupil',
    source: 'indicator',
    area: 'resources',
    label: { zh: '生均公用经费、生均财政拨款', en: 'Funds per pupil' },
    formula: { zh: '公用经费（财政拨款） ÷ 学生数', en: 'running funds ÷ pupils' },
    units: ['money', 'share', 'none'],
    phrases: [phrase('生均', '经费|拨款|财政|支出|补助')],
  },
  {
    code: 'funds.special',
    source: 'indicator',
    area: 'resources',
    label: { zh: '专项经费', en: 'Earmarked funds' },
    formula: { zh: '当年预算中该专项的安排数', en: 'the sum budgeted for it this year' },
    units: ['money', 'share'],
    phrases: [
      except(
        phrase('专项经费|专项资金|教育经费|经费投入|财政性教育|奖励资金|奖补资金|补贴|津贴|教育支出'),
        '培训|师训|生均|改扩建|新建|建设项目',
      ),
    ],
  },
];
