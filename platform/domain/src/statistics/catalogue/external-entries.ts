import { except, phrase } from './source-entry.ts';
import type { SourceEntry } from './source-entry.ts';

/** Other authorities' figures: entered once, never computed from ours. */
export const externalEntries: readonly SourceEntry[] = [
  {
    code: 'external.labourYears',
    source: 'external',
    area: null,
    label: { zh: '劳动年龄人口平均受教育年限', en: 'Years of schooling of the labour force' },
    formula: { zh: '人口普查或抽样调查', en: 'census or sample survey' },
    units: ['time', 'count', 'none', 'share'],
    phrases: [phrase('平均受教育年限|受教育年限|新增劳动力')],
  },
  {
    code: 'external.quality',
    source: 'external',
    area: null,
    label: { zh: '国家（省）质量监测结果', en: 'Results of quality monitoring' },
    formula: { zh: '国家（省）监测报告', en: 'the monitoring report of the state or province' },
    units: ['share', 'none', 'count'],
    phrases: [phrase('质量监测|阅读、数学|阅读/数学|达标学生|完成率', '学生|比例|监测|教育|达标|水平')],
  },
  {
    code: 'external.accreditation',
    source: 'external',
    area: null,
    label: { zh: '国家（省）督导认定结果', en: 'Accreditation by the state or province' },
    formula: { zh: '认定文件', en: 'the accrediting paper' },
    units: ['none', 'share', 'count'],
    phrases: [phrase('普及普惠|优质均衡|语言文字|县域', '认定|验收|督导|达标|创建县')],
  },
  {
    code: 'external.higherEducation',
    source: 'external',
    area: null,
    label: { zh: '高等教育毛入学率', en: 'Gross enrolment in higher education' },
    formula: { zh: '省级统计', en: 'statistics of the province' },
    units: ['share', 'none'],
    phrases: [phrase('高等教育'), except(phrase('本科|高考', '上线|录取|升学'), '教师')],
  },
  {
    code: 'none.meetings',
    source: 'none',
    area: null,
    label: { zh: '会议、活动、讲座次数', en: 'Meetings and events' },
    formula: { zh: '由责任单位填报，附材料', en: 'told by the unit, with a paper' },
    units: ['count', 'people'],
    phrases: [
      phrase('会议|讲座|研讨会|汇报会|赛事|比赛|论坛|演练|活动周|宣传', '次|场|会|活动|赛|召开|举办|周'),
    ],
  },
  {
    code: 'none.quality',
    source: 'none',
    area: null,
    label: { zh: '优质教育资源覆盖面', en: 'Reach of good education' },
    formula: { zh: '定义待明确，由责任单位填报', en: 'not defined; told by the unit' },
    units: ['share', 'none'],
    phrases: [phrase('优质教育资源|优质资源', '覆盖')],
  },
];
