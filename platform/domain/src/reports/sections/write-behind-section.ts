import { verdictOfState } from '../../plan/target.ts';
import { goalFigure, sayPlanSource, valueFigure } from './figure-sources.ts';
import { paragraph } from '../report-document.ts';
import type { Block, Inline } from '../report-document.ts';
import type { ReportFacts, ReportTarget, ReportTask } from '../report-facts.ts';
import { leaderNames, withStop } from '../report-words.ts';
import { sayGap } from '../target-gap.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';

const isLate = (task: ReportTask): boolean => ['overdue', 'behind', 'notReported'].includes(task.state);

/** A task with its units and where it stands, as the reason of a target that is behind. */
function sayTask(task: ReportTask): string {
  const percent = task.percent === null ? '未报进度' : `进度${task.percent}%`;
  return `“${task.title}”（${leaderNames(task.duties)}，${percent}，${taskStates.labels[task.state].zh}）`;
}

/** One target that is behind: why, by how much, who answers, which tasks hold it up. */
function sayBehind(facts: ReportFacts, target: ReportTarget): Inline[] {
  const byId = new Map(facts.tasks.map((task) => [task.id, task]));
  const tasks = target.taskIds.flatMap((id) => byId.get(id) ?? []);
  const late = tasks.filter(isLate);
  const value = valueFigure(facts, target);
  const gap = sayGap(target);
  const held =
    late.length > 0
      ? `关联任务中${late.slice(0, 3).map(sayTask).join('、')}${late.length > 3 ? `等${late.length}项` : ''}未按期推进。`
      : tasks.length > 0
        ? `关联的${tasks.length}项任务没有滞后或逾期，须核实任务举措是否足以实现目标。`
        : '规划没有任务与它关联，须补充举措。';
  return [
    { kind: 'strong', text: `${target.name}（${targetStates.labels[target.state].zh}）。` },
    '目标',
    goalFigure(facts, target),
    ...(value === undefined ? [] : ['，现值', value]),
    gap === '' ? '。' : `，${gap}。`,
    `${withStop(target.reason.zh)}责任单位：${leaderNames(target.duties)}。${held}`,
  ];
}

/** 三、滞后的指标和原因. */
export function writeBehindSection(facts: ReportFacts, heading: string): Block[] {
  const behind = facts.targets.filter((target) => verdictOfState[target.state] === 'fail');
  if (behind.length === 0) {
    return [
      { kind: 'heading', level: 1, text: heading },
      paragraph('已能判定的指标中没有滞后或未如期实现的。'),
    ];
  }
  return [
    { kind: 'heading', level: 1, text: heading },
    ...behind.map((target, index) => paragraph(`${index + 1}．`, ...sayBehind(facts, target))),
  ];
}

/** 数据不全的指标: named one by one with why and who must deliver; they count as neither reached nor missed. */
export function writeUnknownSection(facts: ReportFacts, heading: string): Block[] {
  const unknown = facts.targets.filter((target) => target.state === 'noData');
  const notDue = facts.targets.filter((target) => target.state === 'notDue');
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: heading }];
  if (unknown.length === 0) blocks.push(paragraph('没有数据不全的指标。'));
  else {
    blocks.push(paragraph(`以下${unknown.length}项指标数据不全，不计入完成，也不计入未完成：`));
    for (const [index, target] of unknown.entries()) {
      blocks.push(
        paragraph(
          `${index + 1}．${target.name}（目标`,
          {
            kind: 'figure',
            text: goalFigure(facts, target).text,
            source: sayPlanSource(facts, target.source),
          },
          `）。${withStop(target.reason.zh)}应由${leaderNames(target.duties)}补报。`,
        ),
      );
    }
  }
  if (notDue.length > 0) {
    const names = notDue.map((target) => target.name).join('、');
    blocks.push(paragraph(`另有${notDue.length}项未到考核期，暂不判定：${names}。`));
  }
  return blocks;
}
