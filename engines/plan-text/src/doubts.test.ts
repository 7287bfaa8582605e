import { describe, expect, test } from 'vitest';
import { readBody, readText } from './labelled/read-body.ts';

const codes = (...paragraphs: string[]): string[] => readBody(...paragraphs).doubts.map(({ code }) => code);

describe('doubts', () => {
  test('[R31] a goal printed twice is tied to its first printing', () => {
    const { targets, doubts } = readBody(
      '义务教育专任教师中本科以上学历比例达到95%。',
      '义务教育专任教师本科以上学历占比达到95%。',
    );
    expect(targets[1]?.sameAs).toBe(0);
    expect(doubts).toEqual([]);
  });

  test('[R31] two values of one goal are a doubt with both readings', () => {
    const { doubts } = readBody('普惠性幼儿园覆盖率达到86%。', '普惠性幼儿园覆盖率达到85%。');
    expect(doubts).toMatchObject([{ code: 'goal-values-differ', readings: ['不低于 86%', '不低于 85%'] }]);
  });

  test('[R31] one number, once exact and once about, is a doubt, also in Chinese numerals', () => {
    const { targets, doubts } = readBody(
      '到2022年,培养在全国有影响力的名医师100名。',
      '到2022年,培养名医师近百名。',
    );
    expect(targets).toMatchObject([
      { value: 100, comparator: '=' },
      { value: 100, comparator: '≈' },
    ]);
    expect(doubts).toMatchObject([{ code: 'goal-values-differ', readings: ['100名', '约 100名'] }]);
    expect(codes('建设有特色的实验园60所。', '建设实验园约60所。')).toEqual(['goal-values-differ']);
  });

  test('[R31] a count with a description and the same without are one goal; another number is another goal', () => {
    const same = readBody('建设有特色的实验园60所。', '建设实验园60所。');
    expect(same.targets[1]?.sameAs).toBe(0);
    expect(same.doubts).toEqual([]);
    const other = readBody('建设有特色的实验园60所。', '建设实验园80所。');
    expect(other.targets[1]?.sameAs).toBeUndefined();
    expect(other.doubts).toEqual([]);
  });

  test('[R31] other years, other units and other things do not disagree', () => {
    expect(
      codes('到2023年普惠率达到80%。到2025年普惠率达到90%。', '新建小学3所。', '新建小学5所。').filter(
        (code) => code !== 'goal-values-differ',
      ),
    ).toEqual([]);
    expect(codes('到2023年普惠率达到80%。到2025年普惠率达到90%。')).toEqual([]);
  });

  test('[R32] numbers run together', () => {
    const { targets, doubts } = readBody('小学和初中综合差异系数分别低于0.500.45。');
    expect(targets.map(({ value }) => value)).toEqual([0.5, 0.45]);
    expect(doubts).toMatchObject([{ code: 'numbers-run-together', readings: ['0.50、0.45'] }]);
  });

  test('[R32] a lost dash', () => {
    const { targets, doubts } = readBody('使学生掌握13项体育技能。');
    expect(targets[0]).toMatchObject({ value: 1, valueMax: 3 });
    expect(doubts).toMatchObject([{ code: 'range-dash-lost', readings: ['1-3项', '13项'] }]);
  });

  test('[R32] lost characters in years, numbers and names of units', () => {
    expect(codes('制定20192022年培训计划。')).toEqual(['characters-lost']);
    expect(codes('落实文件(政发〔201910号)要求。')).toEqual(['characters-lost']);
    expect(readBody('建强队伍。(责任单位:区人力资源和会保障局)').doubts).toMatchObject([
      {
        code: 'unit-name-damaged',
        readings: ['区人力资源和会保障局', '人力资源和社会保障局'],
      },
    ]);
  });

  test('[R33] a share against its own counts', () => {
    const past = (share: string): string =>
      `某某区教育事业发展“十四五”规划\n一、发展基础\n在园幼儿36381人。公办在园幼儿19943人,公办率${share}。\n二、主要任务\n办好教育。`;
    expect(readText(past('54.79%')).doubts).toMatchObject([
      { code: 'share-contradicts-counts', readings: ['54.79%', '54.82%'] },
    ]);
    expect(readText(past('54.82%')).doubts).toEqual([]);
  });

  test('[R33] parts that exceed their whole', () => {
    expect(codes('新增学位5000个,其中小学3500个、初中2000个。')).toEqual(['parts-do-not-add-up']);
    expect(codes('新增学位5000个,其中小学3000个、初中2000个。')).toEqual([]);
  });

  test('[R33] parts that miss their whole by less than a twentieth are a doubt, by more they are some of it', () => {
    const parts = (primary: number) => codes(`新增学位5000个,其中小学${primary}个、初中2000个。`);
    expect([2750, 2751, 2999, 3000, 3001].map(parts)).toEqual([
      [],
      ['parts-do-not-add-up'],
      ['parts-do-not-add-up'],
      [],
      ['parts-do-not-add-up'],
    ]);
    expect(codes('新增学位约5000个,其中小学2900个、初中2000个。')).toEqual([]);
    expect(codes('新增学位5000个,其中小学4900个。')).toEqual([]);
  });

  test('[R34] built in two years', () => {
    expect(codes('2022年建成“区域教育云平台”。', '2024年建成“区域教育云平台”。')).toEqual([
      'done-in-two-years',
    ]);
    expect(codes('2022年基本建成“区域教育云平台”。', '2024年建成“区域教育云平台”。')).toEqual([]);
  });

  test('[R34] grades that differ in one character, rates by head and by school', () => {
    expect(codes('70%的幼儿园达到二级一类及以上水平。', '70%的幼儿园达到二级乙类及以上水平。')).toEqual([
      'names-almost-equal',
    ]);
    expect(codes('公办园占比达到50%。', '公办园在园幼儿占比达到50%。')).toEqual(['rate-easily-confused']);
  });

  test('[R34] an annex that is named and absent', () => {
    expect(codes('附件:1.重点建设项目表')).toEqual(['annex-missing']);
  });

  test('[R32] a sound text raises no doubt', () => {
    expect(codes('到2025年,新建小学3所,普惠率达到90%以上。(责任单位:区教育局、区发展和改革局)')).toEqual([]);
  });
});
