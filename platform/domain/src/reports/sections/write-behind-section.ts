import { verdictOfState } from '../../plan/target.ts';
import { expectedFigure, goalFigure, sayPlanSource, valueFigure } from './figure-sources.ts';
import { paragraph } from '../report-document.ts';
import type { Block, Inline } from '../report-document.ts';
import type { ReportFacts, ReportTarget, ReportTask } from '../report-facts.ts';
import { dayInWords, leaderNames, withStop } from '../report-words.ts';
import { sayGap, sayReachedLater } from '../target-gap.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';

const isLate = (task: ReportTask): boolean => ['overdue', 'behind', 'notReported'].includes(task.state);

/** A task with its units and where it stands, as the reason of a target that is behind. */
function sayTask(task: ReportTask): string {
  const percent = task.percent === null ? '未报进度' : `进度${task.percent}%`;
  return `“${task.title}”（${leaderNames(task.duties)}，${percent}，${taskStates.labels[task.state].zh}）`;
}

/** Why it is behind as far as tasks tell: those that are late, that none is, or that none serves it. */
function sayHeld(facts: ReportFacts, target: ReportTarget): string {
  const byId = new Map(facts.tasks.map((task) => [task.id, task]));
  const tasks = target.taskIds.flatMap((id) => byId.get(id) ?? []);
  const late = tasks.filter(isLate);
  if (late.length > 0) {
    const rest = late.length > 3 ? `等${late.length}项` : '';
    return `关联任务中${late.slice(0, 3).map(sayTask).join('、')}${rest}未按期推进。`;
  }
  if (tasks.length > 0) return `关联的${tasks.length}项任务没有滞后或逾期，须核实举措是否足以实现目标。`;
  return '《规划》没有与之关联的任务，须补充举措。';
}

/** One target that is behind: by how much, whether reached since, who answers, which tasks hold it up. */
function sayBehind(facts: ReportFacts, target: ReportTarget): Inline[] {
  const value = valueFigure(facts, target);
  const expected = expectedFigure(target);
  const { latest, demand } = target;
  const gap = sayGap(target);
  const later = sayReachedLater(target);
  return [
    { kind: 'strong', text: `${target.name}（${targetStates.labels[target.state].zh}）。` },
    `${target.year}年目标`,
    goalFigure(facts, target),
    ...(value === undefined || latest === null ? [] : ['，现值', value, `（${dayInWords(latest.day)}）`]),
    ...(expected === undefined || demand === null
      ? []
      : ['，序时进度', expected, `（${dayInWords(demand.day)}）`]),
    gap === '' ? '。' : `，${gap}。`,
    // Value, demand and gap say why; where no gap can be told, the judgement's own sentence does.
    gap === '' ? withStop(target.reason.zh) : '',
    later === '' ? '' : `${later}。`,
    `责任单位：${leaderNames(target.duties)}。`,
    ...(later === '' ? [sayHeld(facts, target)] : []),
  ];
}

/** 二、滞后的指标和原因: what binds first, then the rest. */
export function writeBehindSection(facts: ReportFacts, heading: string): Block[] {
  const behind = facts.targets.filter((target) => verdictOfState[target.state] === 'fail');
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: heading }];
  if (behind.length === 0) return [...blocks, paragraph('已能判定的指标中没有滞后或未如期实现的。')];
  const binding = behind.filter((target) => target.binding === 'binding');
  const others = behind.filter((target) => target.binding !== 'binding');
  const parts = [
    ['约束性指标', binding],
    ['其他指标', others],
  ] as const;
  for (const [index, [name, targets]] of parts.filter(([, list]) => list.length > 0).entries()) {
    blocks.push({
      kind: 'heading',
      level: 2,
      text: `（${['一', '二'][index] ?? ''}）${name}${targets.length}项`,
    });
    for (const [place, target] of targets.entries()) {
      blocks.push(paragraph(`${place + 1}．`, ...sayBehind(facts, target)));
    }
  }
  return blocks;
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
      const { text } = goalFigure(facts, target);
      const source = sayPlanSource(facts, target.source);
      blocks.push(
        paragraph(
          `${index + 1}．${target.name}（目标`,
          { kind: 'figure', text, source },
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
