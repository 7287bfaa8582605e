import { sayPlanSource } from './sections/figure-sources.ts';
import { paragraph } from './report-document.ts';
import type { Block, Cell, ReportDocument } from './report-document.ts';
import type { ReportFacts, ReportTask } from './report-facts.ts';
import { dayInWords, leaderNames, namesOf, sayValue, versionInWords, withStop } from './report-words.ts';
import { ORDINAL, deadlineInWords } from './sections/write-task-tables.ts';
import { numeralOf } from './sections/write-target-section.ts';

/** The open tasks of a year: not done, begun by its end; one from before that was never done comes along. */
export function openTasks(facts: ReportFacts, year: number): ReportTask[] {
  return facts.tasks.filter((task) => task.state !== 'done' && task.starts <= `${year}-12-31`);
}

function sayTask(task: ReportTask, year: number): string {
  const milestones = task.milestones.filter((milestone) => milestone.year === year);
  const work = milestones.length > 0 ? milestones.map(({ text }) => withStop(text)).join('') : '';
  const supporting = namesOf(task.duties, ['supporting']);
  const overdue = task.due < `${year}-01-01` ? '，上年结转' : '';
  return (
    `${withStop(task.title)}${work}（牵头单位：${leaderNames(task.duties)}` +
    `${supporting === '' ? '' : `；配合单位：${supporting}`}；完成时限：${deadlineInWords(task.due)}${overdue}）`
  );
}

/** 工作要点: the year's figures from the plan's path, and the open tasks under the plan's own headings. */
export function writeYearlyPoints(facts: ReportFacts, year: number): ReportDocument {
  const tasks = openTasks(facts, year);
  const groups = new Map<string, ReportTask[]>();
  for (const task of tasks) {
    const printed = task.group === '' ? (task.outline[1] ?? task.outline[0] ?? '') : task.group;
    const heading = printed.replace(ORDINAL, '');
    groups.set(heading, [...(groups.get(heading) ?? []), task]);
  }
  const goals = facts.targets.flatMap((target): Cell[][] => {
    const step = target.path.find((one) => one.year === year);
    if (step === undefined || target.state === 'exempt') return [];
    const text = sayValue(target, step.value);
    const source = sayPlanSource(facts, target.source);
    return [[target.name, [{ kind: 'figure', text, source }], leaderNames(target.duties)]];
  });
  const blocks: Block[] = [
    paragraph(
      `${year}年工作要点由《${facts.plan.title}》${versionInWords(facts)}中尚未完成的${tasks.length}项任务整理而成，` +
        `任务状态截至${dayInWords(facts.asOf)}。`,
    ),
  ];
  let count = 0;
  if (goals.length > 0) {
    blocks.push(
      { kind: 'heading', level: 1, text: `${numeralOf((count += 1))}、年度目标` },
      {
        kind: 'table',
        title: `${year}年末应达到的指标值`,
        columns: [
          { title: '指标', width: 44 },
          { title: '年末应达到', width: 18, align: 'right' },
          { title: '责任单位', width: 38 },
        ],
        rows: goals,
        note: '注：规划印有年度值的按年度值，其余由基期到目标匀速推算。',
      },
    );
  }
  for (const [heading, own] of groups) {
    const text = `${numeralOf((count += 1))}、${heading === '' ? '其他任务' : heading}`;
    blocks.push({ kind: 'heading', level: 1, text });
    for (const [index, task] of own.entries()) {
      blocks.push(paragraph(`${index + 1}．${sayTask(task, year)}`));
    }
  }
  blocks.push({ kind: 'signature', organ: facts.organ, day: facts.asOf });
  return {
    title: [`${facts.organ}`, `${year}年工作要点`],
    subtitle: '（征求意见稿）',
    isLandscape: false,
    isOnePage: false,
    fileName: `${facts.organ}${year}年工作要点_${facts.asOf}`,
    asOf: facts.asOf,
    organ: facts.organ,
    blocks,
  };
}
