import './versions.css';
import { findPlans, findPlanVersions } from '@junheng/contract';
import type { PlanVersion } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../../../api/use-read.ts';
import { useFilters } from '../../../../app/use-address.ts';
import { AppLink } from '../../../../components/app-link.tsx';
import { CalmState } from '../../../../components/calm-state.tsx';
import { DataTable } from '../../../../components/lists/data-table.tsx';
import type { Column } from '../../../../components/lists/data-table.tsx';
import { FailureState } from '../../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../../components/page.tsx';
import { formatMoment } from '../../../../i18n/format-number.ts';
import { usePick } from '../../../../i18n/words.ts';
import { useDocumentWords } from '../use-document-words.ts';
import { useMay } from '../../../../api/use-may.ts';

function useVersionColumns(): Column<PlanVersion>[] {
  const say = useDocumentWords();
  return [
    {
      key: 'number',
      title: say('version'),
      phone: 'title',
      width: '96px',
      cell: (version) => (
        <AppLink to="/plan/versions/$id" params={{ id: version.id }}>
          {say('version.number', { number: version.number })}
        </AppLink>
      ),
    },
    {
      key: 'from',
      title: say('version.inForceFrom'),
      phone: 'line',
      width: '110px',
      cell: (version) => <span className="number">{version.inForceFrom}</span>,
    },
    {
      key: 'document',
      title: say('document'),
      cell: (version) =>
        version.documentId === null ? (
          <span className="muted">—</span>
        ) : (
          <AppLink to="/plan/documents/$id" params={{ id: version.documentId }}>
            {version.documentTitle ?? ''}
          </AppLink>
        ),
    },
    { key: 'note', title: say('version.note'), phone: 'line', cell: (version) => version.note },
    {
      key: 'by',
      title: say('version.publishedBy'),
      width: '190px',
      cell: (version) => (
        <>
          {version.publishedBy} <span className="number muted">{formatMoment(version.publishedAt)}</span>
        </>
      ),
    },
    {
      key: 'hash',
      title: say('version.hash'),
      width: '110px',
      cell: (version) => (
        <span className="version-hash" title={version.hash}>
          {version.hash.slice(0, 12)}
        </span>
      ),
    },
    {
      key: 'targets',
      title: say('kind.target'),
      isNumber: true,
      phone: 'end',
      width: '60px',
      cell: (version) => version.targetCount,
    },
  ];
}

/** 版本: every published state of a plan, the newest first. */
export function Page(): ReactElement {
  const say = useDocumentWords();
  const pick = usePick();
  const { planId } = useFilters();
  const isReviewer = useMay()('reviewPlans');
  const { data: plans, error: plansError, refetch: readPlans } = useRead(findPlans, { query: {} });
  const plan =
    planId === undefined
      ? plans?.items.find(({ isInForce }) => isInForce)
      : plans?.items.find(({ id }) => id === planId);
  const { data, error, refetch } = useRead(
    findPlanVersions,
    { query: { planId: plan?.id ?? '' } },
    { isEnabled: plan !== undefined },
  );
  const columns = useVersionColumns();
  if (plansError) return <FailureState failure={plansError} isPage onRetry={() => void readPlans()} />;
  if (plans !== undefined && plan === undefined)
    return (
      <CalmState title={say('versions.noPlan')} isPage>
        <AppLink to="/plan/documents">{say('documents')}</AppLink>
      </CalmState>
    );
  return (
    <PageFrame
      title={say('versions')}
      sentence={plan === undefined ? undefined : pick(plan.title, plan.titleEn)}
      actions={
        plan !== undefined && isReviewer ? (
          <AppLink to="/plan/documents/new" search={{ planId: plan.id }} className="button-link">
            {say('load.adjustment')}
          </AppLink>
        ) : undefined
      }
    >
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <PageSkeleton /> : null}
      {data?.items.length === 0 ? (
        <CalmState title={say('versions.none')} isSmall>
          {say('versions.none.help')}
        </CalmState>
      ) : null}
      {data !== undefined && data.items.length > 0 ? (
        <>
          <DataTable
            caption={say('versions')}
            columns={columns}
            rows={data.items}
            rowKey={(version) => version.id}
          />
          <p className="muted">{say('versions.help')}</p>
        </>
      ) : null}
    </PageFrame>
  );
}
