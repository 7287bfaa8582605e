import type { CallReply, getTask, TaskReport } from '@junheng/contract';
import type { ReactElement } from 'react';
import { AttachedPhotos } from '../../../components/forms/attached-files.tsx';
import { ReportStateTag } from '../../../components/state-tag.tsx';
import { formatMoment } from '../../../i18n/format-number.ts';
import { usePick } from '../../../i18n/words.ts';
import { useTaskWords } from './use-task-words.ts';
import { ReviewReport } from './review-report.tsx';

interface ReportProps {
  readonly report: TaskReport;
  readonly task: CallReply<typeof getTask>;
  readonly canReview: boolean;
}

function Report({ report, task, canReview }: ReportProps): ReactElement {
  const say = useTaskWords();
  const pick = usePick();
  return (
    <li>
      <div className="report-head">
        <span>
          <b className="number">{report.percent}%</b> {pick(report.unitName, report.unitNameEn)}
        </span>
        <ReportStateTag state={report.state} />
      </div>
      <p className="report-words" lang="zh-CN">
        {report.words}
      </p>
      <AttachedPhotos files={report.files} />
      {report.reason === null ? null : (
        <p className="report-reason">{say('report.reason', { reason: report.reason })}</p>
      )}
      <p className="muted picture-key">
        {say('report.by', { who: report.reportedBy, when: formatMoment(report.reportedAt) })}
        {report.reviewedBy === null || report.reviewedAt === null
          ? null
          : ` · ${say('report.reviewedBy', { who: report.reviewedBy, when: formatMoment(report.reviewedAt) })}`}
      </p>
      {canReview && report.state === 'submitted' ? <ReviewReport report={report} task={task} /> : null}
    </li>
  );
}

interface ReportsProps {
  readonly task: CallReply<typeof getTask>;
  readonly canReview: boolean;
}

/** The reports on a task, newest first; the bureau accepts or returns the waiting ones here. */
export function Reports({ task, canReview }: ReportsProps): ReactElement {
  const say = useTaskWords();
  const newestFirst = task.reports.toSorted((left, right) => (left.reportedAt < right.reportedAt ? 1 : -1));
  return (
    <section className="panel-section">
      <h3>{say('reports')}</h3>
      {newestFirst.length === 0 ? <p className="muted">{say('reports.none')}</p> : null}
      <ul className="report-list">
        {newestFirst.map((report) => (
          <Report key={report.id} report={report} task={task} canReview={canReview} />
        ))}
      </ul>
    </section>
  );
}
