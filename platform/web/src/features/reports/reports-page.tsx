import './reports.css';
import { describePlanReport } from '@junheng/contract';
import type { ReactElement } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { useRead } from '../../api/use-read.ts';
import { useFilters } from '../../app/use-address.ts';
import { FailureState } from '../../components/failure-state.tsx';
import { NoPlan } from '../../components/no-plan.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../components/page.tsx';
import { DownloadButtons } from './download-buttons.tsx';
import { KindList } from './kind-list.tsx';
import { ReportChoices } from './report-choices.tsx';
import { ReportPreview } from './report-preview.tsx';
import { useReportWords } from './use-report-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { planReportKinds } from '@junheng/vocabulary';

/** 规划 → 报告: which report, of which plan and version, as of which day; what it will say; and the file. */
export function Page(): ReactElement {
  const say = useReportWords();
  const label = useLabel();
  const query = useFilters() as never;
  const { data, error, refetch } = useRead(describePlanReport, { query }, { keepsPrevious: true });
  const hasNoPlan = error instanceof ApiFailure && error.error.code === 'PLAN_REPORT_WITHOUT_PLAN';
  return (
    <PageFrame
      title={say('title')}
      sentence={data === undefined ? undefined : <p className="sentence-title">{say(`help.${data.kind}`)}</p>}
      actions={
        data === undefined ? undefined : (
          <DownloadButtons query={query} formats={data.formats} documentCount={data.documentCount} />
        )
      }
      printFilters={data === undefined ? [] : [label(planReportKinds, data.kind)]}
    >
      {hasNoPlan ? <NoPlan /> : null}
      {error && !hasNoPlan ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? (
        error ? null : (
          <PageSkeleton lines={10} />
        )
      ) : (
        <div className="report-frame">
          <KindList kinds={data.kinds} current={data.kind} />
          <div className="stack-wide">
            <ReportChoices described={data} />
            <ReportPreview described={data} />
          </div>
        </div>
      )}
    </PageFrame>
  );
}
