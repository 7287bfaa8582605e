import type { exportTasks as route, Task } from '@junheng/contract';
import { findDistrict } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import type { SheetColumn } from '../workbook/write-workbook.ts';
import { listTasks } from './list-tasks.ts';
import { nameUnits, taskStateWords } from './plan-words.ts';

const COLUMNS: readonly SheetColumn<Task>[] = [
  { title: '序号', width: 6, cell: (task) => task.number },
  { title: '所在章节', width: 24, cell: (task) => task.outline.join(' / ') },
  { title: '任务', width: 36, cell: (task) => task.title },
  {
    title: '牵头(责任)单位',
    width: 24,
    cell: (task) => nameUnits(task.duties, ['lead', 'responsible']),
  },
  { title: '配合单位', width: 24, cell: (task) => nameUnits(task.duties, ['supporting']) },
  { title: '开始', width: 12, cell: (task) => task.starts },
  { title: '完成期限', width: 12, cell: (task) => task.due },
  { title: '进度(%)', width: 9, cell: (task) => task.percent },
  { title: '应达进度(%)', width: 11, cell: (task) => task.expectedPercent },
  { title: '状态', width: 8, cell: (task) => taskStateWords[task.state] },
  { title: '最近进展', width: 40, cell: (task) => task.lastReport?.words ?? null },
  { title: '上报单位', width: 18, cell: (task) => task.lastReport?.unitName ?? null },
  { title: '待审', width: 6, cell: (task) => task.waitingReports },
  {
    title: '年度任务',
    width: 40,
    cell: (task) => task.milestones.map((one) => `${one.year}年:${one.text}`).join('\n'),
  },
  { title: '规划原文', width: 40, cell: (task) => task.source.text },
];

/** Writes the list of tasks, under the same filters and rights, into a workbook. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { tasks, asOf } = await listTasks(query, context);
  const district = await findDistrict(context.transaction, context.reader.districtId);
  return ok(
    await writeWorkbook({
      fileName: `规划任务_${asOf}.xlsx`,
      title: `${district?.name ?? ''}规划任务`,
      note: `来源:${district?.platform_name ?? ''};截至 ${asOf};共 ${tasks.length} 项;按当前筛选条件和本账号可见范围。`,
      columns: COLUMNS,
      rows: tasks,
    }),
  );
};
