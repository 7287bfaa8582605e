import type { getMyWork as route, WorkItem } from '@junheng/contract';
import { findTasks } from '@junheng/database';
import type { TaskReportRow, TaskRow } from '@junheng/database';
import { compareUrgency, mayTry, sortWork } from '@junheng/domain';
import { chinaDay, ok, yearOf } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { inboxUnits } from './messages/inbox-units.ts';
import { judgeTaskRow } from './tasks/judge-task-row.ts';
import { workKinds } from '@junheng/vocabulary';
import type { WorkKind } from '@junheng/vocabulary';

type Judged = ReturnType<typeof judgeTaskRow>;
type GroupKind = 'toReview' | WorkKind;

/** What of the task is open next: a checkpoint that is late or near, else its end. */
function nextDue(task: Judged): { readonly due: string; readonly checkpoint: string | null } {
  const open = task.milestones.find(({ state }) => state === 'overdue' || state === 'dueSoon');
  return open !== undefined && open.due < task.due
    ? { due: open.due, checkpoint: open.text }
    : { due: task.due, checkpoint: null };
}

function itemOf(task: Judged, report: TaskReportRow | null): WorkItem {
  return {
    taskId: task.id,
    number: task.number,
    title: task.title,
    titleEn: task.titleEn,
    ...nextDue(task),
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

/** An item with the task it is about. */
interface Waiting {
  readonly item: WorkItem;
  readonly task: Judged;
}

/** Reports stand by the moment they were made, what is to be done by urgency. */
function compareWaiting(left: Waiting, right: Waiting): number {
  const [first, second] = [left.item.report?.reportedAt ?? '', right.item.report?.reportedAt ?? ''];
  return first === second ? compareUrgency(left.task, right.task) : first < second ? -1 : 1;
}

/** What waits for the reader: reports to review, and what its own units must do, each task once. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { transaction, reader, clock } = context;
  const asOf = chinaDay(clock);
  const { limits, unit } = await readLimits(context);
  const unitIds = inboxUnits(reader, unit);
  const reviews = mayTry({ ...reader, unitKind: unit.unitKind }, 'reviewReports');
  const rows = await findTasks(transaction, limits, { year: yearOf(asOf), planId: query.planId });
  const groups = new Map<GroupKind, Waiting[]>();
  const put = (kind: GroupKind, task: Judged, report: TaskReportRow | null): void => {
    groups.set(kind, [...(groups.get(kind) ?? []), { task, item: itemOf(task, report) }]);
  };
  const lastOfMine = (row: TaskRow): TaskReportRow | null =>
    row.reports.findLast((report) => unitIds.includes(report.unitId)) ?? null;
  for (const row of rows) {
    const task = judgeTaskRow(row, asOf);
    if (reviews) {
      for (const report of row.reports) {
        if (report.state !== 'submitted' || report.reportedByAccountId === reader.accountId) continue;
        put('toReview', task, report);
      }
    }
    const kind = sortWork(row, task, row.progress, unitIds);
    if (kind !== null) put(kind, task, kind === 'returned' ? lastOfMine(row) : null);
  }
  const kinds: readonly GroupKind[] = ['toReview', ...workKinds];
  return ok({
    asOf,
    groups: kinds.flatMap((kind) => {
      const items = groups.get(kind);
      if (items === undefined) return [];
      return [{ kind, items: items.toSorted(compareWaiting).map(({ item }) => item) }];
    }),
  });
};
