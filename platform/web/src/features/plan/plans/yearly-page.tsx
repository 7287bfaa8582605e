import './plans.css';
import { draftYearlyPlan } from '@junheng/contract';
import { yearOf } from '@junheng/kernel';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useFilters } from '../../../app/use-address.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { CalmState, Notice } from '../../../components/calm-state.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { FilterBar, FilterSelect } from '../../../components/lists/filter-bar.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../components/page.tsx';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { PlanFilter } from '../plan-filter.tsx';
import { usePlansWords } from './use-plans-words.ts';
import { YearlyForm } from './yearly-form.tsx';

/** 年度工作要点: a draft of the points of a year, drawn from the open tasks of a plan, to be edited and published. */
export function Page(): ReactElement {
  const say = usePlansWords();
  const filters = useFilters();
  const today = yearOf(todayInChina());
  // In the last quarter people write the points of the next year.
  const usual = todayInChina().slice(5) >= '10-01' ? today + 1 : today;
  const year = Number(filters['year'] ?? usual);
  const { planId } = filters;
  const { data, error, refetch } = useRead(draftYearlyPlan, {
    query: { year, ...(planId === undefined ? {} : { planId }) },
  });
  return (
    <PageFrame
      title={say('yearly.title', { year })}
      sentence={
        data === undefined ? undefined : <p>{say('yearly.sentence', { count: data.lines.length })}</p>
      }
    >
      <FilterBar names={['planId', 'year']}>
        <PlanFilter />
        <FilterSelect
          name="year"
          label={say('yearly.year')}
          all={String(usual)}
          choices={[today - 1, today, today + 1, today + 2]
            .filter((choice) => choice !== usual)
            .map((choice) => ({ value: String(choice), label: String(choice) }))}
        />
      </FilterBar>
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <PageSkeleton lines={8} /> : null}
      {data !== undefined && data.existing !== null ? (
        <Notice tone="soon">
          {say('yearly.exists', { title: data.existing.title })}{' '}
          <AppLink to="/plan/tasks" search={{ planId: data.existing.id }}>
            {say('yearly.open')}
          </AppLink>
        </Notice>
      ) : null}
      {data?.lines.length === 0 ? (
        <CalmState title={say('yearly.none')} isSmall>
          {say('yearly.none.help')}
        </CalmState>
      ) : null}
      {data !== undefined && data.plan !== null && data.lines.length > 0 ? (
        <YearlyForm
          key={`${data.plan.id} ${data.year}`}
          plan={data.plan}
          year={data.year}
          lines={data.lines}
          isTaken={data.existing !== null}
        />
      ) : null}
    </PageFrame>
  );
}
