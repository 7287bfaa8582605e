import { describe, expect, test } from 'vitest';
import { countsSentences } from './labelled/counts.ts';
import { listsSentences } from './labelled/lists.ts';
import { nonTargetsSentences } from './labelled/non-targets.ts';
import { ratesSentences } from './labelled/rates.ts';
import { listTargets, readBody } from './labelled/read-body.ts';
import { readSentenceFigures, scoreSentences } from './labelled/score-sentences.ts';
import { secondSetSentences } from './labelled/second-set.ts';
import { standardsSentences } from './labelled/standards.ts';
import { thirdSetSentences } from './labelled/third-set.ts';

const all = [
  ...ratesSentences,
  ...countsSentences,
  ...standardsSentences,
  ...listsSentences,
  ...nonTargetsSentences,
  ...secondSetSentences,
  ...thirdSetSentences,
];

describe('labelled sentences', () => {
  test('[R36] every kind is read with precision and recall of at least 0.97', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    for (const { kind, hits, read, labelled, wrong } of scoreSentences(all)) {
      expect(hits, `${kind}\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.97 * Math.max(read, labelled));
    }
  });
});

describe('names', () => {
  test.each([
    ['小学必修课程平均每周不少于1课时。', '小学必修课程'],
    ['力争培养有影响的学科名师5名。', '有影响的学科名师'],
    ['培养3—5名在全市乃至全省知名学科名师。', '全省知名学科名师'],
    ['提高家长评价在考核中所占的比例到10%。', '家长评价在考核中所占的比例'],
    ['设立全县学校体育专项经费50万元。', '全县学校体育专项经费'],
    ['提高率达到90%。', '提高率'],
  ])('[R20] %s is about %s', (sentence, name) => {
    expect(readBody(sentence).targets.map((target) => target.name)).toEqual([name]);
  });
});

describe('comparators and values', () => {
  test.each([
    ['毛入园率达到90%以上', '≥ 90'],
    ['毛入园率不低于90%', '≥ 90'],
    ['毛入园率达到90%', '≥ 90'],
    ['毛入园率超过90%', '> 90'],
    ['近视率控制在40%以内', '≤ 40'],
    ['近视率不超过40%', '≤ 40'],
    ['差异系数低于0.5', '< 0.5'],
    ['占比达到55%左右', '≈ 55'],
    ['占比接近50%', '≈ 50'],
    ['巩固率保持100%', 'maintain 100'],
    ['巩固率为100%', '= 100'],
  ])('[R10] %s is read as %s', (sentence, expected) => {
    expect(readSentenceFigures(`${sentence}。`)[0]).toMatch(new RegExp(`^${expected} `, 'u'));
  });

  test('[R10] what stands behind the number wins over what stands before', () => {
    expect(readSentenceFigures('入学率保持在95%以上。')[0]).toMatch(/^≥ 95/u);
    expect(readSentenceFigures('近视率控制在5%以下。')[0]).toMatch(/^≤ 5/u);
    expect(readSentenceFigures('合格率超过90%以上。')[0]).toMatch(/^≥ 90/u);
  });

  test('[R11] ranges, ratios and Chinese figures', () => {
    const { targets } = readBody('培养骨干教师3—5名,按600:1配备校医,按3:4:3设置岗位,培育五所特色学校。');
    expect(targets.map(({ value, valueMax, ratio }) => [value, valueMax, ratio])).toEqual([
      [3, 5, undefined],
      [600, null, '600:1'],
      [3, null, '3:4:3'],
      [5, null, undefined],
    ]);
  });

  test('[R12] the year stated wins, else the end of the plan which is marked as not stated', () => {
    const { targets } = readBody('到2023年,普惠率达到85%。公办率达到50%。建成10所示范校(2024年底前)。');
    expect(targets.map(({ year, yearStated }) => [year, yearStated])).toEqual([
      [2023, true],
      [2025, false],
      [2024, true],
    ]);
  });

  test('[R12] an opening line gives its year to the points below it', () => {
    const { targets } = readBody('到2023年,主要目标如下:', '——普惠率达到85%。', '——公办率达到50%。');
    expect(targets.map(({ year }) => year)).toEqual([2023, 2023]);
  });

  test('[R13] 分别 deals values to subjects and to years', () => {
    expect(listTargets(readBody('小学和初中班额分别不超过45人、50人。'))).toEqual([
      '小学班额 ≤ 45 人 2025',
      '初中班额 ≤ 50 人 2025',
    ]);
    expect(listTargets(readBody('2022年、2024年普惠率分别达到80%和90%。'))).toEqual([
      '普惠率 ≥ 80 % 2022',
      '普惠率 ≥ 90 % 2024',
    ]);
  });

  test('[R14] parts name their whole', () => {
    const { targets } = readBody('新建学校10所,其中小学6所、初中4所。');
    expect(targets.map(({ parent }) => parent)).toEqual([undefined, 0, 0]);
  });

  test('[R15] base, increment, frequency and running total', () => {
    const { targets } = readBody(
      '普惠率由2020年的70%提高到90%。近视率每年下降0.5个百分点。累计建成智慧校园60所。',
    );
    expect(targets[0]).toMatchObject({
      baseValue: 70,
      baseYear: 2020,
      value: 90,
    });
    expect(targets[1]).toMatchObject({
      measure: 'increment',
      frequency: '每年',
    });
    expect(targets[2]).toMatchObject({ measure: 'cumulative', value: 60 });
  });

  test('[R16] a size is the condition of the rule behind it', () => {
    const { targets } = readBody('在校生1000人以上的学校至少配备2名专职心理教师。');
    expect(targets).toHaveLength(1);
    expect(targets[0]).toMatchObject({
      value: 2,
      comparator: '≥',
      condition: '在校生1000人以上',
    });
  });

  test('[R17] figures in names and set phrases are no goals', () => {
    expect(
      readBody('实施“151”工程,落实《3—6岁儿童学习与发展指南》,坚持一校一案,推进5G应用。').targets,
    ).toEqual([]);
  });

  test('[R18] the past is never a goal', () => {
    const { targets, achievements } = readBody(
      '我区现有幼儿园86所。2019年普惠率达到82%。近三年招聘教师300名。',
    );
    expect(targets).toEqual([]);
    expect(achievements.map(({ value }) => value)).toEqual([86, 82, 300]);
  });

  test('[R19] forecasts, references and standards', () => {
    const { targets } = readBody('预计到2025年在校生达到6.8万人。全省平均水平为92%。学生每天锻炼1小时。');
    expect(targets.map(({ role, comparator }) => [role, comparator])).toEqual([
      ['forecast', '≥'],
      ['reference', '='],
      ['standard', '≥'],
    ]);
  });

  test('[R20] names come from before the number or from behind it', () => {
    expect(
      listTargets(
        readBody('力争到2025年,全区学前三年毛入园率达到95%。培育3所心理健康特色学校。新建小学2所、初中1所。'),
      ),
    ).toEqual([
      '学前三年毛入园率 ≥ 95 % 2025',
      '心理健康特色学校 = 3 所 2025',
      '新建小学 = 2 所 2025',
      '新建初中 = 1 所 2025',
    ]);
  });
});
