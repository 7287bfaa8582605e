import { breakTitle } from './sections/break-title.ts';
import { verdictOfState } from '../plan/target.ts';
import { targetTable, taskTable } from './sections/annex-tables.ts';
import { concludeProgress } from './sections/conclude-progress.ts';
import { paragraph } from './report-document.ts';
import type { Block, ReportDocument } from './report-document.ts';
import type { ReportFacts } from './report-facts.ts';
import { dayInWords, shortVersion } from './report-words.ts';
import { sayTargetCounts, sayTaskCounts } from './state-counts.ts';
import { unitTable } from './sections/write-task-section.ts';
import { targetStates } from '@junheng/vocabulary';

/** Which targets changed within the month, in one sentence. */
export function sayMonthChanges(facts: ReportFacts): string {
  const byId = new Map(facts.targets.map((target) => [target.id, target]));
  const parts = facts.changes.flatMap(({ targetId, from, to }) => {
    const target = byId.get(targetId);
    return target === undefined
      ? []
      : [`${target.name}由“${targetStates.labels[from].zh}”变为“${targetStates.labels[to].zh}”`];
  });
  return parts.length === 0
    ? '本月指标判定没有变化。'
    : `本月指标判定变化${parts.length}项：${parts.join('；')}。`;
}

/** 月调度表: what needs a word at the monthly meeting, with the numbers of the lists on the same day. */
export function writeMonthlySheet(facts: ReportFacts): ReportDocument {
  const { targets, tasks, asOf } = facts;
  const [year, month] = asOf.split('-').map(Number);
  const watched = targets.filter(
    (target) => verdictOfState[target.state] === 'fail' || target.state === 'noData',
  );
  const urgent = tasks.filter((task) => !['done', 'normal'].includes(task.state) || task.dueSoon);
  const blocks: Block[] = [
    paragraph(`指标${sayTargetCounts(targets)}。任务${sayTaskCounts(tasks)}。`),
    paragraph(`${concludeProgress(targets).words.zh}。${sayMonthChanges(facts)}`),
    { ...targetTable(facts, watched), title: '需调度的指标（滞后、未如期实现、数据不全）' },
    { ...taskTable(facts, urgent), title: '需调度的任务（逾期、滞后、待报、三十日内到期）' },
    unitTable(facts),
    { kind: 'signature', organ: facts.organ, day: asOf },
  ];
  return {
    title: [...breakTitle(facts.plan.title), `${year}年${month}月调度表`],
    subtitle: `（数据截至${dayInWords(asOf)}，规划${shortVersion(facts)}）`,
    isLandscape: true,
    isOnePage: false,
    fileName: `${facts.plan.title}${year}年${month}月调度表_${asOf}`,
    asOf,
    organ: facts.organ,
    blocks,
  };
}
