import { describe, expect, test } from 'vitest';
import { listTargets, readBody, readText } from './labelled/read-body.ts';

describe('front matter', () => {
  test('[R9] a document number does not carry its issuer', () => {
    const front = '云岭区人民政府办公室 云政办发〔2025〕9号 2025年3月18日';
    const { document } = readText(`云岭区教育计划(2025—2029年)\n${front}\n一、目标\n建成学校3所。`);
    expect(document.number).toBe('云政办发〔2025〕9号');
    expect(document.issuer).toBe('云岭区人民政府办公室');
  });

  test('[R9] periods in words', () => {
    const read = (title: string, body: string): unknown =>
      readText(`${title}\n2025年3月20日\n一、目标\n${body}`).document.period;
    expect(read('东川县教育事业发展第十五个五年规划', '建成学校3所。')).toEqual([2026, 2030]);
    expect(read('东川县优质均衡三年攻坚行动计划', '确保2027年通过认定。')).toEqual([2025, 2027]);
  });
});

test('[R50] an excerpt that begins with its second chapter loses nothing', () => {
  const excerpt =
    '云岭区学习行动计划（2026—2027年）\n二、主要目标\n到2027年，学习点覆盖率由2025年的60%提高到90%以上。\n三、主要任务\n（一）建设\n1.新增学习点20个。';
  const { outline, targets } = readText(excerpt);
  expect(outline.map((node) => node.title)).toContain('主要目标');
  expect(targets.map((target) => target.name)).toEqual(['学习点覆盖率', '新增学习点']);
});

describe('sentences', () => {
  test('[R13] stages and values of the same number, and 上述', () => {
    expect(listTargets(readBody('小学、初中大班额比例控制在1%、2%以内。'))).toEqual([
      '小学大班额比例 ≤ 1 % 2025',
      '初中大班额比例 ≤ 2 % 2025',
    ]);
    expect(
      listTargets(
        readBody('到2023年,达标率达到80%,轮岗比例达到15%;到2025年,上述两项指标分别达到100%和20%。'),
      ),
    ).toEqual(['达标率 ≥ 80 % 2023', '轮岗比例 ≥ 15 % 2023', '达标率 ≥ 100 % 2025', '轮岗比例 ≥ 20 % 2025']);
  });

  test('[R12] the year in which a thing is built', () => {
    expect(listTargets(readBody('实验学校用地85亩,2024年建成投用。'))).toEqual(['实验学校用地 = 85 亩 2024']);
    expect(listTargets(readBody('新增学位300个,2024年建成实验学校5所。'))[0]).toBe('新增学位 = 300 个 2025');
  });

  test('[R16] a size that a rule is for is no goal', () => {
    expect(
      listTargets(readBody('凡3000户以上小区须配建12个班以上幼儿园1所。')).map((goal) => goal.slice(-10)),
    ).toEqual([expect.stringContaining('= 1 所 2025')]);
  });

  test('[R11] tenths and scales without a unit of their own', () => {
    const { targets } = readBody('公办园占比超六成,终身学习年参与人次超过5万。');
    expect(targets.map(({ comparator, value, unit }) => [comparator, value, unit])).toEqual([
      ['>', 60, '%'],
      ['>', 5, '万人次'],
    ]);
  });

  test('[R15] down to none', () => {
    const { targets } = readBody('无证幼儿园由3所减少到2023年底前全部清零。');
    expect(targets.map(({ name, baseValue, value }) => [name, baseValue, value])).toEqual([
      ['无证幼儿园', 3, 0],
    ]);
  });

  test('[R31] different stages are different goals', () => {
    const { doubts } = readBody('小学、初中、高中专任教师中研究生学历比例分别达到8%、15%、30%。');
    expect(doubts).toEqual([]);
  });
});

describe('layouts', () => {
  test('[R5] [R28] a title ends before the bracket that assigns it', () => {
    const { outline, duties } = readBody('(一)普惠工程【牵头单位:教育局;责任单位:财政局、各街道】');
    expect(outline.at(-1)?.title).toBe('普惠工程');
    expect(duties.map(({ lead, responsible }) => [lead, responsible])).toEqual([
      [['教育局'], ['财政局', '各街道']],
    ]);
  });

  test('[R44] deadlines in lines and brackets date their task, persons are no units', () => {
    const { targets, duties, milestones } = readBody(
      '1.改建校舍。改建学校11所。',
      '(牵头领导:分管副区长;牵头单位:区教育局;完成时限:2023年8月底)',
      '2.招聘教师。招聘教师30名。',
      '完成时限:2024年6月',
    );
    expect(targets.map(({ year, yearStated }) => [year, yearStated])).toEqual([
      [2023, true],
      [2024, true],
    ]);
    expect(duties.map(({ lead }) => lead)).toEqual([['区教育局']]);
    expect(milestones.map(({ year, month, text }) => [year, month, text])).toEqual([
      [2023, 8, '改建校舍'],
      [2024, 6, '招聘教师'],
    ]);
  });

  test('[R45] tables without running numbers', () => {
    const { projects, duties, milestones } = readBody(
      ...'项目名称 建设地点 建设年限 占地面积(亩) 建筑面积(平方米)'.split(' '),
      ...'实验学校 滨江街道 2021—2023 60 38000'.split(' '),
      ...'任务名称 具体措施 牵头单位 配合单位 完成时限'.split(' '),
      ...'校舍建设 开工建设小学 发改局 教育局、住建局 2023年8月'.split(' '),
      ...'设备配置 更新计算机2600台 教育局 财政局 2024年10月'.split(' '),
    );
    expect(projects.map(({ name, year, landArea, floorArea }) => [name, year, landArea, floorArea])).toEqual([
      ['实验学校', 2023, 40000, 38000],
    ]);
    expect(duties.map(({ lead, supporting }) => [lead, supporting])).toEqual([
      [['发改局'], ['教育局', '住建局']],
      [['教育局'], ['财政局']],
    ]);
    expect(milestones.map(({ year, month }) => [year, month])).toEqual([
      [2023, 8],
      [2024, 10],
    ]);
  });

  test('[R21] a header whose year and note stand in two cells', () => {
    const { targets } = readBody(
      ...'指标 单位 2020年 (基期) 2025年 (目标) 属性'.split(' '),
      ...'毛入园率 % 90 95 预期性'.split(' '),
      ...'巩固率 % 98 ≥99 约束性'.split(' '),
    );
    expect(targets.map(({ baseValue, value, comparator }) => [baseValue, value, comparator])).toEqual([
      [90, 95, '='],
      [98, 99, '≥'],
    ]);
  });
});
