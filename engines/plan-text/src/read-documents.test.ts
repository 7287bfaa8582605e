import { describe, expect, test } from 'vitest';
import { chaptersPlan } from './labelled/chapters-plan.ts';
import { decimalHeadingsPlan } from './labelled/decimal-headings-plan.ts';
import { numberedTablesPlan } from './labelled/numbered-tables-plan.ts';
import { listTargets, readBody, readText } from './labelled/read-body.ts';
import { traditionalPlan } from './labelled/traditional-plan.ts';
import { webPagePlan } from './labelled/web-page-plan.ts';

const outlineOf = (text: string): string[] =>
  readText(text)
    .outline.filter((node) => node.level > 0)
    .map((node) => `${node.level} ${node.number} ${node.title}`);

describe('documents of different layout', () => {
  test('[R4] [R5] chapters behind a table of contents', () => {
    expect(outlineOf(chaptersPlan).slice(0, 4)).toEqual([
      '1 第一章 发展基础',
      '2 第一节 主要成就',
      '2 第二节 面临挑战',
      '1 第二章 总体要求',
    ]);
    expect(outlineOf(chaptersPlan)).toHaveLength(10);
  });

  test('[R5] decimal headings nest', () => {
    expect(outlineOf(decimalHeadingsPlan).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '1 1',
      '2 1.1',
      '2 1.2',
      '1 2',
      '2 2.1',
      '3 (1)',
      '3 (2)',
      '2 2.2',
      '3 (1)',
      '3 (2)',
      '1 3',
      '2 3.1',
    ]);
  });

  test('[R6] run-in titles end at the full stop, boxes carry no number', () => {
    const { outline } = readBody('1.优化布局。落实规划。', '专栏1', '1.实施建设计划。建设学校5所。');
    expect(outline.slice(2).map(({ number, title, kind }) => [number, title, kind])).toEqual([
      ['1.', '优化布局', 'task_group'],
      [null, '专栏1', 'box'],
      ['1.', '实施建设计划', 'box_item'],
    ]);
  });

  test('[R6] items that run together in one paragraph are headings of their own', () => {
    const { outline, duties } = readBody(
      '(一)加强领导。成立专班。(责任单位:区教育局)。(二)压实责任。(三)强化督导。',
    );
    expect(outline.slice(2).map(({ number, title }) => `${number}${title}`)).toEqual([
      '(一)加强领导',
      '(二)压实责任',
      '(三)强化督导',
    ]);
    expect(duties[0]?.outlineId).toBe(outline[2]?.id);
  });

  test('[R7] a list number that sticks to a figure', () => {
    const { targets, doubts } = readBody('1.30%的中小学校建成示范校。', '2.2022年,创办1—2所品牌学校。');
    expect(targets.map(({ value, valueMax, year }) => [value, valueMax, year])).toEqual([
      [30, null, 2025],
      [1, 2, 2022],
    ]);
    expect(doubts.map(({ code }) => code)).toEqual(['list-number-stuck', 'list-number-stuck']);
  });

  test('[R8] [R18] sections on the past give achievements', () => {
    const { targets, achievements } = readText(chaptersPlan);
    expect(achievements.map(({ value }) => value)).toEqual([28.6, 7, 12, 91.2, 99.1, 4200, 310]);
    expect(targets.every(({ year }) => year !== null && year >= 2021)).toBe(true);
  });

  test('[R9] front matter', () => {
    expect(readText(chaptersPlan).document).toEqual({
      title: '云溪县“十四五”教育发展规划',
      issuer: '云溪县人民政府',
      number: '云政发〔2021〕18号',
      issued: '2021-09-30',
      period: [2021, 2025],
      region: '云溪县',
      script: 'hans',
    });
    expect(readText(webPagePlan).document).toMatchObject({
      period: [2021, 2023],
      issued: '2021-10-28',
    });
  });

  test('[R3] broken lines in traditional script are joined', () => {
    const { document, targets, achievements } = readText(traditionalPlan);
    expect(document.script).toBe('hant');
    expect(targets.map(({ value }) => value)).toEqual([
      96, 60, 99.6, 12, 10, 1.5, 1, 20, 15, 50, 1, 30, 600, 12,
    ]);
    expect(achievements.map(({ value }) => value)).toEqual([64, 5.2, 100, 97.3, 8600, 920]);
  });

  test('[R1] results are in simplified characters and spans point at what is printed', () => {
    const reading = readText(traditionalPlan);
    for (const node of reading.outline.slice(1))
      expect(traditionalPlan.slice(...node.span)).toHaveLength(
        (node.number ?? '').length +
          node.title.length +
          (/^[一二三四五六七八九十]+$/u.test(node.number ?? '') ? 1 : 0),
      );
    expect(reading.outline.some(({ title }) => title === '优化教育布局')).toBe(true);
    for (const { span, value } of reading.targets)
      expect(traditionalPlan.slice(...span)).toContain(String(value));
  });

  test('[R2] spaces and thousands', () => {
    expect(listTargets(readBody('新增学位 3 200个,更新计算机1,200台,投资 3500 万元。'))).toEqual([
      '新增学位 = 3200 个 2025',
      '计算机 = 1200 台 2025',
      '投资 = 3500 万元 2025',
    ]);
  });

  test('[R4] a web page’s head and foot are not read', () => {
    const { outline, targets } = readText(webPagePlan);
    expect(outline.at(-1)?.title).toBe('强化督导考核');
    expect(targets.map(({ value }) => value)).not.toContain(1208);
  });

  test('[R22] two areas: the district’s own columns are goals', () => {
    const table = readText(webPagePlan).targets.filter(({ area }) => area !== null);
    expect(
      table.map(({ area, role, baseValue, value, unit }) => [area, role, baseValue, value, unit]),
    ).toEqual([
      ['全市', 'reference', 94.2, 95, '%'],
      ['海沧湾区', 'target', 96.1, 97, '%'],
      ['全市', 'reference', 45.6, 50, '%'],
      ['海沧湾区', 'target', 47.3, 52, '%'],
      ['全市', 'reference', 120, 150, '所'],
      ['海沧湾区', 'target', 14, 20, '所'],
    ]);
  });

  test('[R25] a tabbed table', () => {
    const rows = readText(chaptersPlan).targets.filter(({ binding }) => binding !== null);
    expect(
      rows.map(({ baseValue, comparator, value, binding }) => [baseValue, comparator, value, binding]),
    ).toEqual([
      [91.2, '≥', 95, 'expected'],
      [82.4, '≥', 90, 'expected'],
      [99.1, '=', 99.5, 'binding'],
      [96.5, '=', 98, 'expected'],
      [18.6, '=', 17, 'expected'],
      [5.83, '=', 6.2, 'expected'],
    ]);
  });

  test('[R26] a building table with areas in 亩', () => {
    expect(
      readText(numberedTablesPlan).projects.map(({ name, location, year, landArea, floorArea }) => [
        name,
        location,
        year,
        landArea,
        floorArea,
      ]),
    ).toEqual([
      ['东岭第五小学', '新城片区', 2023, 30000, 18600],
      ['东岭第三初级中学', '滨河路', 2024, 40000, 26500],
      ['育才小学', '老城区', 2025, 8000, 5400],
    ]);
  });

  test('[R27] [R28] a table of tasks gives duties, dated tasks and the year of each goal', () => {
    const { duties, milestones, targets } = readText(numberedTablesPlan);
    expect(duties.map(({ lead, supporting }) => [lead.length, supporting.length])).toEqual([
      [1, 2],
      [1, 1],
      [1, 2],
    ]);
    expect(milestones.slice(1).map(({ year, month, number }) => [year, month, number])).toEqual([
      [2024, 12, '1'],
      [2023, undefined, '2'],
      [2025, 6, '3'],
    ]);
    expect(targets.map(({ year }) => year)).toEqual([2024, 2024, 2024, 2023, 2023, 2025, 2025]);
  });

  test('[R30] one milestone for each paragraph and year', () => {
    const { milestones } = readBody(
      '2022年建成平台,2023年实现全覆盖。2023年组织验收。',
      '在2020年启动试点的基础上,2021年扩大试点,2022年全面推开。',
    );
    expect(milestones.map(({ year }) => year)).toEqual([2022, 2023, 2020, 2021, 2022]);
  });
});
