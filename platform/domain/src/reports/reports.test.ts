import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concludeProgress } from './sections/conclude-progress.ts';
import { describeReport } from './describe-report.ts';
import { gridOfPage, linesOf } from './sections/fit-page.ts';
import { numeralOf } from './sections/write-target-section.ts';
import { duty, makeFacts, makeFactsOfStates, makeTarget, makeTask } from './make-facts-for-tests.ts';
import { figuresOf, textOf } from './report-document.ts';
import type { Block, ReportDocument, ReportTable } from './report-document.ts';
import { countByUnit, countTargets, groupTargets } from './state-counts.ts';
import { writePlanReport } from './write-plan-report.ts';
import { planReportKinds, targetStates } from '@junheng/vocabulary';

const states = fc.array(fc.nat(6), { maxLength: 14 });
const first = (documents: readonly ReportDocument[]): ReportDocument => {
  const [document] = documents;
  if (document === undefined) throw new Error('no document');
  return document;
};
const sayBlock = (block: Block): string =>
  block.kind === 'paragraph' ? block.inlines.map(textOf).join('') : '';
const wordsOf = (document: ReportDocument): string => document.blocks.map(sayBlock).join('\n');
const tablesOf = (document: ReportDocument): ReportTable[] =>
  document.blocks.filter((block): block is ReportTable => block.kind === 'table');
/** The paragraphs under the heading that holds a word. */
function sectionOf(document: ReportDocument, word: string): string {
  const at = document.blocks.findIndex((block) => block.kind === 'heading' && block.text.includes(word));
  const rest = document.blocks.slice(at + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return rest
    .slice(0, end === -1 ? undefined : end)
    .map(sayBlock)
    .join('\n');
}

test('[P80] every figure of every report has a source, recorded ones paper, day and person', () => {
  const facts = makeFacts();
  for (const kind of planReportKinds) {
    for (const document of writePlanReport(kind, facts, { unit: facts.units[0] })) {
      for (const figure of figuresOf(document))
        expect([kind, figure.source.length > 10]).toEqual([kind, true]);
    }
  }
  const figures = figuresOf(first(writePlanReport('monitoring', facts)));
  expect(figures.find((figure) => figure.text === '53.6%')?.source).toBe(
    '2026年教育事业统计（规划科）；数据日期2026年9月1日，王芳于2026年10月20日记录。',
  );
  expect(figures.find((figure) => figure.text === '≥60%')?.source).toBe(
    '《云湖区教育“十五五”规划》“二、主要目标”部分：“到2030年，指标1达到60%以上。”',
  );
});

test('[P81] states, groups and units add up to the lists', () => {
  fc.assert(
    fc.property(states, states, (targets, tasks) => {
      const facts = makeFactsOfStates(targets, tasks);
      const sum = Object.values(countTargets(facts.targets)).reduce((total, count) => total + count, 0);
      expect(sum).toBe(facts.targets.length);
      expect(groupTargets(facts.targets).flatMap(([, group]) => group)).toHaveLength(facts.targets.length);
      const units = countByUnit(facts.tasks, facts.units);
      expect(units.reduce((total, unit) => total + unit.total, 0)).toBe(facts.tasks.length);
      for (const { total, counts } of units) {
        expect(Object.values(counts).reduce((all, count) => all + count, 0)).toBe(total);
      }
      const { sentence } = describeReport(facts, []);
      expect(sentence.zh).toContain(`指标${facts.targets.length}项`);
    }),
  );
});

test('[P82] a target that becomes unknown never makes the conclusion better', () => {
  const good = ['allOnTrack', 'knownOnTrack', 'fewBehind'];
  fc.assert(
    fc.property(states, fc.nat(20), (list, at) => {
      const facts = makeFactsOfStates(list, []);
      const { targets } = facts;
      const before = concludeProgress(targets).kind;
      const clouded = targets.map((target, index) =>
        index === at ? { ...target, state: 'noData' as const } : target,
      );
      const after = concludeProgress(clouded).kind;
      if (after === 'allOnTrack') expect(before).toBe('allOnTrack');
      if (targets.some(({ state }) => state === 'noData')) expect(before).not.toBe('allOnTrack');
      const unknown = targets.filter(({ state }) => state === 'noData' || state === 'notDue').length;
      const applied = targets.filter(({ state }) => state !== 'exempt').length;
      if (unknown * 2 > applied) expect(good).not.toContain(before);
    }),
  );
  expect(concludeProgress([]).kind).toBe('nothing');
  expect(
    concludeProgress([
      { state: 'behind', binding: 'binding' },
      ...Array.from({ length: 9 }, () => ({ state: 'onTrack' as const, binding: null })),
    ]).kind,
  ).toBe('bindingBehind');
});

test('[P83] targets without data are named under their own heading and not among the achieved', () => {
  const facts = makeFacts({
    targets: [
      makeTarget(1, { state: 'achieved' }),
      makeTarget(2, {
        state: 'noData',
        latest: null,
        values: [],
        forecast: null,
        reason: { zh: '缺2025年年末数', en: '' },
        duties: [duty('乙')],
      }),
    ],
  });
  const report = first(writePlanReport('monitoring', facts));
  const unknown = sectionOf(report, '数据不全');
  expect(unknown).toContain('指标2');
  expect(unknown).toContain('缺2025年年末数。应由乙局补报');
  expect(unknown).not.toContain('指标1');
  const final = sectionOf(first(writePlanReport('final', { ...facts, asOf: '2030-12-31' })), '目标实现情况');
  expect(final).toContain('2项指标中，已实现1项，占50%');
  expect(final).not.toContain('指标2');
});

test('[P84] better, worse, newly judged and unknown are told apart', () => {
  const facts = makeFacts({
    targets: [
      makeTarget(1, { state: 'onTrack', yearAgo: { state: 'behind', value: '49' } }),
      makeTarget(2, { state: 'behind', yearAgo: { state: 'onTrack', value: '55' } }),
      makeTarget(3, { state: 'achieved', yearAgo: { state: 'noData', value: null } }),
      makeTarget(4, { state: 'noData', yearAgo: { state: 'onTrack', value: '53.6' } }),
      makeTarget(5, { state: 'onTrack', yearAgo: { state: 'onTrack', value: '52' } }),
    ],
  });
  const changes = sectionOf(first(writePlanReport('monitoring', facts)), '上年度同期');
  expect(changes).toContain('5项指标中1项判定不变，好转1项，转差1项');
  expect(changes).toContain('好转：指标1由“滞后”（49%）变为“达到序时进度”（53.6%）');
  expect(changes).toContain('新判定为已实现或达到序时进度：指标3');
  expect(changes).toContain('转为数据不全或不适用：指标4');
  expect(sectionOf(first(writePlanReport('monitoring', makeFacts())), '上年度同期')).toContain('尚未实施');
});

test('[P85] the briefing never takes more lines than its page has, and names how many there are', () => {
  const name = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('园', '率', '8', 'a', '（') });
  fc.assert(
    fc.property(states, states, name, (targets, tasks, long) => {
      const made = makeFactsOfStates(targets, tasks);
      const facts = {
        ...made,
        targets: [
          ...made.targets.map((target) => ({ ...target, name: long, binding: 'binding' as const })),
          makeTarget(99, { binding: 'binding' }),
        ],
        tasks: made.tasks.map((task) => ({ ...task, title: long, dueSoon: true })),
      };
      const document = first(writePlanReport('briefing', facts));
      const text = document.blocks
        .filter((block) => block.kind === 'paragraph' && block.isFlush !== true)
        .map(sayBlock);
      const grid = gridOfPage(document.title.length, document.isDense === true);
      const lines = text.reduce((sum, paragraph) => sum + linesOf(paragraph, grid.characters), 0);
      expect(lines).toBeLessThanOrEqual(grid.lines);
      const fails = facts.targets.filter(
        ({ state, binding }) => binding === 'binding' && (state === 'behind' || state === 'missed'),
      ).length;
      expect(text.join('')).toContain(`共${facts.targets.length}项，滞后和未如期实现${fails}项`);
      expect(text.slice(1).map((paragraph) => paragraph.slice(0, 2))).toEqual([
        '一、',
        '二、',
        '三、',
        '四、',
        '五、',
        '六、',
      ]);
    }),
  );
});

test('[P86] a unit’s sheet holds its own targets and tasks with its part, and nothing else', () => {
  const facts = makeFacts({
    units: [
      { id: '甲', name: '甲局', kind: 'department', parentId: null },
      { id: '甲一', name: '甲一科', kind: 'office', parentId: '甲' },
      { id: '乙', name: '乙局', kind: 'town', parentId: null },
    ],
    targets: [makeTarget(1), makeTarget(2, { duties: [duty('乙')] })],
    tasks: [
      makeTask(1, { duties: [duty('甲一')] }),
      makeTask(2, { duties: [duty('乙'), duty('甲', 'supporting')] }),
      makeTask(3, { duties: [duty('乙')] }),
    ],
  });
  const sheets = writePlanReport('unitSheets', facts);
  expect(sheets.map((sheet) => sheet.title.at(-1))).toEqual([
    '甲局实施情况考核表',
    '甲一科实施情况考核表',
    '乙局实施情况考核表',
  ]);
  const [targets, tasks] = tablesOf(first(sheets));
  expect(targets?.rows.map((row) => row.slice(0, 3))).toEqual([[1, '牵头', '指标1']]);
  expect(tasks?.rows.map((row) => row.slice(0, 3))).toEqual([
    [1, '牵头', '任务1'],
    [2, '配合', '任务2'],
  ]);
  expect(wordsOf(first(sheets))).toContain('承担《规划》指标1项：达到序时进度1项；任务2项：正常2项');
});

test('[P87] a task that orders a paper names the paper, or that none is on record', () => {
  const paper = {
    title: '教师交流办法',
    number: '云政办发〔2026〕3号',
    day: '2026-05-10',
    recordedAt: '2026-05-12T02:00:00.000Z',
    withdrawnAt: null,
  };
  const facts = makeFacts({
    tasks: [
      makeTask(1, { ordersPaper: true, papers: [paper] }),
      makeTask(2, { ordersPaper: true, papers: [{ ...paper, withdrawnAt: '2026-06-01T02:00:00.000Z' }] }),
      makeTask(3, { ordersPaper: true, papers: [{ ...paper, recordedAt: '2026-12-01T02:00:00.000Z' }] }),
      makeTask(4),
    ],
  });
  const table = tablesOf(first(writePlanReport('monitoring', facts))).find(
    ({ title }) => title === '任务进展一览表',
  );
  expect(table?.rows.map((row) => row.at(-1))).toEqual([
    '已印发《教师交流办法》（云政办发〔2026〕3号，2026-05-10）',
    '须出台的文件尚未登记',
    '须出台的文件尚未登记',
    '—',
  ]);
});

test('[P87] the tables of tasks have the columns of the annexes', () => {
  const facts = makeFacts({
    tasks: [
      makeTask(1, {
        milestones: [
          { year: 2026, text: '开工3所', due: '2026-12-31', state: 'notDue' },
          { year: 2027, text: '竣工3所', due: '2027-12-31', state: 'notDue' },
        ],
      }),
      makeTask(2, { due: '2026-12-31', group: '（一）扩大资源工程' }),
      makeTask(3, { due: '2028-06-30' }),
    ],
  });
  const [division] = tablesOf(first(writePlanReport('division', facts)));
  expect(division?.columns.map(({ title }) => title)).toEqual([
    '序号',
    '重点任务',
    '牵头单位',
    '配合单位',
    '完成时限',
  ]);
  expect(division?.rows[2]).toEqual([3, '任务3', '甲局', '乙局', '2028年6月30日']);
  const [schedule] = tablesOf(first(writePlanReport('schedule', facts, { year: 2026 })));
  expect(schedule?.columns.map(({ title }) => title)).toEqual(['工作项目', '重点工作内容与目标', '责任部门']);
  expect(schedule?.rows).toEqual([
    ['任务1', '开工3所', '甲局、乙局'],
    ['扩大资源工程', '任务2的要求。', '甲局、乙局'],
  ]);
});

test('[P88] the points of a year hold the open tasks begun by its end', () => {
  const facts = makeFacts({
    tasks: [
      makeTask(1, { state: 'done' }),
      makeTask(2, { state: 'overdue', due: '2026-06-30' }),
      makeTask(3, { starts: '2028-01-01', due: '2029-12-31' }),
      makeTask(4),
    ],
  });
  const words = wordsOf(first(writePlanReport('points', facts, { year: 2027 })));
  expect(words).toContain('尚未完成的2项任务');
  expect(words).toContain('任务2。（牵头单位：甲局；配合单位：乙局；完成时限：2026年6月30日，上年结转）');
  expect(words).toContain('任务4');
  expect(words).not.toContain('任务1。');
  expect(words).not.toContain('任务3');
});

test('[P89] facts in any order give the same documents', () => {
  const facts = makeFactsOfStates([0, 1, 2, 3, 4, 5, 6, 2], [0, 1, 2, 3, 4, 2]);
  const changes = targetStates.map((state, index) => ({
    targetId: `t${index + 1}`,
    from: state,
    to: 'behind' as const,
  }));
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...facts.targets], { minLength: 8 }),
      fc.shuffledSubarray([...facts.tasks], { minLength: 6 }),
      fc.shuffledSubarray(changes, { minLength: 7 }),
      (targets, tasks, moved) => {
        for (const kind of planReportKinds) {
          const options = { unit: facts.units[0] };
          expect(writePlanReport(kind, { ...facts, targets, tasks, changes: moved }, options)).toEqual(
            writePlanReport(kind, { ...facts, changes }, options),
          );
        }
      },
    ),
    { numRuns: 20 },
  );
});

test('[P82] the conclusion changes just above a half and a fifth', () => {
  const kindOf = (
    counts: Partial<Record<(typeof targetStates)[number], number>>,
    binding: 'binding' | 'expected' = 'expected',
  ) =>
    concludeProgress(
      Object.entries(counts).flatMap(([state, count]) =>
        Array.from({ length: count }, () => ({ state: state as (typeof targetStates)[number], binding })),
      ),
    ).kind;
  expect(kindOf({})).toBe('nothing');
  expect(kindOf({ exempt: 3 })).toBe('nothing');
  expect([kindOf({ behind: 2, onTrack: 2 }), kindOf({ behind: 3, onTrack: 2 })]).toEqual([
    'someBehind',
    'mostBehind',
  ]);
  expect([kindOf({ behind: 1, onTrack: 4 }), kindOf({ behind: 1, onTrack: 3 })]).toEqual([
    'fewBehind',
    'someBehind',
  ]);
  expect([kindOf({ onTrack: 2, noData: 2 }), kindOf({ onTrack: 2, noData: 3 })]).toEqual([
    'knownOnTrack',
    'unknown',
  ]);
  expect([kindOf({ missed: 2, noData: 2 }), kindOf({ missed: 2, noData: 3 })]).toEqual([
    'mostBehind',
    'unknown',
  ]);
  expect(kindOf({ behind: 1, onTrack: 9 }, 'binding')).toBe('bindingBehind');
  expect(kindOf({ achieved: 1, onTrack: 1 })).toBe('allOnTrack');
});

test('[P89] chapters count in Chinese numerals beyond twenty', () => {
  const numerals = '一 二 三 四 五 六 七 八 九 十 十一 十二 十九 二十 二十一 九十九';
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 19, 20, 21, 99].map(numeralOf).join(' ')).toBe(numerals);
});
