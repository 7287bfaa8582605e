import { expect, test } from 'vitest';
import { countingIds, unitsForTests } from '../make-review-for-tests.ts';
import { draftReview } from './draft-review.ts';
import type { PlanReadingForReview, ReadSpan, ReadTarget } from './reading.ts';

const TEXT = `云湖区教育事业发展“十五五”规划
云政发〔2026〕12号
一、主要目标
毛入园率由2025年的92.5%提高到2028年的95%，2030年达到98%以上。公办园在园幼儿占比51%—55%。
生师比不高于15:1。每年培训教师300人次，其中乡村教师100人次。
学有优教，群众满意。
二、重点任务
（一）优化学校布局
继续完善学校布局，2028年6月底前印发《学校布局专项规划》。2027年，新建小学2所、初中1所；2029年改扩建高中3所。
牵头单位：区教育局；配合单位：区发改局、区财政局，各镇街
（二）建设数字校园
1.建成数据中心。（责任单位：规划科）
2.进一步修订《教育信息化管理办法》。（责任单位：区大数据局）
三、年度安排
2027年
1．持续开展专项督导。各镇街
2．完成特殊教育资源教室建设，毛入园率达到94%。有关部门
2029年，开展评估。
四、建设项目
东山幼儿园 东山镇 用地12000平方米 建筑6500平方米 2027年
西河九年一贯制学校 西河街道 2028年
`;
const at = (words: string, from = 0): ReadSpan => {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [start, start + words.length];
};
const goal = (name: string, words: string, change: Partial<ReadTarget> = {}): ReadTarget => ({
  name,
  unit: '%',
  baseYear: null,
  baseValue: null,
  year: 2030,
  yearStated: true,
  comparator: '≥',
  value: 98,
  valueMax: null,
  area: null,
  binding: null,
  role: 'target',
  measure: 'level',
  span: at(words),
  ...change,
});
const heading = (id: string, title: string, level: number, kind: string, parent: string | null = null) => ({
  id,
  parent,
  level,
  title,
  kind,
  span: at(title),
});
const duty = (outlineId: string | null, words: string, change: object) => ({
  outlineId,
  lead: [],
  supporting: [],
  responsible: [],
  span: at(words),
  ...change,
});
const milestone = (year: number, words: string, change: object = {}) => ({
  year,
  group: null,
  number: null,
  text: words,
  units: [],
  span: at(words),
  ...change,
});

/** What a careful reader finds in the text above, by hand. */
const reading: PlanReadingForReview = {
  document: {
    title: '云湖区教育事业发展“十五五”规划',
    issuer: '云湖区人民政府',
    number: '云政发〔2026〕12号',
    issued: '2026-03-01',
    period: [2026, 2030],
    region: '云湖区',
  },
  outline: [
    heading('h1', '一、主要目标', 1, 'goal'),
    heading('h2', '二、重点任务', 1, 'section'),
    heading('h3', '（一）优化学校布局', 2, 'task', 'h2'),
    heading('h4', '（二）建设数字校园', 2, 'task', 'h2'),
    heading('h5', '1.建成数据中心。', 3, 'task', 'h4'),
    heading('h6', '2.进一步修订《教育信息化管理办法》。', 3, 'task', 'h4'),
    heading('h7', '三、年度安排', 1, 'section'),
    heading('h8', '四、建设项目', 1, 'section'),
  ],
  targets: [
    goal('毛入园率', '毛入园率由2025年的92.5%提高到2028年的95%', {
      year: 2028,
      value: 95,
      baseYear: 2025,
      baseValue: 92.5,
      binding: 'binding',
    }),
    goal('毛入园率', '2030年达到98%以上', { binding: 'binding' }),
    goal('公办园在园幼儿占比', '公办园在园幼儿占比51%—55%', {
      comparator: 'range',
      value: 51,
      valueMax: 55,
      yearStated: false,
      binding: 'expected',
    }),
    goal('生师比', '生师比不高于15:1', {
      unit: '',
      comparator: '≤',
      value: 15,
      ratio: '15:1',
      role: 'standard',
      condition: '小学',
    }),
    goal('培训教师', '每年培训教师300人次', {
      unit: '人次',
      value: 300,
      measure: 'increment',
      frequency: '每年',
      comparator: '=',
    }),
    goal('乡村教师', '其中乡村教师100人次', {
      unit: '人次',
      value: 100,
      measure: 'increment',
      frequency: '每年',
      comparator: '=',
      parent: 4,
      area: '乡村',
    }),
    goal('群众满意', '群众满意', {
      unit: '',
      comparator: 'qualitative',
      value: null,
      year: null,
      yearStated: false,
    }),
    goal('毛入园率', '毛入园率达到94%', { year: 2027, value: 94, sameAs: 0 }),
  ],
  achievements: [{ name: '毛入园率', unit: '%', year: 2025, value: 92.5, span: at('92.5%') }],
  duties: [
    duty('h3', '牵头单位：区教育局；配合单位：区发改局、区财政局，各镇街', {
      lead: ['区教育局'],
      supporting: ['区发改局', '区财政局', '各镇街'],
    }),
    duty('h5', '责任单位：规划科', { responsible: ['规划科'] }),
    duty('h6', '责任单位：区大数据局', { responsible: ['区大数据局'] }),
  ],
  milestones: [
    milestone(2028, '2028年6月底前印发《学校布局专项规划》', { month: 6 }),
    milestone(2027, '1．持续开展专项督导。', { group: '2027年', number: '1', units: ['各镇街'] }),
    milestone(2027, '2．完成特殊教育资源教室建设，毛入园率达到94%。', {
      group: '2027年',
      number: '2',
      units: ['有关部门'],
    }),
    milestone(2029, '2029年，开展评估。', { group: '年度安排' }),
  ],
  projects: [
    {
      name: '东山幼儿园',
      location: '东山镇',
      year: 2027,
      landArea: 12_000,
      floorArea: 6_500,
      span: at('东山幼儿园 东山镇 用地12000平方米'),
    },
    {
      name: '西河九年一贯制学校',
      location: null,
      year: null,
      landArea: null,
      floorArea: null,
      span: at('西河九年一贯制学校 西河街道 2028年'),
    },
  ],
  doubts: [
    {
      code: 'goal-values-differ',
      message: '两处数值不同',
      messageEn: 'values differ',
      readings: ['94%', '95%'],
      span: at('毛入园率达到94%'),
    },
    {
      code: 'range-dash-lost',
      message: '连接号缺失',
      messageEn: 'a dash was lost',
      readings: ['51%—55%', '5155%'],
      span: at('51%—55%'),
    },
    { code: 'unit-name-damaged', message: '单位名称', messageEn: 'name of a unit', span: at('区大数据局') },
  ],
};

test('[P50] [P51] [P52] [P53] [P54] [P55] [P56] the whole draft of a plan is line by line the one on record', async () => {
  const draft = draftReview(reading, TEXT, { units: unitsForTests, districtName: '云湖区' }, countingIds());
  const { items, ...rest } = draft;
  const lines = [JSON.stringify(rest), ...items.map((item) => JSON.stringify(item))];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/draft.txt');
});
