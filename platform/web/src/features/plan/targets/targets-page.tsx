import { exportTargets, findTargets, getPlanHome } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/use-may.ts';
import { useRead } from '../../../api/use-read.ts';
import { useSession } from '../../../api/use-session.ts';
import { useAddressPart, useFilters } from '../../../app/use-address.ts';
import { CalmState } from '../../../components/calm-state.tsx';
import { DataTable } from '../../../components/lists/data-table.tsx';
import { ExportButton } from '../../../components/lists/export-button.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '../../../components/lists/filter-bar.tsx';
import { NoneOfPlan } from '../../../components/no-plan.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../components/page.tsx';
import { Pager } from '../../../components/lists/pager.tsx';
import { SentenceTitle } from '../../../components/sentence-title.tsx';
import { WithPanel } from '../../../components/side-panel.tsx';
import { sumCounts } from '../../../components/lists/sum-counts.ts';
import { targetLooks } from '../../../components/states.ts';
import { usePick } from '../../../i18n/words.ts';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { usePlanWords } from '../use-plan-words.ts';
import { PlanFilter } from '../plan-filter.tsx';
import { PlanLine } from '../plan-line.tsx';
import { UnitFilter } from '../unit-filter.tsx';
import { ApartTargets } from './apart-targets.tsx';
import { PasteValues } from './paste-values.tsx';
import { TargetMultiples } from './target-multiples.tsx';
import { ViewSwitch } from './view-switch.tsx';
import { useTargetColumns } from './use-target-columns.tsx';
import { bindings, targetStates } from '@junheng/vocabulary';
import { useLabel } from '../../../i18n/use-label.ts';

type Reply = CallReply<typeof findTargets>;

const PAGE_SIZE = 50;
/** Pictures of all targets stand on one page. */
const ALL = 500;
const filterNames = ['planId', 'q', 'state', 'binding', 'group', 'verdict', 'unitId'] as const;
const stateOrder = Object.keys(targetLooks) as (keyof typeof targetLooks)[];

function Filters({ reply }: { readonly reply: Reply | undefined }): ReactElement {
  const say = usePlanWords();
  const label = useLabel();
  const pick = usePick();
  const { planId } = useFilters();
  const { data: home } = useRead(
    getPlanHome,
    { query: planId === undefined ? {} : { planId } },
    { freshFor: 600_000 },
  );
  const groupsInEnglish = new Map(home?.targets.map((target) => [target.group, target.groupEn]));
  return (
    <FilterBar names={filterNames}>
      <PlanFilter />
      <FilterSearch label={say('target.search')} />
      <FilterSelect
        name="state"
        label={say('state')}
        choices={targetStates.map((state) => ({
          value: state,
          label: label(targetStates, state),
          count: reply?.states[state],
        }))}
      />
      <FilterSelect
        name="binding"
        label={say('binding')}
        choices={bindings.map((binding) => ({ value: binding, label: label(bindings, binding) }))}
      />
      <FilterSelect
        name="group"
        label={say('group')}
        choices={(home === undefined ? [] : (reply?.groups ?? [])).map((group) => ({
          value: group,
          label: pick(group, groupsInEnglish.get(group) ?? ''),
        }))}
      />
      <UnitFilter />
    </FilterBar>
  );
}

/** 规划 → 目标: the list of all targets with where they stand on the cut-off day. */
export function Page(): ReactElement {
  const say = usePlanWords();
  const label = useLabel();
  const filters = useFilters();
  const id = useAddressPart('id');
  const { view, ...asked } = filters;
  const isPicture = view === 'picture';
  const query = { ...asked, pageSize: isPicture ? ALL : PAGE_SIZE };
  const { data, error, refetch, isPlaceholderData } = useRead(
    findTargets,
    { query: query as never },
    { keepsPrevious: true },
  );
  const columns = useTargetColumns();
  const may = useMay();
  const { unitId: ownUnit } = useSession();
  return (
    <WithPanel panel={<Outlet />}>
      <PageFrame
        title={say('target.title')}
        sentence={
          data === undefined ? undefined : (
            <SentenceTitle
              lead={say('target.count', { count: sumCounts(data.states) })}
              leadTo="/plan/targets"
              leadSearch={{ ...filters, page: undefined, state: undefined }}
              parts={stateOrder.map((state) => ({
                key: state,
                word: label(targetStates, state),
                count: data.states[state] ?? 0,
                look: targetLooks[state],
                to: '/plan/targets',
                search: { ...filters, page: undefined, state },
                isCurrent: filters.state === state,
              }))}
            />
          )
        }
        actions={
          <>
            <ViewSwitch />
            <ExportButton
              route={exportTargets}
              input={{ query: query as never }}
              fileName={say('target.title')}
            />
          </>
        }
        printFilters={filters.state === undefined ? [] : [label(targetStates, filters.state as 'behind')]}
      >
        <PlanLine plan={data?.plan} judgedVersion={data?.judgedVersion} />
        <Filters reply={data} />
        {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
        {data === undefined ? error ? null : <PageSkeleton lines={10} /> : null}
        {data?.total === 0 && data.apart.length === 0 ? (
          <NoneOfPlan>
            <CalmState title={say('target.none')} isSmall>
              {say('none.help')}
            </CalmState>
          </NoneOfPlan>
        ) : null}
        {data !== undefined && data.total > 0 && isPicture ? (
          <TargetMultiples targets={data.items} asOf={asked.asOf ?? todayInChina()} />
        ) : null}
        {data !== undefined && data.total > 0 && !isPicture ? (
          <>
            <DataTable
              caption={say('target.title')}
              columns={columns}
              rows={data.items}
              rowKey={(target) => target.id}
              isCurrent={(target) => target.id === id}
              isLoading={isPlaceholderData}
            />
            <Pager total={data.total} pageSize={PAGE_SIZE} />
            {may('recordValues', [{ unitId: ownUnit, role: 'lead' }]) ? (
              <PasteValues targets={data.items} />
            ) : null}
          </>
        ) : null}
        <ApartTargets targets={data?.apart ?? []} />
      </PageFrame>
    </WithPanel>
  );
}
