import { breakTitle } from './break-title.ts';
import { yearOf } from '@junheng/kernel';
import type { Cell, ReportDocument, ReportTable } from '../report-document.ts';
import type { ReportFacts, ReportTask } from '../report-facts.ts';
import { dayInWords, namesOf, shortVersion } from '../report-words.ts';

function sheetOf(facts: ReportFacts, name: string, table: ReportTable): ReportDocument {
  return {
    title: [...breakTitle(facts.plan.title), name],
    subtitle: `（规划${shortVersion(facts)}，编制日期${dayInWords(facts.asOf)}）`,
    isLandscape: true,
    isOnePage: false,
    fileName: `${facts.plan.title}${name}_${facts.asOf}`,
    asOf: facts.asOf,
    organ: facts.organ,
    blocks: [table],
  };
}

/** The number before a heading: （一）, 二、. */
export const ORDINAL = /^（?[一二三四五六七八九十]+[）、．.]\s*|^第.{1,3}[章节]\s*/u;

/** 2027-12-31 as 2027年底, other days as they are. */
export function deadlineInWords(day: string): string {
  return day.endsWith('-12-31') ? `${day.slice(0, 4)}年底` : dayInWords(day);
}

/** 任务分工表: 序号 / 重点任务 / 牵头单位 / 配合单位 / 完成时限. */
export function writeTaskDivision(facts: ReportFacts): ReportDocument {
  return sheetOf(facts, '任务分工表', {
    kind: 'table',
    title: '任务分工表',
    columns: [
      { title: '序号', width: 6, align: 'center' },
      { title: '重点任务', width: 46 },
      { title: '牵头单位', width: 18 },
      { title: '配合单位', width: 20 },
      { title: '完成时限', width: 10, align: 'center' },
    ],
    rows: facts.tasks.map((task): Cell[] => [
      task.number,
      task.title,
      namesOf(task.duties, ['lead', 'responsible']) || '—',
      namesOf(task.duties, ['supporting']) || '—',
      deadlineInWords(task.due),
    ]),
  });
}

/** What a task asks for in a year: its milestones of that year, else its own words when it falls due then. */
function workOf(task: ReportTask, year: number): string[] {
  const milestones = task.milestones.filter((milestone) => milestone.year === year);
  if (milestones.length > 0) return milestones.map((milestone) => milestone.text);
  return task.milestones.length === 0 && yearOf(task.due) === year
    ? [task.text === '' ? task.title : task.text]
    : [];
}

/** 年度工作进程表: 工作项目 / 重点工作内容与目标 / 责任部门. */
export function writeYearSchedule(facts: ReportFacts, year: number): ReportDocument {
  const rows = facts.tasks.flatMap((task) =>
    workOf(task, year).map((text): Cell[] => [
      task.group === '' ? task.title : task.group.replace(ORDINAL, ''),
      text,
      [namesOf(task.duties, ['lead', 'responsible']), namesOf(task.duties, ['supporting'])]
        .filter((names) => names !== '')
        .join('、') || '—',
    ]),
  );
  return sheetOf(facts, `${year}年度工作进程表`, {
    kind: 'table',
    title: `${year}年度工作进程表`,
    columns: [
      { title: '工作项目', width: 24 },
      { title: '重点工作内容与目标', width: 54 },
      { title: '责任部门', width: 22 },
    ],
    rows,
  });
}
