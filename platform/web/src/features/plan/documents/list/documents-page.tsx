import './documents.css';
import { findPlanDocuments, findPlans } from '@junheng/contract';
import type { PlanDocumentItem, PlanListItem } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../../../api/use-read.ts';
import { AppLink } from '../../../../components/app-link.tsx';
import { CalmState } from '../../../../components/calm-state.tsx';
import { DataTable } from '../../../../components/lists/data-table.tsx';
import type { Column } from '../../../../components/lists/data-table.tsx';
import { FailureState } from '../../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../../components/page.tsx';
import { formatMoment } from '../../../../i18n/format-number.ts';
import { usePick } from '../../../../i18n/words.ts';
import { DecidedBar } from '../../../review/review-progress.tsx';
import { useDocumentWords } from '../use-document-words.ts';
import { standingOfPlan } from './standing-of-plan.ts';
import { useLabel } from '../../../../i18n/use-label.ts';
import { reviewStates } from '@junheng/vocabulary';
import { useMay } from '../../../../api/use-may.ts';

function OpenReviews({ items }: { readonly items: readonly PlanDocumentItem[] }): ReactElement | null {
  const say = useDocumentWords();
  const isReviewer = useMay()('reviewPlans');
  if (items.length === 0) return null;
  return (
    <section className="stack">
      <h2>{say('documents.open')}</h2>
      <ul className="open-reviews">
        {items.map((item) => (
          <li key={item.id} className="open-review keep-together">
            <div className="stack">
              <h3 lang="zh-CN">{item.title}</h3>
              <p className="muted">
                {item.planTitle === null ? '' : say('documents.adjusts', { title: item.planTitle })}
                {say('documents.loaded', { who: item.loadedBy, when: formatMoment(item.loadedAt) })}
              </p>
            </div>
            <DecidedBar total={item.total} decided={item.decided} />
            {isReviewer ? (
              <AppLink to="/plan/reviews/$id" params={{ id: item.reviewId }} className="button-quiet">
                {say('review.continue')}
              </AppLink>
            ) : (
              <AppLink to="/plan/documents/$id" params={{ id: item.id }}>
                {say('document.read')}
              </AppLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PublishedPlans(props: {
  readonly plans: readonly PlanListItem[];
  readonly day: string;
}): ReactElement | null {
  const { plans, day } = props;
  const say = useDocumentWords();
  const pick = usePick();
  if (plans.length === 0) return null;
  const columns: Column<PlanListItem>[] = [
    {
      key: 'title',
      title: say('facts.title'),
      phone: 'title',
      cell: (plan) => (
        <AppLink to="/plan/versions" search={{ planId: plan.id }}>
          {pick(plan.title, plan.titleEn)}
        </AppLink>
      ),
    },
    {
      key: 'period',
      title: say('facts.period'),
      phone: 'line',
      width: '110px',
      cell: (plan) => <span className="number">{`${plan.from}—${plan.to}`}</span>,
    },
    {
      key: 'state',
      title: say('plan.state'),
      width: '120px',
      cell: (plan) => say(`plan.${standingOfPlan(plan, day)}`),
    },
    {
      key: 'version',
      title: say('version'),
      phone: 'end',
      width: '110px',
      cell: (plan) =>
        plan.judgedVersion === null ? (
          <span className="muted">{say('version.none')}</span>
        ) : (
          say('version.number', { number: plan.judgedVersion.number })
        ),
    },
    {
      key: 'targets',
      title: say('kind.target'),
      isNumber: true,
      width: '64px',
      cell: (plan) => plan.targetCount,
    },
    { key: 'tasks', title: say('kind.task'), isNumber: true, width: '64px', cell: (plan) => plan.taskCount },
  ];
  return (
    <section className="stack">
      <h2>{say('documents.plans')}</h2>
      <DataTable caption={say('documents.plans')} columns={columns} rows={plans} rowKey={(plan) => plan.id} />
    </section>
  );
}

function Documents({ items }: { readonly items: readonly PlanDocumentItem[] }): ReactElement | null {
  const say = useDocumentWords();
  const label = useLabel();
  if (items.length === 0) return null;
  const columns: Column<PlanDocumentItem>[] = [
    {
      key: 'title',
      title: say('document'),
      phone: 'title',
      cell: (item) => (
        <AppLink to="/plan/documents/$id" params={{ id: item.id }}>
          {item.title}
        </AppLink>
      ),
    },
    {
      key: 'file',
      title: say('document.file'),
      phone: 'line',
      cell: (item) => <span className="file-name">{item.fileName ?? say('document.pasted')}</span>,
    },
    {
      key: 'state',
      title: say('document.state'),
      phone: 'end',
      width: '130px',
      cell: (item) =>
        item.state === 'published' && item.versionNumber !== null
          ? say('document.published', { number: item.versionNumber })
          : label(reviewStates, item.state),
    },
    { key: 'by', title: say('document.by'), width: '90px', cell: (item) => item.loadedBy },
    {
      key: 'at',
      title: say('document.at'),
      width: '110px',
      cell: (item) => <span className="number">{formatMoment(item.loadedAt, false)}</span>,
    },
  ];
  return (
    <section className="stack">
      <h2>{say('documents.all')}</h2>
      <DataTable caption={say('documents.all')} columns={columns} rows={items} rowKey={(item) => item.id} />
    </section>
  );
}

/** 规划文件: what is under review, the published plans with their versions, and every document ever loaded. */
export function Page(): ReactElement {
  const say = useDocumentWords();
  const { data, error, refetch } = useRead(findPlanDocuments, { query: {} });
  const { data: plans } = useRead(findPlans, { query: {} });
  const open = data?.items.filter((item) => item.state === 'open') ?? [];
  const canLoad = data?.canLoad === true;
  const load = (
    <AppLink to="/plan/documents/new" className="button-link">
      {say('load.title')}
    </AppLink>
  );
  const hasNothing = data?.items.length === 0 && (plans?.items.length ?? 0) === 0;
  return (
    <PageFrame
      title={say('documents')}
      sentence={
        data === undefined || hasNothing
          ? undefined
          : say('documents.sentence', { open: open.length, plans: plans?.items.length ?? 0 })
      }
      actions={canLoad && !hasNothing ? load : undefined}
    >
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <PageSkeleton lines={8} /> : null}
      {hasNothing ? (
        <CalmState title={say('documents.none')} action={canLoad ? load : undefined}>
          {say(canLoad ? 'documents.none.help' : 'documents.none.wait')}
        </CalmState>
      ) : null}
      {data === undefined ? null : (
        <>
          <OpenReviews items={open} />
          <PublishedPlans plans={plans?.items ?? []} day={plans?.asOf ?? ''} />
          <Documents items={data.items.filter((item) => item.state !== 'open')} />
        </>
      )}
    </PageFrame>
  );
}
