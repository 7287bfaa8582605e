import { verdictOfState } from '../../plan/target.ts';
import { concludeProgress } from './conclude-progress.ts';
import { ANNEX } from './annex-labels.ts';
import { sayDeadline } from '../task-deadline.ts';
import { paragraph } from '../report-document.ts';
import type { Block } from '../report-document.ts';
import type { ReportFacts, ReportTarget } from '../report-facts.ts';
import { dayInWords, leaderNames } from '../report-words.ts';

const nameList = (targets: readonly ReportTarget[]): string =>
  targets.map((target) => `${target.name}（${leaderNames(target.duties)}）`).join('、');

/** Conclusions and what follows from them, each computed from states; none without something behind it. */
export function writeNextSteps(facts: ReportFacts, heading: string): Block[] {
  const { targets, tasks } = facts;
  // What was reached after all needs nobody to press for it.
  const fails = targets.filter(
    (target) => verdictOfState[target.state] === 'fail' && target.reachedLater === null,
  );
  const unknown = targets.filter((target) => target.state === 'noData');
  const overdue = tasks.filter((task) => task.state === 'overdue');
  const silent = tasks.filter((task) => task.state === 'notReported');
  const soon = tasks.filter((task) => task.dueSoon);
  const steps: string[] = [];
  if (fails.length > 0) steps.push(`对${fails.length}项滞后或未如期实现的指标逐项督办：${nameList(fails)}。`);
  if (unknown.length > 0) steps.push(`补齐${unknown.length}项指标的数据：${nameList(unknown)}。`);
  if (overdue.length > 0) {
    const names = overdue.map(
      (task) => `${task.title}（${leaderNames(task.duties)}，${dayInWords(task.due)}到期）`,
    );
    steps.push(`限期办结${overdue.length}项逾期任务：${names.join('、')}。`);
  }
  if (silent.length > 0) steps.push(`催报${silent.length}项未报进度的任务，清单见${ANNEX.tasks}。`);
  if (soon.length > 0) {
    const names = soon.map((task) => `${task.title}（${sayDeadline(task, facts.asOf)}）`);
    steps.push(`抓紧办理三十日内到期的任务${soon.length}项：${names.join('、')}。`);
  }
  return [
    { kind: 'heading', level: 1, text: heading },
    paragraph(
      `${concludeProgress(targets).words.zh}。${steps.length === 0 ? '按计划继续推进。' : '下一步：'}`,
    ),
    ...steps.map((step, index) => paragraph(`${index + 1}．${step}`)),
  ];
}
