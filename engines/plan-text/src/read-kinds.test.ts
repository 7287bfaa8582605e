import { describe, expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';
import type { PlanReading } from './plan-reading.ts';

function read(...lines: readonly string[]): PlanReading {
  const result = readPlan({ text: lines.join('\n') });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const TITLE = '海棠区教育发展行动计划（2026—2028年）';
const names = (...lines: readonly string[]): string[] =>
  read(TITLE, '一、任务', ...lines).targets.map(({ name }) => name);

describe('whose and what', () => {
  test('[R69] a stage or place takes the measure of the clause before', () => {
    const cases: readonly (readonly [sentence: string, names: readonly string[]])[] = [
      ['严格控制班额，小学不超过45人、初中不超过50人。', ['小学班额', '初中班额']],
      ['培训参训率不低于98%，开设人工智能课程，小学每学期不少于6课时。', ['培训参训率', '小学人工智能课程']],
      [
        '专任教师本科学历占比：小学达到90%、初中达到98%。',
        ['小学专任教师本科学历占比', '初中专任教师本科学历占比'],
      ],
      ['高中阶段，扩招1000人。', ['高中阶段扩招']],
    ];
    for (const [sentence, expected] of cases) expect(names(sentence), sentence).toEqual(expected);
  });

  test.each([
    ['生均公用经费增长10%。', ['生均公用经费增长']],
    ['力争95%以上的学校达到省定办学标准。', ['达到省定办学标准的学校比例']],
    ['建成投用12所学校。', ['建成投用学校']],
    ['体质健康标准优秀率达到25%，优良率达到55%。', ['体质健康标准优秀率', '体质健康标准优良率']],
    ['小学班额不超过45人的学校比例达到100%。', ['小学班额不超过45人的学校比例']],
  ])('[R70] %s', (sentence, expected) => {
    expect(names(sentence)).toEqual(expected);
  });

  test('[R70] whom something is done for, what is only relied on and what is needed are no goals', () => {
    expect(
      names(
        '为43所学校更新课桌椅1.2万套。',
        '以8所优质学校为核心校组建集团。',
        '满足2.3万名居民子女入学需要。',
      ),
    ).toEqual(['课桌椅']);
  });
});

describe('headings and parts', () => {
  test('[R71] measures by their shape, with a colon, and by their field', () => {
    const { outline } = read(
      TITLE,
      '一、任务',
      '开齐开足体育课。各校每天一节，不得挤占。',
      '大课间一校一案。各校因地制宜设计微运动项目。',
      '严查隐形变异培训：组建执法小队，开展联合执法检查。',
      '二、进展',
      '学有所教领域有新建小学、改造食堂等事项，正在推进。',
      '幼有所育领域有扩大托育、培训保育员等事项，正在推进。',
    );
    expect(outline.filter(({ number }) => number === null).map(({ title }) => title)).toEqual([
      TITLE,
      '开齐开足体育课',
      '大课间一校一案',
      '严查隐形变异培训',
      '学有所教领域',
      '幼有所育领域',
    ]);
  });

  test('[R72] stages, actions, formal numerals, and lines that turn to the past', () => {
    const { outline, achievements, targets } = read(
      '海棠区教育工作情况',
      '主要做法：',
      '坚持清单管理。建立四张清单，整改率达99.2%。',
      '下一步打算：',
      '一是今年实施加固项目15个。',
      '第一阶段：动员部署',
      '行动一 办学条件达标',
    );
    expect(outline.map(({ number }) => number).filter((number) => number !== null)).toEqual([
      '一是',
      '第一阶段',
      '行动一',
    ]);
    expect(achievements.map(({ value }) => value)).toEqual([99.2]);
    expect(targets.map(({ value }) => value)).toEqual([15]);
    expect(
      read('青埔區教育計畫', '壹、現況', '有國小23所。', '貳、目標', '完成率達100%。').outline.map(
        ({ number }) => number,
      ),
    ).toEqual([null, '壹', '贰']);
  });
});

describe('units, days and buildings', () => {
  test('[R73] glued units, bare labels, short rows', () => {
    const { duties } = read(
      '海棠区2026年任务分解表',
      '序号\t工作任务\t牵头单位\t配合单位\t完成时限',
      '1\t改造食堂\t教学处\t教科室\t2026年3月',
      '2\t招聘教师\t党政办\t教学处教科室\t2026年4月',
      '',
      '二、要求',
      '1.编制规划。按期报审。【牵头：区教育局；参与：区财政局、各街道（镇）】',
      '2.开展整治。责任科室：人事科（机关党委）',
    );
    expect(duties.map(({ lead, supporting, responsible }) => [lead, supporting, responsible])).toEqual([
      [['教学处'], ['教科室'], []],
      [['党政办'], ['教学处', '教科室'], []],
      [['区教育局'], ['区财政局', '各街道（镇）'], []],
      [[], [], ['人事科（机关党委）']],
    ]);
  });

  test('[R74] beginning and end of a step', () => {
    const { milestones } = read(
      '海棠区2026年校园安全整治方案',
      '一、步骤',
      '(一)自查阶段(4月10日—5月31日)',
      '逐校自查。',
      '(二)6月5日前完成整改。',
      '(三)2026年12月15日至2027年2月20日开展评估。',
    );
    expect(
      milestones.map(({ year, month, day, endMonth, endDay }) => [year, month, day, endMonth, endDay]),
    ).toEqual([
      [2026, 4, 10, 5, 31],
      [2026, 6, 5, undefined, undefined],
    ]);
  });

  test('[R75] buildings that are only named, and floors that are only built', () => {
    const { projects } = read(
      TITLE,
      '一、项目',
      '实施海棠第一小学新建工程，海棠中学改扩建，滨江幼儿园异地新建，校园空调采购及电力改造工程等。',
      '2.沙溪中学扩建工程：用地30亩，新建教学楼1.85万平方米，2027年建成。',
    );
    expect(projects.map(({ name, landArea, floorArea }) => [name, landArea, floorArea])).toEqual([
      ['海棠第一小学新建工程', null, null],
      ['海棠中学改扩建', null, null],
      ['滨江幼儿园异地新建', null, null],
      ['沙溪中学扩建工程', 20000, 18500],
    ]);
  });

  test('[R76] sums in square brackets, and a sentence cut by its cell', () => {
    const { targets } = read(
      '海棠区“十五五”指标',
      '指标|单位|2025年基数|2030年|属性',
      '新增学位|万个|—|[1.9]|预期性',
      '毛入园率|%|93.6|96.5|预期性',
    );
    expect(targets.map(({ value, baseValue, measure }) => [value, baseValue, measure])).toEqual([
      [1.9, null, 'cumulative'],
      [96.5, 93.6, 'level'],
    ]);
    const text = '序号\n任务\n1\n全区城镇新增就业任务，失业人员再就业\n5800人，新增参保人员5400\n2\n其他';
    const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
    const long = '全区城镇新增就业任务，失业人员再就业\n5800人，新增参保人员5400';
    const table = {
      rows: [
        [{ span: at('序号') }, { span: at('任务') }],
        [{ span: at('1') }, { span: at(long) }],
        [{ span: at('2') }, { span: at('其他') }],
      ],
    };
    const result = readPlan({ text, tables: [table] });
    expect(result.ok && result.value.targets.map(({ name, value }) => [name, value])).toEqual([
      ['失业人员再就业', 5800],
    ]);
  });
});
