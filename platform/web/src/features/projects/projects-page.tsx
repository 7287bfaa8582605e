import './projects.css';
import { exportProjects, findProjects, findUnits } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useAddressPart, useFilters } from '../../app/use-address.ts';
import { CalmState } from '../../components/calm-state.tsx';
import { DataTable } from '../../components/lists/data-table.tsx';
import { ExportButton } from '../../components/lists/export-button.tsx';
import { FailureState } from '../../components/failure-state.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '../../components/lists/filter-bar.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../components/page.tsx';
import { Pager } from '../../components/lists/pager.tsx';
import { SentenceTitle } from '../../components/sentence-title.tsx';
import { WithPanel } from '../../components/side-panel.tsx';
import { sumCounts } from '../../components/lists/sum-counts.ts';
import { usePick } from '../../i18n/words.ts';
import { PlanFilter } from '../plan/plan-filter.tsx';
import { projectLooks } from './project-looks.ts';
import { ProjectMap } from './pictures/project-map.tsx';
import { ProjectTimeline } from './pictures/project-timeline.tsx';
import { ProjectTotals } from './project-totals.tsx';
import { PromiseStrip } from './pictures/promise-strip.tsx';
import { useProjectColumns } from './use-project-columns.tsx';
import { useProjectWords } from './use-project-words.ts';
import { projectKinds, projectStages, projectStates } from '@junheng/vocabulary';
import { useLabel } from '../../i18n/use-label.ts';

type Reply = CallReply<typeof findProjects>;

/** As many as the timeline can show at once and a plan names. */
const PAGE_SIZE = 50;
const filterNames = ['q', 'state', 'stage', 'year', 'kind', 'townId'] as const;

function Filters({ reply }: { readonly reply: Reply | undefined }): ReactElement {
  const say = useProjectWords();
  const label = useLabel();
  const pick = usePick();
  const { data: towns } = useRead(
    findUnits,
    { query: { kind: 'town', pageSize: 500 } },
    { freshFor: 600_000 },
  );
  return (
    <FilterBar names={['planId', ...filterNames]}>
      <PlanFilter />
      <FilterSearch label={say('search')} />
      <FilterSelect
        name="state"
        label={say('state')}
        choices={projectStates.map((state) => ({
          value: state,
          label: label(projectStates, state),
          count: reply?.states[state],
        }))}
      />
      <FilterSelect
        name="stage"
        label={say('stage')}
        choices={(['none', ...projectStages] as const).map((stage) => ({
          value: stage,
          label: stage === 'none' ? say('stage.none') : label(projectStages, stage),
          count: reply?.stageCounts[stage],
        }))}
      />
      <FilterSelect
        name="year"
        label={say('keyYear')}
        choices={(reply?.years ?? []).map((year) => ({ value: String(year), label: String(year) }))}
      />
      <FilterSelect
        name="kind"
        label={say('kind')}
        choices={projectKinds.map((kind) => ({ value: kind, label: label(projectKinds, kind) }))}
      />
      <FilterSelect
        name="townId"
        label={say('town')}
        choices={(towns?.items ?? []).map((town) => ({
          value: town.id,
          label: pick(town.shortName, town.nameEn),
        }))}
      />
    </FilterBar>
  );
}

function Sentence({ reply }: { readonly reply: Reply }): ReactElement {
  const say = useProjectWords();
  const label = useLabel();
  const filters = useFilters();
  return (
    <SentenceTitle
      lead={say('count', { count: sumCounts(reply.states) })}
      leadTo="/plan/projects"
      leadSearch={{ ...filters, page: undefined, state: undefined }}
      parts={projectStates.map((state) => ({
        key: state,
        word: label(projectStates, state),
        count: reply.states[state] ?? 0,
        look: projectLooks[state],
        to: '/plan/projects',
        search: { ...filters, page: undefined, state },
        isCurrent: filters['state'] === state,
      }))}
    />
  );
}

function List({ reply, isLoading }: { readonly reply: Reply; readonly isLoading: boolean }): ReactElement {
  const say = useProjectWords();
  const id = useAddressPart('id');
  const filters = useFilters();
  const columns = useProjectColumns();
  if (reply.total === 0) {
    const isFiltered = filterNames.some((name) => filters[name] !== undefined);
    return (
      <>
        <PromiseStrip reply={reply} />
        <CalmState title={say(isFiltered ? 'none' : 'empty.title')} isSmall>
          {say(isFiltered ? 'none.help' : 'empty.help')}
        </CalmState>
      </>
    );
  }
  return (
    <>
      <PromiseStrip reply={reply} />
      <ProjectTimeline reply={reply} currentId={id} />
      <ProjectTotals totals={reply.totals} />
      <div className="project-list">
        <DataTable
          caption={say('title')}
          columns={columns}
          rows={reply.items}
          rowKey={(project) => project.id}
          isCurrent={(project) => project.id === id}
          isLoading={isLoading}
        />
      </div>
      <Pager total={reply.total} pageSize={PAGE_SIZE} />
      <ProjectMap projects={reply.items} currentId={id} />
    </>
  );
}

/** 规划 → 项目: building projects over time, in a table and on the map, with what the plan promises by number. */
export function Page(): ReactElement {
  const say = useProjectWords();
  const label = useLabel();
  const filters = useFilters();
  const query = { ...filters, source: undefined, pageSize: PAGE_SIZE };
  const { data, error, refetch, isPlaceholderData } = useRead(
    findProjects,
    { query: query as never },
    { keepsPrevious: true },
  );
  const state = projectStates.find((name) => name === filters['state']);
  return (
    <WithPanel panel={<Outlet />}>
      <PageFrame
        title={say('title')}
        sentence={data === undefined || data.plan === null ? undefined : <Sentence reply={data} />}
        actions={
          <ExportButton route={exportProjects} input={{ query: query as never }} fileName={say('title')} />
        }
        printFilters={state === undefined ? [] : [label(projectStates, state)]}
      >
        <Filters reply={data} />
        {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
        {data === undefined ? error ? null : <PageSkeleton lines={10} /> : null}
        {data === undefined ? null : <List reply={data} isLoading={isPlaceholderData} />}
      </PageFrame>
    </WithPanel>
  );
}
