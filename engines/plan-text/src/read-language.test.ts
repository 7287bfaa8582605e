import { describe, expect, test } from 'vitest';
import { findUnread } from './find-unread.ts';
import { listTargets, readBody, readText } from './labelled/read-body.ts';

const read = (title: string, ...lines: string[]) => readText([title, ...lines].join('\n'));
const ONE_YEAR = '溪口县教育局2026年工作要点';

describe('what a clause says', () => {
  test('[R60] words of the past govern until a word of intention takes over', () => {
    const { targets, achievements } = readBody(
      '目前,全区建有社区学院9所,覆盖率达到72%;力争2025年覆盖率达到90%。近三年来,培训教师800人次。选派教师40名到校任教。',
    );
    expect(targets.map(({ value }) => value)).toEqual([90]);
    expect(achievements.map(({ value }) => value)).toEqual([9, 72, 800, 40]);
  });

  test('[R61] a stage, place or group takes the measure of the number before', () => {
    expect(
      listTargets(
        readBody(
          '小学优良率达到50%,初中达到45%,城区初中达到48%以上。公办园占比2024年达到55%、2025年达到58%。',
        ),
      ),
    ).toEqual([
      '小学优良率 ≥ 50 % 2025',
      '初中优良率 ≥ 45 % 2025',
      '城区初中优良率 ≥ 48 % 2025',
      '公办园占比 ≥ 55 % 2024',
      '公办园占比 ≥ 58 % 2025',
    ]);
  });

  test('[R61] brackets, shared verbs and lists of places', () => {
    expect(
      listTargets(readBody('主要指标有巩固率(2023年达到98%,2025年达到99%)、完成率(2025年达到95%)。')),
    ).toEqual(['巩固率 ≥ 98 % 2023', '巩固率 ≥ 99 % 2025', '完成率 ≥ 95 % 2025']);
    expect(listTargets(readBody('近视率控制在小学36%、初中58%以内。'))).toEqual([
      '小学近视率 ≤ 36 % 2025',
      '初中近视率 ≤ 58 % 2025',
    ]);
    expect(
      readBody('新建、改建公办园7所,新增学位900个。', '城关镇4所', '青山镇3所').targets.map(
        ({ name }) => name,
      ),
    ).toEqual(['新建、改建公办园', '新增学位', '城关镇新建、改建公办园', '青山镇新建、改建公办园']);
  });

  test('[R15] the value of an earlier year in brackets, an arrow and what is built upon are bases', () => {
    const { targets } = readBody(
      '普惠率达到92%以上(2020年为84%)。毛入园率93%→97%。以2020年近视率52%为基数,每年下降0.6个百分点。',
    );
    expect(targets.map(({ name, baseValue, value }) => [name, baseValue, value])).toEqual([
      ['普惠率', 84, 92],
      ['毛入园率', 93, 97],
      ['近视率', null, 0.6],
    ]);
  });

  test('[R17] clock times and quantities said again are no goals', () => {
    expect(readBody('发布时间:2021-03-15 17:52:15。占地不少于9亩(约6000平方米)。').targets).toHaveLength(1);
  });

  test('[R12] years by the name of a plan, in a row, from a year on', () => {
    expect(listTargets(readBody('“十四五”达标55%,“十五五”达标100%。')).map((goal) => goal.slice(-6))).toEqual(
      ['% 2025', '% 2030'],
    );
    expect(listTargets(readBody('到2023年、2025年,普惠率分别达到85%、90%;公办率分别达到50%、55%。'))).toEqual(
      ['普惠率 ≥ 85 % 2023', '普惠率 ≥ 90 % 2025', '公办率 ≥ 50 % 2023', '公办率 ≥ 55 % 2025'],
    );
  });

  test('[R65] the period from the words of the text', () => {
    const period = (title: string, line: string): unknown => read(title, '一、目标', line).document.period;
    expect(period('人才工作意见', '2012年起5年内引进教师100名。')).toEqual([2012, 2016]);
    expect(period('溪口县:到2028年消除大班额', '到2026年大班额比例控制在4%以内。')).toEqual([2026, 2028]);
    expect(period('2025年进展与2026年安排', '新增学位300个。')).toEqual([2026, 2026]);
  });
});

describe('tables', () => {
  test('[R57] tabs, bars, gaps and single spaces make the same rows', () => {
    const rows = (line: (cells: readonly string[]) => string): unknown =>
      read(
        '溪口县“十五五”教育规划',
        '一、指标',
        line(['指标', '2025年', '2030年', '属性']),
        line(['毛入园率(%)', '95.2', '98以上', '约束性']),
        line(['受教育年限(年)', '10.8', '11.5', '预期性']),
      ).targets.map(({ name, baseValue, value, comparator, binding }) => [
        name,
        baseValue,
        value,
        comparator,
        binding,
      ]);
    const expected = [
      ['毛入园率', 95.2, 98, '≥', 'binding'],
      ['受教育年限', 10.8, 11.5, '=', 'expected'],
    ];
    expect(rows((cells) => cells.join('\t'))).toEqual(expected);
    expect(rows((cells) => `| ${cells.join(' | ')} |`)).toEqual(expected);
    expect(rows((cells) => cells.join('   '))).toEqual(expected);
    expect(rows((cells) => cells.join(' '))).toEqual(expected);
  });

  test('[R57] a head of two rows, group rows, left-out cells and a unit in the title', () => {
    const { targets } = read(
      '溪口县“十五五”教育规划',
      '主要指标(单位:%)',
      '指标\t2025年\t\t2030年\t',
      '\t城区\t乡村\t城区\t乡村',
      '一、普及',
      '毛入园率\t96\t88\t98\t94',
    );
    expect(
      targets.map(({ name, area, baseValue, value, unit }) => [name, area, baseValue, value, unit]),
    ).toEqual([
      ['毛入园率', '城区', 96, 98, '%'],
      ['毛入园率', '乡村', 88, 94, '%'],
    ]);
  });

  test('[R57] columns of progress are no goals, columns of deadlines date their rows', () => {
    const { targets, milestones, duties } = read(
      ONE_YEAR,
      '序号\t事项\t年度任务\t责任科室\t进展情况\t完成时间',
      '1\t食堂改造\t改造食堂8处。\t基建科\t已完成5处,占62%。\t9月底前',
      '2\t课后服务\t服务学生3000人。\t基教科\t已服务2100人。\t全年',
    );
    expect(targets.map(({ value }) => value)).toEqual([8, 3000]);
    expect(milestones.map(({ year, month }) => [year, month])).toEqual([[2026, 9]]);
    expect(duties.map(({ responsible }) => responsible)).toEqual([['基建科'], ['基教科']]);
  });

  test('[R26] areas by the unit of the head or of the cell, and out of a column of words', () => {
    const { projects, targets } = read(
      '溪口县学校建设项目(2026—2028年)',
      '序号\t学校名称\t用地面积(公顷)\t建筑面积(万平方米)\t竣工时间',
      '1\t城东小学\t2.4\t1.8\t2027年8月',
      '序号\t项目名称\t建设内容\t建设年限\t总投资(万元)',
      '1\t城西小学\t占地30亩,总建筑面积9000㎡\t2026-2028\t4200',
    );
    expect(targets).toEqual([]);
    expect(projects.map(({ name, year, landArea, floorArea }) => [name, year, landArea, floorArea])).toEqual([
      ['城东小学', 2027, 24000, 18000],
      ['城西小学', 2028, 20000, 9000],
    ]);
  });
});

describe('duties, steps, projects, leads', () => {
  test('[R63] brackets within brackets, offices without a label, a deadline among them', () => {
    const { duties } = readBody(
      '1.扩充学位。新建学校。(责任单位:市教育局、各县(市、区)人民政府)',
      '2.补充教师。招聘教师。(区教育局、区财政局、各街道;2023年8月底前完成)',
      '3.规范收费。严格公示。(一年级、二年级)',
    );
    expect(duties.map(({ responsible }) => responsible)).toEqual([
      ['市教育局', '各县(市、区)人民政府'],
      ['区教育局', '区财政局', '各街道'],
    ]);
  });

  test('[R64] months, stages and mere mentions in a plan of one year', () => {
    const { milestones } = read(
      ONE_YEAR,
      '一、任务',
      '6月底前,完成教师招聘。2026年是关键一年。',
      '(一)自查阶段(3月—4月)',
      '逐校自查。',
      '《教育周刊》2026年03月11日第02版',
    );
    expect(milestones.map(({ year, month, endMonth }) => [year, month, endMonth])).toEqual([
      [2026, 6, undefined],
      [2026, 3, 4],
    ]);
  });

  test('[R58] a building in prose is a project and gives no goals', () => {
    const { projects, targets } = read(
      '溪口县“十五五”学校建设项目(2026—2030年)',
      '一、项目',
      '1.城北小学:用地36000平方米,42班、学位1890个,投资1.2亿元,2026年开工,2027年建成。',
    );
    expect(targets).toEqual([]);
    expect(projects).toMatchObject([
      {
        name: '城北小学',
        year: 2027,
        landArea: 36000,
        classes: 42,
        places: 1890,
        investment: 120_000_000,
        starts: 2026,
        ends: 2027,
      },
    ]);
  });

  test('[R59] a short first sentence names a measure without a number', () => {
    const { outline } = read(
      ONE_YEAR,
      '一、校园安全',
      '深化校园安全管理。落实三防要求,开展隐患排查。',
      '——畅通家校沟通。每学期召开家长会。',
      '今年是落实年,全县上下要统一思想。',
    );
    expect(
      outline.filter(({ level }) => level === 2).map(({ title, number, kind }) => [title, number, kind]),
    ).toEqual([
      ['深化校园安全管理', null, 'task'],
      ['畅通家校沟通', null, 'task'],
    ]);
  });

  test('[R66] paragraphs in which nothing was read are told', () => {
    const text = `${ONE_YEAR}\n一、任务\n新增学位300个。\n要把各项工作放在全县发展大局中来谋划推动。\n`;
    const reading = readText(text);
    expect(findUnread({ text }, reading).map((span) => text.slice(...span))).toEqual([
      '要把各项工作放在全县发展大局中来谋划推动。',
    ]);
  });

  test('[R62] goals that no plan sets are doubted', () => {
    expect(readBody('达标学校比例达到130%。').doubts.map(({ code }) => code)).toEqual(['goal-implausible']);
    expect(readBody('高等教育毛入学率达到102%。').doubts).toEqual([]);
  });

  test('[R62] what a file holds and its text does not is a doubt', () => {
    const result = readText('云岭区“十四五”规划\n一、任务\n新建学校3所。', [
      { zh: '图表', en: 'charts', count: 2 },
    ]);
    expect(result.doubts.map(({ code, message }) => [code, message.includes('图表')])).toEqual([
      ['part-unread', true],
    ]);
  });
});
