import type { exportTasks as route, Task } from '@junheng/contract';
import { nextDeadline } from '@junheng/domain';
import { ok } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { describeExport } from '../../workbook/describe-export.ts';
import { dayCell } from '../../workbook/fill-cell.ts';
import { writeWorkbook } from '../../workbook/write-workbook.ts';
import type { SheetColumn } from '../../workbook/write-workbook.ts';
import { listTasks } from './list-tasks.ts';
import { nameUnits } from '../../plan/plan-words.ts';
import { taskStates } from '@junheng/vocabulary';

/** The columns of the list of tasks; what falls due next is told for a day. */
const columnsOn = (asOf: Day): readonly SheetColumn<Task>[] => [
  { title: { zh: '序号', en: 'No.' }, width: 6, cell: (task) => task.number },
  {
    title: { zh: '所在章节', en: 'Section of the plan' },
    width: 24,
    cell: (task) => task.outline.join(' / '),
  },
  {
    title: { zh: '任务', en: 'Task' },
    width: 36,
    cell: (task, at) => (at === 'zh' ? task.title : task.titleEn),
  },
  {
    title: { zh: '牵头（责任）单位', en: 'Leading units' },
    width: 24,
    cell: (task, at) => nameUnits(task.duties, ['lead', 'responsible'], at),
  },
  {
    title: { zh: '配合单位', en: 'Supporting units' },
    width: 24,
    cell: (task, at) => nameUnits(task.duties, ['supporting'], at),
  },
  { title: { zh: '开始', en: 'Starts' }, width: 12, cell: (task) => dayCell(task.starts) },
  { title: { zh: '完成期限', en: 'Due' }, width: 12, cell: (task) => dayCell(task.due) },
  {
    title: { zh: '下一到期日', en: 'Next due' },
    width: 12,
    cell: (task) => (task.state === 'done' ? null : dayCell(nextDeadline(task, asOf).day)),
  },
  {
    title: { zh: '到期节点', en: 'Checkpoint due' },
    width: 24,
    cell: (task) => (task.state === 'done' ? null : nextDeadline(task, asOf).text),
  },
  { title: { zh: '进度（%）', en: 'Progress (%)' }, width: 9, cell: (task) => task.percent },
  { title: { zh: '应达进度（%）', en: 'Expected (%)' }, width: 11, cell: (task) => task.expectedPercent },
  { title: { zh: '状态', en: 'State' }, width: 12, cell: (task, at) => taskStates.labels[task.state][at] },
  {
    title: { zh: '文件', en: 'Papers' },
    width: 30,
    cell: (task) =>
      task.papers
        .filter((paper) => paper.withdrawnAt === null)
        .map((paper) => `《${paper.title}》${paper.number} ${paper.day}`)
        .join('\n'),
  },
  { title: { zh: '最近进展', en: 'Last report' }, width: 40, cell: (task) => task.lastReport?.words ?? null },
  {
    title: { zh: '上报单位', en: 'Reported by' },
    width: 18,
    cell: (task, at) => (at === 'zh' ? task.lastReport?.unitName : task.lastReport?.unitNameEn) ?? null,
  },
  { title: { zh: '待审', en: 'Waiting' }, width: 8, cell: (task) => task.waitingReports },
  {
    title: { zh: '年度任务', en: 'Milestones' },
    width: 40,
    cell: (task, at) =>
      task.milestones
        .map((one) => (at === 'zh' ? `${one.year}年：${one.text}` : `${one.year}: ${one.text}`))
        .join('\n'),
  },
  { title: { zh: '规划原文', en: 'Text of the plan' }, width: 40, cell: (task) => task.source.text },
];

/** Writes the list of tasks, under the same filters and rights, into a workbook. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { tasks, asOf } = await listTasks({ ...query, page: undefined, pageSize: undefined }, context);
  const name = { zh: '规划任务', en: 'Tasks of the plan' };
  const head = await describeExport(context, { name, day: asOf, count: tasks.length });
  return ok(await writeWorkbook({ ...head, columns: columnsOn(asOf), rows: tasks }));
};
