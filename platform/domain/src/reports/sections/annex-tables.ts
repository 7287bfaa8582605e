import {
  baseFigure,
  datedGoalFigure,
  expectedFigure,
  expectedRule,
  forecastFigure,
  forecastRule,
  valueFigure,
} from './figure-sources.ts';
import type { Block, Cell, ChartPanel, Figure, ReportTable } from '../report-document.ts';
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

/** Every target with base, goal, expected progress, value, forecast, state and units. */
export function targetTable(facts: ReportFacts, targets = facts.targets): ReportTable {
  return {
    kind: 'table',
    title: '主要指标监测表',
    columns: [
      { title: '序号', width: 5, align: 'center' },
      { title: '指标', width: 24 },
      { title: '属性', width: 9, align: 'center' },
      { title: '基期', width: 15 },
      { title: '目标', width: 18 },
      { title: '现值', width: 11, align: 'right' },
      { title: '数据日期', width: 11, align: 'center' },
      { title: '序时进度', width: 10, align: 'right', source: expectedRule },
      { title: '期末预测', width: 10, align: 'right', source: forecastRule },
      { title: '判定', width: 15 },
      { title: '责任单位', width: 20 },
    ],
    rows: targets.map((target): Cell[] => [
      target.number,
      `${target.parentId === null ? '' : '其中：'}${target.name}`,
      target.binding === null ? '—' : BINDING_NAMES[target.binding],
      cellOf(baseFigure(facts, target)),
      [datedGoalFigure(facts, target)],
      cellOf(valueFigure(facts, target)),
      target.latest?.day ?? '—',
      cellOf(expectedFigure(target)),
      cellOf(forecastFigure(target)),
      `${targetStateShapes[target.state]}${targetStates.labels[target.state].zh}`,
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

/** Every task with units, due day, progress and state. */
export function taskTable(facts: ReportFacts, tasks = facts.tasks): ReportTable {
  return {
    kind: 'table',
    title: '任务进展一览表',
    columns: [
      { title: '序号', width: 5, align: 'center' },
      { title: '任务', width: 30 },
      { title: '牵头（责任）单位', width: 17 },
      { title: '配合单位', width: 17 },
      { title: '完成时限', width: 12, align: 'center' },
      { title: '进度', width: 7, align: 'right' },
      { title: '应达', width: 7, align: 'right' },
      { title: '状态', width: 9, align: 'center' },
      { title: '最近进展', width: 25 },
    ],
    rows: tasks.map((task): Cell[] => [
      task.number,
      task.title,
      leaderNames(task.duties),
      sayNames(task.duties.filter(({ role }) => role === 'supporting').map(({ unitName }) => unitName)) ||
        '—',
      task.due,
      task.percent === null ? '—' : `${task.percent}%`,
      `${task.expectedPercent}%`,
      taskStates.labels[task.state].zh,
      sayProgress(task, facts.asOf),
    ]),
    note: '注：进度为牵头单位经审核通过的最近一次上报；多个牵头单位取平均；“—”为没有经审核通过的上报。',
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
