import {
  baseFigure,
  expectedFigure,
  expectedRule,
  forecastFigure,
  forecastRule,
  goalFigure,
  valueFigure,
} from './figure-sources.ts';
import { nextDeadline } from '../../work/next-deadline.ts';
import type { Amount, Block, Cell, ChartPanel, DayCell, Figure, ReportTable } from '../report-document.ts';
import type { ReportFacts, ReportTarget, ReportTask } from '../report-facts.ts';
import {
  dayOfMoment,
  leaderNames,
  quoteTitle,
  sayNames,
  shorten,
  targetStateShapes,
} from '../report-words.ts';
import { groupTargets } from '../state-counts.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';

const BINDING_NAMES = { binding: '约束性', expected: '预期性' } as const;
/** A unit's last words in a table. */
const WORDS_LENGTH = 60;

const cellOf = (figure: Figure | undefined): Cell => (figure === undefined ? '—' : [figure]);
const dayCell = (day: string | undefined): DayCell | string =>
  day === undefined ? '—' : { kind: 'day', day };
const yearCell = (year: number | null): Cell => (year === null ? '—' : year);
const percentCell = (percent: number | null): Cell => {
  if (percent === null) return '—';
  const amount: Amount = { kind: 'amount', text: `${percent}%`, decimal: String(percent) };
  return [amount];
};

/** The word of a state with its shape, and when a missed target was reached after all. */
function sayState(target: ReportTarget): string {
  const later = target.reachedLater === null ? '' : `，${target.reachedLater.day}已达到`;
  return `${targetStateShapes[target.state]}${targetStates.labels[target.state].zh}${later}`;
}

/** Every target with base, goal, expected progress, value, forecast, state and units. */
export function targetTable(facts: ReportFacts, targets = facts.targets): ReportTable {
  return {
    kind: 'table',
    title: '主要指标监测表',
    columns: [
      { title: '序号', width: 5, align: 'center' },
      { title: '指标', width: 24 },
      { title: '属性', width: 9, align: 'center' },
      { title: '基期值', width: 11, align: 'right' },
      { title: '年份', width: 8, align: 'right', isBelow: true },
      { title: '目标值', width: 13, align: 'right' },
      { title: '年份', width: 8, align: 'right', isBelow: true },
      { title: '现值', width: 12, align: 'right' },
      { title: '数据日期', width: 12, align: 'right', isBelow: true },
      { title: '序时进度', width: 12, align: 'right', source: expectedRule },
      { title: '应达日期', width: 12, align: 'right', isBelow: true },
      { title: '期末预测', width: 10, align: 'right', source: forecastRule },
      { title: '判定', width: 17 },
      { title: '责任单位', width: 22 },
    ],
    rows: targets.map((target): Cell[] => [
      target.number,
      `${target.parentId === null ? '' : '其中：'}${target.name}`,
      target.binding === null ? '—' : BINDING_NAMES[target.binding],
      cellOf(baseFigure(facts, target)),
      yearCell(target.baseValue === null ? null : target.baseYear),
      [goalFigure(facts, target)],
      target.year,
      cellOf(valueFigure(facts, target)),
      dayCell(target.latest?.day),
      cellOf(expectedFigure(target)),
      dayCell(target.comparator === 'qualitative' ? undefined : target.demand?.day),
      cellOf(forecastFigure(target)),
      sayState(target),
      leaderNames(target.duties),
    ]),
    note: '注：●已实现或达到序时进度，▲滞后或未如期实现，○数据不全或未到考核期，–不适用；“—”为规划未载明或没有记录。',
  };
}

/** The papers with which a task was closed, that one is still missing, or its last accepted words. */
function sayProgress(task: ReportTask, asOf: string): string {
  const papers = task.papers.filter(
    (paper) => paper.withdrawnAt === null && dayOfMoment(paper.recordedAt) <= asOf,
  );
  const { lastReport } = task;
  const words =
    lastReport === null || lastReport.state !== 'accepted' ? '' : shorten(lastReport.words, WORDS_LENGTH);
  if (papers.length > 0) {
    return papers
      .map((paper) => `已印发${quoteTitle(paper.title)}（${paper.number}，${paper.day}）`)
      .join('；');
  }
  const missing = task.ordersPaper ? '须出台的文件尚未登记' : '';
  return [words, missing].filter((part) => part !== '').join('；') || '—';
}

const dueRule = (facts: ReportFacts): string =>
  `完成时限和节点日期：${quoteTitle(facts.plan.title)}载明的日期，载明年份的为当年12月31日；下一节点为尚未完成、日期最近的节点。`;
const percentRule = '进度：牵头单位经审核通过的最近一次上报；有多个牵头单位的取平均，未报的按0计。';
const timeRule = '应达：任务起止时间内到数据截止日已过时间的比例，舍去小数。';

/** What must be reached next, where it is not the end of the task itself. */
function nextCheckpoint(task: ReportTask, asOf: string): Cell {
  if (task.state === 'done') return '—';
  const { day, text } = nextDeadline(task, asOf);
  return text === null ? '—' : { kind: 'day', day };
}

/** The words of the next checkpoint, for the column of progress. */
function sayNext(task: ReportTask, asOf: string): string {
  const { text } = nextDeadline(task, asOf);
  return text === null || task.state === 'done' ? '' : `下一节点：${shorten(text, WORDS_LENGTH)}`;
}

/** Every task with units, due day, next checkpoint, progress and state. */
export function taskTable(facts: ReportFacts, tasks = facts.tasks): ReportTable {
  return {
    kind: 'table',
    title: '任务进展一览表',
    columns: [
      { title: '序号', width: 5, align: 'center' },
      { title: '任务', width: 30 },
      { title: '牵头（责任）单位', width: 17 },
      { title: '配合单位', width: 17 },
      { title: '完成时限', width: 13, align: 'center', source: dueRule(facts) },
      { title: '下一节点', width: 13, align: 'center', isBelow: true },
      { title: '进度', width: 7, align: 'right', source: percentRule },
      { title: '应达', width: 7, align: 'right', source: timeRule },
      { title: '状态', width: 9, align: 'center' },
      { title: '最近进展', width: 25 },
    ],
    rows: tasks.map((task): Cell[] => [
      task.number,
      task.title,
      leaderNames(task.duties),
      sayNames(task.duties.filter(({ role }) => role === 'supporting').map(({ unitName }) => unitName)) ||
        '—',
      { kind: 'day', day: task.due },
      nextCheckpoint(task, facts.asOf),
      percentCell(task.percent),
      percentCell(task.expectedPercent),
      taskStates.labels[task.state].zh,
      [sayProgress(task, facts.asOf), sayNext(task, facts.asOf)]
        .filter((part) => part !== '' && part !== '—')
        .join('；') || '—',
    ]),
    note: '注：“—”为没有经审核通过的上报，或没有尚未完成的节点。',
  };
}

/** What the chart of a target shows. Goals in words have no chart. */
export function chartPanel(target: ReportTarget): ChartPanel {
  const { baseYear, baseValue, latest } = target;
  return {
    title: target.name,
    unit: target.valueUnit,
    state: target.state,
    stateWord: `${targetStateShapes[target.state]}${targetStates.labels[target.state].zh}${latest === null ? '，无记录值' : ''}`,
    path: target.path,
    base: baseYear === null || baseValue === null ? null : { year: baseYear, value: baseValue },
    values: target.values.map(({ day, value }) => ({ day, value })),
    goal:
      target.value === null || target.unit !== target.valueUnit
        ? null
        : { year: target.year, value: target.value },
    forecast: target.forecast,
  };
}

/** The charts of all targets, group by group. */
export function chartBlocks(facts: ReportFacts): Block[] {
  const drawn = facts.targets.filter((target) => target.comparator !== 'qualitative');
  return groupTargets(drawn).flatMap(([group, targets]): Block[] => [
    { kind: 'heading', level: 3, text: group === '' ? '其他指标' : group },
    { kind: 'charts', panels: targets.map(chartPanel) },
  ]);
}
