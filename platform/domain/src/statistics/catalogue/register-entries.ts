import { except, phrase } from './source-entry.ts';
import type { SourceEntry } from './source-entry.ts';

const SCHOOL =
  '学校|幼儿园|校园|示范园|基地|中小学|小学|初中|高中|集团|示范校|达标校|特色校|试点校|项目校|实验校|改革校|课改校|优质校|窗口校|名校';
const TITLE =
  '示范|特色|品牌|优质|试点|标杆|星级|达标|先进|智慧|平安|绿色|实验|改革|等级|一级|二级|三级|一类|二类|标准化|窗口|知名|普通高中多样化|融合|书香|文明|花园式|健康|传统|创新|领航|培育|项目|研究|现代化|普惠普及|窗口|美丽|数字|廉洁|法治|节约|温馨|新优质|名校';
const PERSON =
  '名师|名教师|名校长|名园长|名班主任|名校园长|骨干|学科带头人|特级教师|专家型|领军|首席|卓越|优秀班主任|教学能手|教学新秀|正高级|教育家|拔尖|高层次人才|知名校长|知名教师|教学名师|青年才俊|带头人';

/** Titles of schools and persons, clusters and pairs: counted in registers that say since when and until when each holds. */
export const registerEntries: readonly SourceEntry[] = [
  {
    code: 'register.schoolTitle',
    source: 'register',
    area: 'ledger',
    label: { zh: '获某称号的学校、幼儿园、基地数', en: 'Schools with a title' },
    formula: {
      zh: '创建认定登记中称号、级别相符且在有效期内的个数',
      en: 'entries of that title and level that hold today',
    },
    units: ['count'],
    phrases: [
      except(
        phrase(TITLE, SCHOOL),
        '新建|改扩建|学位|投资|教师|校长|工作室|精品课程|特色课程|集团|联盟|结对|学生|建筑|教材|占地|项目竣工',
      ),
    ],
  },
  {
    code: 'register.schoolTitleShare',
    source: 'register',
    area: 'ledger',
    label: { zh: '获某称号（达标、等级）的学校占比', en: 'Share of schools with a title' },
    formula: {
      zh: '登记中该等级及以上且在有效期内的学校 ÷ 同类学校总数',
      en: 'schools of that grade or above ÷ schools of the kind',
    },
    units: ['share', 'none'],
    phrases: [
      except(
        phrase(
          `${TITLE}|办学标准|合格`,
          '学校|小学|初中|高中|校园|达标校|中小学',
          '占比|比例|比率|率|达到|占',
        ),
        '学生|教师|体质|班额|学历|在园|开设|资源|共建',
      ),
      except(phrase('智慧校园|达标校|优秀学校|标准化学校', '比例|占比|率|达到'), '学生|教师'),
    ],
  },
  {
    code: 'register.kindergartenGradeShare',
    source: 'register',
    area: 'ledger',
    label: { zh: '等级（示范、优质）幼儿园占比', en: 'Share of kindergartens with a grade' },
    formula: {
      zh: '登记中该等级及以上且在有效期内的幼儿园 ÷ 幼儿园总数',
      en: 'kindergartens of that grade or above ÷ kindergartens',
    },
    units: ['share', 'none'],
    phrases: [
      except(
        phrase(
          '优质|示范|等级|一级|二级|一类|标准化|标准|星级|达标|保教质量',
          '幼儿园|园',
          '占比|比例|比率|率|达到|占|水平',
        ),
        '在园|幼儿数|教师|毛入园|普惠|体质',
      ),
    ],
  },
  {
    code: 'register.personTitle',
    source: 'register',
    area: 'ledger',
    label: { zh: '获某称号的教师、校长人数', en: 'Persons with a title' },
    formula: {
      zh: '人员称号登记中称号、级别相符且在有效期内的人数',
      en: 'persons of that title and level who hold it today',
    },
    units: ['people', 'count'],
    phrases: [except(phrase(PERSON), '工作室|基地|比例|占比|企业|科研院所|医疗|社会工作|基金|学校')],
  },
  {
    code: 'register.studio',
    source: 'register',
    area: 'ledger',
    label: { zh: '名师（名校长）工作室数', en: 'Master teachers’ studios' },
    formula: { zh: '登记中在有效期内的工作室个数', en: 'studios that hold today' },
    units: ['count'],
    phrases: [phrase('工作室|工作坊')],
  },
  {
    code: 'register.course',
    source: 'register',
    area: 'ledger',
    label: { zh: '精品（特色）课程、课例数', en: 'Courses with a title' },
    formula: { zh: '登记中称号、级别相符的课程个数', en: 'courses of that title and level' },
    units: ['count'],
    phrases: [
      except(
        phrase('课程|课例|教材|精品课|思政课', '精品|特色|优质|示范|校本|地方|金课|一流|品牌'),
        '课时|开设率|学校|基地|教师',
      ),
    ],
  },
  {
    code: 'register.cluster',
    source: 'register',
    area: 'ledger',
    label: { zh: '教育集团、联盟体数（覆盖率）', en: 'Clusters of schools' },
    formula: {
      zh: '集团登记中当日有效的个数；覆盖率为成员校 ÷ 学校',
      en: 'clusters that hold today; coverage is members ÷ schools',
    },
    units: ['count', 'share', 'none'],
    phrases: [
      except(
        phrase('教育集团|联盟体|合作联盟|办学集团|集团化|学区化|教联体|共同体|学区制|教育联盟|托管'),
        '结对|城乡|企业|同步课堂|对',
      ),
    ],
  },
  {
    code: 'register.pairs',
    source: 'register',
    area: 'ledger',
    label: { zh: '结对（共同体）学校数及其占比', en: 'Pairs of schools' },
    formula: { zh: '结对登记中有效的对数（校数）', en: 'pairs that hold today' },
    units: ['count', 'share'],
    phrases: [phrase('结对|城乡学校共同体|同步课堂|缔结|友好学校|姊妹学校|城乡教育共同体|手拉手')],
  },
  {
    code: 'register.earlyCentre',
    source: 'register',
    area: 'ledger',
    label: { zh: '早教（托育）中心数', en: 'Centres for infants' },
    formula: { zh: '登记的早教（托育）中心数', en: 'centres registered' },
    units: ['count'],
    phrases: [phrase('早教中心|早期教育中心|托育中心|托育机构|早期教育指导')],
  },
  {
    code: 'register.research',
    source: 'register',
    area: 'ledger',
    label: { zh: '立项（结题）课题、教学成果数', en: 'Research projects' },
    formula: { zh: '课题登记中级别、状态相符的个数', en: 'projects of that level and state' },
    units: ['count'],
    phrases: [phrase('课题|教学成果|教科研成果|科研项目')],
  },
];
