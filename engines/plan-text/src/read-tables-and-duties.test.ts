import { describe, expect, test } from 'vitest';
import { readBody } from './labelled/read-body.ts';

const cells = (text: string): string[] => text.split('|');

describe('tables printed one cell a line', () => {
  test('[R21] [R23] categories, parts and units', () => {
    const { targets } = readBody(
      ...cells(
        '主要指标表|分类|指标|2020年|2025年|属性|义务|教育|在校学生数(万人)|9.07|11.00|预期性|其中:普通小学|6.27|7.20|预期性|普通初中|2.80|3.80|预期性|高中教育|在校学生数(万人)|4.41|>5.28|约束性',
      ),
    );
    expect(
      targets.map(({ name, unit, baseValue, comparator, value, parent, binding }) => [
        name,
        unit,
        baseValue,
        comparator,
        value,
        parent,
        binding,
      ]),
    ).toEqual([
      ['义务教育在校学生数', '万人', 9.07, '=', 11, undefined, 'expected'],
      ['义务教育在校学生数(普通小学)', '万人', 6.27, '=', 7.2, 0, 'expected'],
      ['义务教育在校学生数(普通初中)', '万人', 2.8, '=', 3.8, 0, 'expected'],
      ['高中教育在校学生数', '万人', 4.41, '>', 5.28, undefined, 'binding'],
    ]);
  });

  test('[R21] words in value cells', () => {
    const { targets } = readBody(
      ...cells('指标|2020年|2025年|巩固率(%)|99.2|保持高水平|普及普惠情况|-|通过验收|占比(%)|60.8|61以上'),
    );
    expect(targets.map(({ comparator, value, baseValue }) => [comparator, value, baseValue])).toEqual([
      ['maintain', null, 99.2],
      ['qualitative', null, null],
      ['≥', 61, 60.8],
    ]);
  });

  test('[R46] a year in brackets is the year of its value', () => {
    const { targets } = readBody(
      ...cells(
        '指标|2020年|2025年|班额占比(%)|11.8|≤5(2023年)|基地(个)|6|10-15(2024年底前)|巩固率(%)|99.2|99.5',
      ),
    );
    expect(
      targets.map(({ comparator, value, valueMax, year }) => [comparator, value, valueMax, year]),
    ).toEqual([
      ['≤', 5, null, 2023],
      ['range', 10, 15, 2024],
      ['=', 99.5, null, 2025],
    ]);
  });

  test('[R47] marks of running totals and yearly goals are no part of the name; a dash is no unit', () => {
    const { targets } = readBody(
      '指标\t单位\t2020年\t2025年',
      '新增学位(五年累计)\t个\t-\t9800',
      '交流教师占比(每年)\t%\t-\t≥10',
      '差异系数\t-\t0.58\t≤0.5',
    );
    expect(targets.map(({ name, unit, measure, frequency }) => [name, unit, measure, frequency])).toEqual([
      ['新增学位', '个', 'cumulative', undefined],
      ['交流教师占比', '%', 'increment', '每年'],
      ['差异系数', '', 'level', undefined],
    ]);
  });

  test('[R24] a table of past years gives achievements', () => {
    const { targets, achievements } = readBody(
      ...cells('指标|2016年|2020年|变化情况|毛入园率(%)|90.1|95.2|5.1|巩固率(%)|98.0|99.1|1.1'),
    );
    expect(targets).toEqual([]);
    expect(achievements.map(({ year, value }) => [year, value])).toEqual([
      [2016, 90.1],
      [2020, 95.2],
      [2016, 98],
      [2020, 99.1],
    ]);
  });

  test('[R27] a yearly task table: groups, items and one cell of units', () => {
    const { duties, milestones } = readBody(
      ...cells(
        '附件|一、2022年行动计划表|工作项目|重点工作内容|责任|部门|(一)|实施普惠工程|1.新建幼儿园2所。|教体局、财政局|2.出台管理办法。|(二)|实施均衡工程|1.新建小学1所。|教体局',
      ),
    );
    expect(duties.map(({ responsible }) => responsible)).toEqual([['教体局', '财政局'], ['教体局']]);
    expect(milestones.map(({ year, group, number, units }) => [year, group, number, units])).toEqual([
      [2022, '实施普惠工程', '1.', ['教体局', '财政局']],
      [2022, '实施普惠工程', '2.', ['教体局', '财政局']],
      [2022, '实施均衡工程', '1.', ['教体局']],
    ]);
  });
});

describe('duties', () => {
  test.each([
    ['(牵头单位:区教育局;配合单位:区财政局、区残联)', ['区教育局'], ['区财政局', '区残联'], []],
    ['(责任单位:区教育局、各镇人民政府)', [], [], ['区教育局', '各镇人民政府']],
    ['(区教育局牵头,区财政局、区人社局配合)', ['区教育局'], ['区财政局', '区人社局'], []],
    ['(区教育局、区住建局按职责分工负责)', [], [], ['区教育局', '区住建局']],
    ['〔责任部门:区教育局〕', [], [], ['区教育局']],
  ])('[R28] %s', (words, lead, supporting, responsible) => {
    expect(readBody(`推进学校建设。${words}`).duties).toMatchObject([{ lead, supporting, responsible }]);
  });

  test('[R29] a lost separator between two units', () => {
    const { duties, doubts } = readBody(
      '加强安全。(牵头单位:区教育局;配合单位:公安东城分局公安西城分局、财政局残联)',
    );
    expect(duties[0]?.supporting).toEqual(['公安东城分局', '公安西城分局', '财政局', '残联']);
    expect(doubts.map(({ code }) => code)).toEqual(['unit-separator-lost', 'unit-separator-lost']);
  });

  test('[R48] a deadline among the units dates the task and adds no words', () => {
    const { milestones } = readBody(
      '三、主要任务',
      '（一）学前教育',
      '1.新建幼儿园。在城区新建幼儿园。2023年底前，全部开工。2025年底前，全部投用。（牵头单位：区教育局；完成时限：2025年8月）',
      '2.规范移交。逐一列账，限期办结。（牵头单位：区住建局；配合单位：区教育局；完成时限：2024年6月）',
    );
    expect(milestones.map(({ year, month, text }) => [year, month, text])).toEqual([
      [2023, undefined, '2023年底前，全部开工'],
      [2025, 8, '2025年底前，全部投用'],
      [2024, 6, '规范移交'],
    ]);
  });
});
