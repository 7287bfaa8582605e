import '../../../components/lists/data-table.css';
import './plans.css';
import { comparePlans } from '@junheng/contract';
import type { ComparedCell } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useFilters, useSetFilters } from '../../../app/use-address.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { CalmState } from '../../../components/calm-state.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { FilterBar, FilterSwitch } from '../../../components/lists/filter-bar.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../components/page.tsx';
import { TargetStateTag } from '../../../components/state-tag.tsx';
import { formatAmount } from '../../../i18n/format-number.ts';
import { useLanguage, usePick } from '../../../i18n/words.ts';
import { usePlans } from '../plan-filter.tsx';
import { useGoalText } from '../use-goal-text.ts';
import { usePlansWords } from './use-plans-words.ts';

function Cell({
  cell,
  title,
}: {
  readonly cell: ComparedCell | undefined;
  readonly title: string;
}): ReactElement {
  const say = usePlansWords();
  const language = useLanguage();
  const goalText = useGoalText();
  const { asOf } = useFilters();
  if (cell === undefined) {
    return (
      <td data-title={title} className="muted">
        —
      </td>
    );
  }
  const goal = (
    <>
      <b className="number">{goalText(cell)}</b>{' '}
      <span className="muted">{say('byYear', { year: cell.year })}</span>
    </>
  );
  return (
    <td data-title={title}>
      <span className="compared">
        {cell.state === null ? (
          <span>{goal}</span>
        ) : (
          <AppLink
            to="/plan/targets/$id"
            params={{ id: cell.targetId }}
            search={{ planId: cell.planId, asOf }}
          >
            {goal}
          </AppLink>
        )}
        {cell.latest === null ? null : (
          <span className="muted number">
            {say('now', { amount: formatAmount(cell.latest.value, cell.valueUnit, language) })}
          </span>
        )}
        {cell.state === null ? null : <TargetStateTag state={cell.state} />}
      </span>
    </td>
  );
}

/** Which plans stand side by side; all of districts, city and province when nothing is chosen. */
function PlanChoice({ shown }: { readonly shown: readonly string[] }): ReactElement {
  const say = usePlansWords();
  const pick = usePick();
  const plans = usePlans();
  const setFilters = useSetFilters();
  return (
    <fieldset className="choices screen-only">
      <legend>{say('sideBySide.which')}</legend>
      {plans.map((plan) => (
        <label key={plan.id}>
          <input
            type="checkbox"
            checked={shown.includes(plan.id)}
            onChange={(event) => {
              const next = event.target.checked
                ? [...shown, plan.id]
                : shown.filter((planId) => planId !== plan.id);
              setFilters({ planIds: next.length === 0 ? undefined : next.join(',') });
            }}
          />{' '}
          {pick(plan.title, plan.titleEn)}
        </label>
      ))}
    </fieldset>
  );
}

/** 并排比较: one row a goal, one column a plan: what each asks for, by when, and where it stands. */
export function Page(): ReactElement {
  const say = usePlansWords();
  const pick = usePick();
  const filters = useFilters();
  const { data, error, refetch } = useRead(
    comparePlans,
    { query: filters as never },
    { keepsPrevious: true },
  );
  const common = data?.rows.filter((row) => row.cells.length > 1).length ?? 0;
  return (
    <PageFrame
      title={say('sideBySide')}
      sentence={
        data === undefined ? undefined : (
          <p>{say('sideBySide.sentence', { plans: data.plans.length, count: data.rows.length, common })}</p>
        )
      }
    >
      {data === undefined ? null : <PlanChoice shown={data.plans.map((plan) => plan.id)} />}
      <FilterBar names={['planIds', 'common']}>
        <FilterSwitch name="common" label={say('sideBySide.common')} />
      </FilterBar>
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <PageSkeleton lines={10} /> : null}
      {data?.rows.length === 0 ? (
        <CalmState title={say('sideBySide.none')} isSmall>
          {say('sideBySide.none.help')}
        </CalmState>
      ) : null}
      {data !== undefined && data.rows.length > 0 ? (
        <div className="table-frame" tabIndex={0} role="region" aria-label={say('sideBySide')}>
          <table className="data-table compare-table">
            <caption className="visually-hidden">{say('sideBySide')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('goal')}</th>
                {data.plans.map((plan) => (
                  <th key={plan.id} scope="col">
                    {pick(plan.title, plan.titleEn)}
                    <span className="muted plan-notes">
                      {[plan.region, plan.isReference ? say('reference') : '']
                        .filter((part) => part !== '')
                        .join(' · ')}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.cells[0]?.targetId}>
                  <th scope="row">{pick(row.name, row.nameEn)}</th>
                  {data.plans.map((plan) => (
                    <Cell
                      key={plan.id}
                      title={pick(plan.title, plan.titleEn)}
                      cell={row.cells.find((cell) => cell.planId === plan.id)}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </PageFrame>
  );
}
