import '../../../components/state-tag.css';
import './plans.css';
import { findPlans } from '@junheng/contract';
import type { PlanListItem } from '@junheng/contract';
import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useFilters } from '../../../app/use-address.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { DataTable } from '../../../components/lists/data-table.tsx';
import type { Column } from '../../../components/lists/data-table.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { NoPlan } from '../../../components/no-plan.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../components/page.tsx';
import { WithPanel } from '../../../components/side-panel.tsx';
import { Shape } from '../../../components/shape.tsx';
import { targetLooks, taskLooks } from '../../../components/states.ts';
import { usePick } from '../../../i18n/words.ts';
import { usePlansWords } from './use-plans-words.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { planLevels, targetStates, taskStates } from '@junheng/vocabulary';
import { useMay } from '../../../api/use-may.ts';

/** The counts of states that are not zero, each a link to just these rows of the plan. */
function StateLine(props: {
  readonly plan: PlanListItem;
  readonly kind: 'target' | 'task';
  readonly asOf: string | undefined;
}): ReactElement | null {
  const { plan, kind, asOf } = props;
  const say = usePlansWords();
  const label = useLabel();
  const looks = kind === 'target' ? targetLooks : taskLooks;
  const counts = kind === 'target' ? plan.targetStates : plan.taskStates;
  const planId = plan.isInForce ? undefined : plan.id;
  return (
    <span className="state-line">
      <span className="card-label">{say(kind === 'target' ? 'targets' : 'tasks')}</span>
      {Object.entries(looks)
        .filter(([state]) => (counts?.[state] ?? 0) > 0)
        .map(([state, look]) => {
          const word =
            kind === 'target' ? label(targetStates, state as 'behind') : label(taskStates, state as 'behind');
          return (
            <AppLink
              key={state}
              to={kind === 'target' ? '/plan/targets' : '/plan/tasks'}
              search={{ planId, state, asOf }}
              label={`${word} ${counts?.[state] ?? 0}`}
            >
              <span title={word} className={`tone-${look.tone}`}>
                <Shape name={look.shape} /> <b className="number">{counts?.[state]}</b>
              </span>
            </AppLink>
          );
        })}
    </span>
  );
}

function usePlanColumns(asOf: string | undefined): Column<PlanListItem>[] {
  const say = usePlansWords();
  const label = useLabel();
  const pick = usePick();
  return [
    {
      key: 'title',
      title: say('plan'),
      phone: 'title',
      cell: (plan) => (
        <>
          <AppLink to="/" search={{ planId: plan.isInForce ? undefined : plan.id, asOf }}>
            {pick(plan.title, plan.titleEn)}
          </AppLink>
          <span className="muted plan-notes">
            {[plan.number, plan.region, pick(plan.ownerUnitName, plan.ownerUnitNameEn)]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'level',
      title: say('level'),
      phone: 'line',
      cell: (plan) => (
        <>
          {label(planLevels, plan.level)}
          {plan.isInForce ? <b className="plan-notes">{say('inForce')}</b> : null}
          {plan.isReference ? <span className="muted plan-notes">{say('reference')}</span> : null}
        </>
      ),
    },
    {
      key: 'years',
      title: say('years'),
      isNumber: true,
      cell: (plan) => (plan.from === plan.to ? plan.from : `${plan.from}—${plan.to}`),
    },
    {
      key: 'version',
      title: say('version'),
      cell: (plan) =>
        plan.judgedVersion === null ? (
          <span className="muted">—</span>
        ) : (
          <span title={plan.judgedVersion.hash}>
            {say('version.number', { number: plan.judgedVersion.number })}
          </span>
        ),
    },
    {
      key: 'targets',
      title: say('targets'),
      phone: 'line',
      cell: (plan) =>
        plan.isReference ? (
          <span className="muted">{say('reference.help')}</span>
        ) : (
          <StateLine plan={plan} kind="target" asOf={asOf} />
        ),
    },
    {
      key: 'tasks',
      title: say('tasks'),
      phone: 'line',
      cell: (plan) => <StateLine plan={plan} kind="task" asOf={asOf} />,
    },
  ];
}

/** 规划一览: every published plan, whose it is, which version is judged and how it stands. */
export function Page(): ReactElement {
  const say = usePlansWords();
  const { asOf } = useFilters();
  const mayDo = useMay();
  const canPublish = mayDo('openPublicPage');
  const canDraw = mayDo('publishYearlyPlans');
  const { data, error, refetch } = useRead(findPlans, {
    query: { counts: 'true', ...(asOf === undefined ? {} : { asOf }) } as never,
  });
  const columns = usePlanColumns(asOf);
  const count = data?.items.length ?? 0;
  const reference = data?.items.filter((plan) => plan.isReference).length ?? 0;
  return (
    <WithPanel panel={<Outlet />}>
      <PageFrame
        title={say('title')}
        sentence={
          data === undefined ? undefined : (
            <p>{reference === 0 ? say('sentence.own', { count }) : say('sentence', { count, reference })}</p>
          )
        }
        actions={
          <span className="row screen-only page-links">
            {count > 1 ? <AppLink to="/plan/side-by-side">{say('sideBySide')}</AppLink> : null}
            {canDraw ? <AppLink to="/plan/yearly">{say('yearly.do')}</AppLink> : null}
            {canPublish ? <AppLink to="/plan/plans/public">{say('public.title')}</AppLink> : null}
          </span>
        }
      >
        {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
        {data === undefined && !error ? <PageSkeleton lines={6} /> : null}
        {data !== undefined && count === 0 ? <NoPlan /> : null}
        {data !== undefined && count > 0 ? (
          <DataTable caption={say('title')} columns={columns} rows={data.items} rowKey={(plan) => plan.id} />
        ) : null}
      </PageFrame>
    </WithPanel>
  );
}
