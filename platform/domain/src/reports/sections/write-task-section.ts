import { countFigure, sayBasis, sayPlanSource } from './figure-sources.ts';
import { ANNEX } from './annex-labels.ts';
import { lateCheckpoint } from '../task-deadline.ts';
import { paragraph } from '../report-document.ts';
import type { Block, Cell, ReportTable } from '../report-document.ts';
import type { ReportFacts, ReportTask } from '../report-facts.ts';
import { dayInWords, leaderNames, shorten } from '../report-words.ts';
import { countByUnit, sayTaskCounts } from '../state-counts.ts';
import { taskStates } from '@junheng/vocabulary';

/** More than this many in running text belong into the annex alone. */
const MOST_IN_TEXT = 10;

/** From what the numbers of a unit's row are counted. */
const unitRule = (facts: ReportFacts): string => `按牵头（责任）单位对任务逐项计数；${sayBasis(facts)}。`;

/** Tasks by unit and state, with a row for all. */
export function unitTable(facts: ReportFacts): ReportTable {
  const rows = countByUnit(facts.tasks, facts.units).map(({ unit, total, counts }): Cell[] => [
    unit.name,
    total,
    counts.done,
    counts.normal,
    counts.behind,
    counts.overdue,
    counts.notReported,
  ]);
  const isShared = rows.reduce((sum, row) => sum + Number(row[1]), 0) > facts.tasks.length;
  return {
    kind: 'table',
    title: '各单位任务推进情况',
    columns: [
      { title: '牵头（责任）单位', width: 34 },
      { title: '任务数', width: 11, align: 'right', source: unitRule(facts) },
      ...taskStates.map((state) => ({
        title: taskStates.labels[state].zh,
        width: 11,
        align: 'right' as const,
        source: unitRule(facts),
      })),
    ],
    rows,
    ...(isShared ? { note: '注：一项任务由多个单位牵头的，分别计入各单位。' } : {}),
  };
}

/** One late task with due day, units and progress, footnoted to the plan. */
function sayLate(facts: ReportFacts, task: ReportTask, index: number): Block {
  const percent = task.percent === null ? '未报进度' : `进度${task.percent}%，应达${task.expectedPercent}%`;
  const late = lateCheckpoint(task);
  return paragraph(
    `${index + 1}．${task.title}（${leaderNames(task.duties)}），`,
    {
      kind: 'figure',
      text: `${dayInWords(task.due)}到期，${percent}`,
      source: `${sayPlanSource(facts, task.source)}；进度为牵头单位经审核通过的最近一次上报。`,
    },
    `，${taskStates.labels[task.state].zh}。${late === undefined ? '' : `节点“${shorten(late.text, 30)}”应于${dayInWords(late.due)}完成，尚未完成。`}`,
  );
}

/** 四、任务推进情况: by state, by unit, the late ones by name. */
export function writeTaskSection(facts: ReportFacts, heading: string): Block[] {
  const { tasks } = facts;
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: heading }];
  if (tasks.length === 0) return [...blocks, paragraph('《规划》未列任务。')];
  blocks.push(
    paragraph(
      '《规划》任务共',
      countFigure(facts, sayTaskCounts(tasks), ANNEX.tasks),
      '。各单位任务推进情况如下：',
    ),
    unitTable(facts),
  );
  const late = [
    ...tasks.filter((task) => task.state === 'overdue'),
    ...tasks.filter((task) => task.state === 'behind'),
  ];
  if (late.length === 0) return [...blocks, paragraph('没有逾期或滞后的任务。')];
  blocks.push(paragraph(`逾期和滞后的任务${late.length}项：`));
  for (const [index, task] of late.slice(0, MOST_IN_TEXT).entries()) blocks.push(sayLate(facts, task, index));
  if (late.length > MOST_IN_TEXT) {
    blocks.push(paragraph(`其余${late.length - MOST_IN_TEXT}项见${ANNEX.tasks}。`));
  }
  return blocks;
}
