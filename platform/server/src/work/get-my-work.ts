import type { getMyWork as route, WorkItem } from '@junheng/contract';
import { findTasks } from '@junheng/database';
import type { TaskReportRow, TaskRow } from '@junheng/database';
import { mayTry, sortWork } from '@junheng/domain';
import { chinaDay, ok, yearOf } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { inboxUnits } from './messages/inbox-units.ts';
import { judgeTaskRow } from './tasks/judge-task-row.ts';
import { workKinds } from '@junheng/vocabulary';
import type { WorkKind } from '@junheng/vocabulary';

type Judged = ReturnType<typeof judgeTaskRow>;
type GroupKind = 'toReview' | WorkKind;

/** The task's next open date: of its checkpoints that are late or near, else its own. */
function nextDue(task: Judged): string {
  const open = task.milestones.find(({ state }) => state === 'overdue' || state === 'dueSoon');
  return open !== undefined && open.due < task.due ? open.due : task.due;
}

function itemOf(task: Judged, report: TaskReportRow | null): WorkItem {
  return {
    taskId: task.id,
    number: task.number,
    title: task.title,
    titleEn: task.titleEn,
    due: nextDue(task),
    state: task.state,
    percent: task.percent,
    report:
      report === null
        ? null
        : {
            id: report.id,
            unitName: report.unitName,
            unitNameEn: report.unitNameEn,
            percent: report.percent,
            reportedAt: report.reportedAt,
            reason: report.reason,
          },
  };
}

const compareTexts = (left: string, right: string): number => (left < right ? -1 : Number(left > right));
const firstDate = (item: WorkItem): string => item.report?.reportedAt ?? item.due;

/** What waits for the reader: reports to review, and what its own units must do, each task once. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { transaction, reader, clock } = context;
  const asOf = chinaDay(clock);
  const { limits, unit } = await readLimits(context);
  const unitIds = inboxUnits(reader, unit);
  const reviews = mayTry({ role: reader.role, unitKind: unit.unitKind }, 'reviewReports');
  const rows = await findTasks(transaction, limits, { year: yearOf(asOf), planId: query.planId });
  const groups = new Map<GroupKind, WorkItem[]>();
  const put = (kind: GroupKind, item: WorkItem): void => {
    groups.set(kind, [...(groups.get(kind) ?? []), item]);
  };
  const lastOfMine = (row: TaskRow): TaskReportRow | null =>
    row.reports.findLast((report) => unitIds.includes(report.unitId)) ?? null;
  for (const row of rows) {
    const task = judgeTaskRow(row, asOf);
    if (reviews) {
      for (const report of row.reports) {
        if (report.state !== 'submitted' || report.reportedByAccountId === reader.accountId) continue;
        put('toReview', itemOf(task, report));
      }
    }
    const kind = sortWork(row, task, row.progress, unitIds);
    if (kind !== null) put(kind, itemOf(task, kind === 'returned' ? lastOfMine(row) : null));
  }
  const kinds: readonly GroupKind[] = ['toReview', ...workKinds];
  return ok({
    asOf,
    groups: kinds.flatMap((kind) => {
      const items = groups.get(kind);
      if (items === undefined) return [];
      return [{ kind, items: items.toSorted((a, b) => compareTexts(firstDate(a), firstDate(b))) }];
    }),
  });
};
