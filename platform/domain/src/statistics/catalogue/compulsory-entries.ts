import { except, phrase } from './source-entry.ts';
import type { SourceEntry } from './source-entry.ts';

const SHARE = '占比|比例|比率|率';

/** Figures of pupils, schools and classes, from the statistics of 1 September, the registers of pupils and the population by age. */
export const compulsoryEntries: readonly SourceEntry[] = [
  {
    code: 'compulsory.retention',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '九年义务教育巩固率', en: 'Retention over nine years of compulsory education' },
    formula: {
      zh: '当年初中毕业生 ÷ 该届九年前小学招生，按转入转出、死亡调整',
      en: 'junior graduates of the year ÷ entrants to primary nine years before, adjusted for moves and deaths',
    },
    units: ['share', 'none'],
    phrases: [phrase('巩固率'), except(phrase('辍学率'), '高中')],
  },
  {
    code: 'senior.grossEnrolment',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '高中阶段毛入学率', en: 'Gross enrolment in senior secondary education' },
    formula: {
      zh: '普高、中职、技工学校在校生 ÷ 15—17 岁常住人口',
      en: 'pupils of general and vocational senior schools ÷ residents aged 15 to 17',
    },
    units: ['share', 'none'],
    phrases: [except(phrase('毛入学率|入学率|普及率', '高中'), '高等|残疾')],
  },
  {
    code: 'compulsory.grossEnrolment',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '义务教育毛入学率', en: 'Gross enrolment in compulsory education' },
    formula: {
      zh: '小学、初中在校生 ÷ 6—14 岁常住人口',
      en: 'pupils of compulsory schools ÷ residents aged 6 to 14',
    },
    units: ['share'],
    stages: ['primary', 'junior'],
    phrases: [except(phrase('毛入学率|净入学率', '义务教育|小学|初中'), '残疾|适龄|高中|学前')],
  },
  {
    code: 'compulsory.ageEnrolment',
    source: 'ledger',
    area: 'ledger',
    label: { zh: '适龄常住儿童义务教育入学率', en: 'Resident children of school age who are in school' },
    formula: {
      zh: '已入学的符合条件适龄常住儿童 ÷ 信息采集登记的符合条件适龄常住儿童',
      en: 'children placed ÷ children registered as entitled',
    },
    units: ['share', 'none'],
    phrases: [
      except(phrase('入学率|入学比例', '适龄|常住|义务教育|随迁|进城务工'), '残疾|毛入学|高中|学前|特殊'),
    ],
  },
  {
    code: 'compulsory.disabledEnrolment',
    source: 'ledger',
    area: 'ledger',
    label: { zh: '残疾儿童少年入学率', en: 'Children with disabilities who are in school' },
    formula: {
      zh: '残联名册中已安置的适龄儿童 ÷ 名册中的适龄儿童',
      en: 'children of the register who are placed ÷ all children of the register',
    },
    units: ['share', 'none'],
    phrases: [phrase('残疾|特殊儿童|特殊教育|三类', '入学率|入学比例|安置率|入园率')],
  },
  {
    code: 'compulsory.publicSeats',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '公办学校（含购买学位）就读占比', en: 'Pupils in public or publicly paid places' },
    formula: {
      zh: '公办学校在校生与政府购买学位就读的学生 ÷ 义务教育在校生',
      en: 'pupils in public schools and in purchased places ÷ pupils of compulsory education',
    },
    units: ['share'],
    phrases: [phrase('公办', '就读|学位|在校生', SHARE, '义务教育|随迁|小学|初中|学生')],
  },
  {
    code: 'pupils.enrolled',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '在校（园）学生数', en: 'Pupils enrolled' },
    formula: { zh: '各表在校（园）生合计', en: 'sum of pupils over the forms' },
    units: ['people', 'count'],
    stages: ['kindergarten', 'primary', 'junior', 'senior'],
    phrases: [
      except(
        phrase('在校学生|在校生|在园幼儿|学生规模|在学规模|学生总数|学生数|幼儿数'),
        '占|比|率|新增|学位|容纳|寄宿|留学|教师|补助|资助',
      ),
    ],
  },
  {
    code: 'schools.count',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '中小学校数', en: 'Schools' },
    formula: {
      zh: '学校清单中当年在办、计校数的学校所数',
      en: 'schools open in the year that count as schools',
    },
    units: ['count'],
    phrases: [
      except(
        phrase('中小学|小学|初中|高中|学校', '总数|共有|辖区|总规划|规划|达到|所数|学校数'),
        '新建|新增|改扩建|续建|建设|创建|示范|特色|试点|品牌|培育|每|网络|教师|集团|达标|标准|结对|项目|投资|改革',
      ),
    ],
  },
  {
    code: 'classes.largeShare',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '大班额（超大班额）占比、个数', en: 'Large classes' },
    formula: {
      zh: '56 人及以上（超大班额 66 人及以上）的班 ÷ 全部班',
      en: 'classes of 56 (66) pupils or more ÷ all classes',
    },
    units: ['share', 'count', 'none'],
    phrases: [phrase('大班额|超大班额|大班')],
  },
  {
    code: 'classes.standardShare',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '标准班额占比', en: 'Classes within the standard size' },
    formula: {
      zh: '不超过 45（初中 50）人的班 ÷ 全部班',
      en: 'classes of at most 45 (junior: 50) pupils ÷ all classes',
    },
    units: ['share'],
    stages: ['primary', 'junior', 'senior'],
    phrases: [except(phrase('标准班额|班额达标|班额标准|小班化|班额比例'), '大班额')],
  },
  {
    code: 'classes.most',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '班额（最大班人数）', en: 'Size of the largest class' },
    formula: { zh: '各班人数的最大值；超过即列出', en: 'the largest class; those above are listed' },
    units: ['people', 'count'],
    stages: ['kindergarten', 'primary', 'junior', 'senior'],
    phrases: [except(phrase('班额|每班人数|每班学生|每班不超'), '大班额|标准班额|比例|占')],
  },
  {
    code: 'schools.largeShare',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '大规模学校', en: 'Schools above the standard size' },
    formula: { zh: '超过规定规模的学校所数', en: 'schools above the size that the standard allows' },
    units: ['count', 'share', 'people'],
    phrases: [phrase('大规模学校|超规模学校|学校规模')],
  },
  {
    code: 'balance.cv',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '义务教育校际差异系数', en: 'Variation between schools' },
    formula: {
      zh: '按学生数加权的标准差 ÷ 均值，逐项',
      en: 'pupil-weighted standard deviation ÷ mean, for each indicator',
    },
    units: ['none', 'ratio', 'share'],
    stages: ['primary', 'junior'],
    phrases: [except(phrase('差异系数'), '市域|综合|全市|省')],
  },
  {
    code: 'external.cityComposite',
    source: 'external',
    area: null,
    label: { zh: '市域综合差异系数', en: 'The city’s composite of variation' },
    formula: { zh: '市里测算，录入一次', en: 'computed by the city, entered once' },
    units: ['none', 'ratio', 'share'],
    phrases: [phrase('综合差异系数|市域差异系数')],
  },
  {
    code: 'senior.vocationalRatio',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '普职比、普通高中招生占比', en: 'General against vocational entrants' },
    formula: {
      zh: '普通高中招生 ÷ 高中阶段招生（或初中毕业生）',
      en: 'entrants to general schools ÷ all entrants (or junior graduates)',
    },
    units: ['share', 'ratio'],
    phrases: [phrase('普职比|职普比|普职招生'), phrase('普通高中|普高|中职|中等职业', '招生', '占|比例|比')],
  },
  {
    code: 'school.bandwidth',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '学校网络带宽', en: 'Bandwidth of schools' },
    formula: {
      zh: '各校出口带宽；达到约定值的学校占比',
      en: 'bandwidth of each school; share that reaches the goal',
    },
    units: ['speed', 'share'],
    phrases: [phrase('网络|带宽|宽带', '速率|带宽|宽带|接入')],
  },
  {
    code: 'school.computers',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '生机比、师机比、多媒体教室', en: 'Computers and networked classrooms' },
    formula: {
      zh: '学生（教师）数 ÷ 终端数；网络多媒体教室 ÷ 教室',
      en: 'pupils (teachers) ÷ devices; networked rooms ÷ rooms',
    },
    units: ['ratio', 'share', 'count'],
    phrases: [phrase('生机比|师机比|每百名学生拥有'), phrase('多媒体教室|网络教室', `${SHARE}|覆盖`)],
  },
];
