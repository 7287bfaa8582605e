import { exportTasks, findTasks } from '@junheng/contract';
import type { CallReply, Task } from '@junheng/contract';
import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/use-may.ts';
import { useRead } from '../../../api/use-read.ts';
import { useAddressPart, useFilters } from '../../../app/use-address.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { CalmState } from '../../../components/calm-state.tsx';
import { DataTable } from '../../../components/lists/data-table.tsx';
import { ExportButton } from '../../../components/lists/export-button.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import {
  FilterBar,
  FilterSearch,
  FilterSelect,
  FilterSwitch,
} from '../../../components/lists/filter-bar.tsx';
import { NoneOfPlan } from '../../../components/no-plan.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../components/page.tsx';
import { Pager } from '../../../components/lists/pager.tsx';
import { SentenceTitle } from '../../../components/sentence-title.tsx';
import { WithPanel } from '../../../components/side-panel.tsx';
import { sumCounts } from '../../../components/lists/sum-counts.ts';
import { taskLooks } from '../../../components/states.ts';
import { usePick } from '../../../i18n/words.ts';
import { BulkBar } from '../../../records/list/bulk-bar.tsx';
import '../../../records/list/list-frame.css';
import { useSelection } from '../../../records/list/use-selection.ts';
import { PlanFilter } from '../../plan/plan-filter.tsx';
import { UnitFilter } from '../../plan/unit-filter.tsx';
import { useAcceptReports } from './use-accept-reports.ts';
import { useTaskWords } from './use-task-words.ts';
import { usePlanYears } from '../../plan/use-plan-years.ts';
import { TaskOutline } from './task-outline.tsx';
import { useTaskColumns } from './use-task-columns.tsx';
import { taskStates } from '@junheng/vocabulary';
import { useLabel } from '../../../i18n/use-label.ts';

type Reply = CallReply<typeof findTasks>;

const PAGE_SIZE = 50;
/** Every task of a plan at once: the outline has no pages. */
const ALL = 500;
const filterNames = [
  'planId',
  'q',
  'state',
  'year',
  'unitId',
  'role',
  'waiting',
  'returned',
  'dueSoon',
  'paper',
] as const;
const stateOrder = Object.keys(taskLooks) as (keyof typeof taskLooks)[];

function Filters({ reply }: { readonly reply: Reply | undefined }): ReactElement {
  const say = useTaskWords();
  const label = useLabel();
  const years = usePlanYears();
  return (
    <FilterBar names={filterNames}>
      <PlanFilter />
      <FilterSearch label={say('task.search')} />
      <FilterSelect
        name="state"
        label={say('state')}
        choices={taskStates.map((state) => ({
          value: state,
          label: label(taskStates, state),
          count: reply?.states[state],
        }))}
      />
      <FilterSelect
        name="year"
        label={say('task.year')}
        choices={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <UnitFilter />
      <FilterSwitch name="waiting" label={say('task.waiting')} />
      <FilterSwitch name="returned" label={say('task.returned')} />
      <FilterSwitch name="dueSoon" label={say('task.dueSoon')} />
      <FilterSwitch name="paper" label={say('task.paper')} />
    </FilterBar>
  );
}

/** 列表 or 大纲, kept in the address. */
function ViewSwitch({ isOutline }: { readonly isOutline: boolean }): ReactElement {
  const say = useTaskWords();
  return (
    <nav className="view-switch" aria-label={say('task.view')}>
      <AppLink
        to="/plan/tasks"
        keep
        search={{ view: undefined, page: undefined }}
        className={isOutline ? 'view-choice' : 'view-choice is-chosen'}
      >
        {say('task.view.list')}
      </AppLink>
      <AppLink
        to="/plan/tasks"
        keep
        search={{ view: 'outline', page: undefined }}
        className={isOutline ? 'view-choice is-chosen' : 'view-choice'}
      >
        {say('task.view.outline')}
      </AppLink>
    </nav>
  );
}

/** 规划 → 任务: the list of all tasks with what was reported and what should be. */
export function Page(): ReactElement {
  const say = useTaskWords();
  const pick = usePick();
  const label = useLabel();
  const { view, ...filters } = useFilters();
  const isOutline = view === 'outline';
  const id = useAddressPart('id');
  // The outline stands in the order of the plan.
  const query = isOutline
    ? { ...filters, sort: 'number', pageSize: ALL }
    : { ...filters, pageSize: PAGE_SIZE };
  const { data, error, refetch, isPlaceholderData } = useRead(
    findTasks,
    { query: query as never },
    { keepsPrevious: true },
  );
  const columns = useTaskColumns();
  const nameOf = (task: Task): string => pick(task.title, task.titleEn);
  const picked = useSelection(data?.items ?? [], ({ id: key }) => key, nameOf);
  const canReview = useMay()('reviewReports');
  const acceptReports = useAcceptReports();
  return (
    <WithPanel panel={<Outlet />}>
      <PageFrame
        title={say('task.title')}
        sentence={
          data === undefined ? undefined : (
            <SentenceTitle
              lead={say('task.count', { count: sumCounts(data.states) })}
              leadTo="/plan/tasks"
              leadSearch={{ ...filters, view, page: undefined, state: undefined }}
              parts={stateOrder.map((state) => ({
                key: state,
                word: label(taskStates, state),
                count: data.states[state] ?? 0,
                look: taskLooks[state],
                to: '/plan/tasks',
                search: { ...filters, view, page: undefined, state },
                isCurrent: filters.state === state,
              }))}
            />
          )
        }
        actions={
          <>
            <ViewSwitch isOutline={isOutline} />
            <ExportButton
              route={exportTasks}
              input={{ query: query as never }}
              fileName={say('task.title')}
            />
          </>
        }
        printFilters={filters.state === undefined ? [] : [label(taskStates, filters.state as 'behind')]}
      >
        <Filters reply={data} />
        {canReview ? (
          <BulkBar
            actions={[acceptReports]}
            rows={picked.rows}
            rowKey={(task) => task.id}
            rowName={nameOf}
            onClear={picked.clear}
          />
        ) : null}
        {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
        {data === undefined ? error ? null : <PageSkeleton lines={10} /> : null}
        {data?.total === 0 ? (
          <NoneOfPlan>
            <CalmState title={say('task.none')} isSmall>
              {say('none.help')}
            </CalmState>
          </NoneOfPlan>
        ) : null}
        {data !== undefined && data.total > 0 && isOutline ? (
          <TaskOutline tasks={data.items} currentId={id} />
        ) : null}
        {data !== undefined && data.total > 0 && !isOutline ? (
          <>
            <DataTable
              caption={say('task.title')}
              columns={columns}
              rows={data.items}
              rowKey={(task) => task.id}
              isCurrent={(task) => task.id === id}
              isLoading={isPlaceholderData}
              selection={canReview ? picked.selection : undefined}
            />
            <Pager total={data.total} pageSize={PAGE_SIZE} />
          </>
        ) : null}
      </PageFrame>
    </WithPanel>
  );
}
