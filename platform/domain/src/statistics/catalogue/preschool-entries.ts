import { except, phrase } from './source-entry.ts';
import type { SourceEntry } from './source-entry.ts';

const CHILD = '学前|幼儿园|幼儿|入园|公办园|民办园|普惠园';

/** Figures of kindergartens, from the statistics of 1 September and the population by age. */
export const preschoolEntries: readonly SourceEntry[] = [
  {
    code: 'kindergarten.grossEnrolment3',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '学前三年毛入园率', en: 'Gross enrolment in three years of preschool' },
    formula: {
      zh: '全部在园幼儿（含附设班） ÷ 3—5 岁常住人口',
      en: 'all children in kindergartens (attached classes included) ÷ residents aged 3 to 5',
    },
    units: ['share', 'none'],
    phrases: [
      except(
        phrase('毛入园率|毛入学率|入园率|入学率', CHILD),
        '第四年|2岁|两岁|两年|二年|一年|残疾|托育|义务|高中',
      ),
    ],
  },
  {
    code: 'kindergarten.enrolmentAge2',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '学前第四年（2 岁）入园率', en: 'Enrolment at the age of two' },
    formula: { zh: '2 岁（托班）在园幼儿 ÷ 2 岁常住人口', en: 'children of two in care ÷ residents of two' },
    units: ['share', 'none'],
    phrases: [phrase('入园率|入托率|毛入园率', '第四年|2岁|两岁|托班|3岁以下婴幼儿|三岁以下婴幼儿')],
  },
  {
    code: 'kindergarten.grossEnrolment1to2',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '学前一年、两年毛入园率', en: 'Gross enrolment in one or two years of preschool' },
    formula: { zh: '在园幼儿 ÷ 5 岁（4—5 岁）常住人口', en: 'children enrolled ÷ residents of 5 (4 and 5)' },
    units: ['share', 'none'],
    phrases: [phrase('毛入园率|入园率', '学前一年|学前两年|学前二年|一年毛|两年毛')],
  },
  {
    code: 'kindergarten.inclusiveShare',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '普惠性幼儿园覆盖率', en: 'Share of children in inclusive kindergartens' },
    formula: {
      zh: '公办园与经认定的普惠性民办园在园幼儿 ÷ 全部在园幼儿',
      en: 'children in public and recognised inclusive private kindergartens ÷ all children enrolled',
    },
    units: ['share', 'none'],
    phrases: [
      phrase('普惠', '覆盖率|普惠率|占比|比例|比率|覆盖面|资源'),
      phrase('公办园和普惠|公办和普惠|公办幼儿园和普惠', '占比|比例|比率'),
      phrase('学前教育普惠率'),
    ],
  },
  {
    code: 'kindergarten.publicPupilShare',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '公办园在园幼儿占比', en: 'Share of children in public kindergartens' },
    formula: {
      zh: '公办园（含公办性质）在园幼儿 ÷ 全部在园幼儿',
      en: 'children in public kindergartens ÷ all children enrolled',
    },
    units: ['share', 'none'],
    phrases: [
      except(phrase('公办园|公办幼儿园', '在园幼儿|幼儿数|学位|就读', '占比|比例|比率|率|占'), '普惠'),
      except(phrase('公办率|公办学位占比', CHILD), '普惠'),
      except(phrase('公办园|公办幼儿园', '在园幼儿占比|在园幼儿比|在园幼儿比率|在园幼儿比例'), '普惠'),
    ],
  },
  {
    code: 'kindergarten.publicShare',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '公办园所数占比', en: 'Share of kindergartens that are public' },
    formula: { zh: '公办园所数 ÷ 幼儿园所数', en: 'public kindergartens ÷ kindergartens' },
    units: ['share'],
    phrases: [except(phrase('公办园|公办幼儿园', '占比|比例|比率'), '在园|幼儿数|学位|普惠|标准|等级|示范')],
  },
  {
    code: 'kindergarten.publicCount',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '公办园所数（新增）', en: 'Public kindergartens (added)' },
    formula: {
      zh: '公办园所数；新增为现有数减基年数（含期内转为公办的园）',
      en: 'public kindergartens; added: now less those of the base year',
    },
    units: ['count'],
    phrases: [
      except(phrase('新增', '公办园|公办幼儿园|公办性质'), '学位|新建|改扩建'),
      except(
        phrase('公办园|公办幼儿园', '数量|所数|总数|达到|达'),
        '学位|新建|改扩建|占比|比例|在园|示范|等级|标准',
      ),
    ],
  },
  {
    code: 'kindergarten.perTown',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '每乡镇（街道、村）的公办园、中心园', en: 'Public or central kindergartens in each town' },
    formula: {
      zh: '达到约定所数的乡镇（街道、村）÷ 乡镇（街道、村）总数',
      en: 'towns with as many as asked ÷ all towns',
    },
    units: ['count', 'share'],
    phrases: [
      except(
        phrase(
          '每乡镇|每个乡镇|每街道|每个街道|每县|每个县|各乡镇|每村|行政村|乡镇|街道',
          '公办园|公办幼儿园|中心园|中心幼儿园|村级幼儿园|公办中心',
        ),
        '新建|改扩建|学位|投资|示范|占地',
      ),
    ],
  },
  {
    code: 'kindergarten.count',
    source: 'indicator',
    area: 'statistics',
    label: { zh: '幼儿园所数', en: 'Kindergartens' },
    formula: { zh: '当年在办的幼儿园所数', en: 'kindergartens open in the year' },
    units: ['count'],
    phrases: [phrase('幼儿园', '总数|所数|数量')],
  },
  {
    code: 'population.under3Places',
    source: 'external',
    area: null,
    label: { zh: '每千人口拥有 3 岁以下婴幼儿托位数', en: 'Nursery places per thousand residents' },
    formula: {
      zh: '卫生健康部门的托位数 ÷ 常住人口（千人）',
      en: 'places counted by the health authority ÷ thousands of residents',
    },
    units: ['count', 'none'],
    phrases: [phrase('千人口|每千', '托位')],
  },
];
