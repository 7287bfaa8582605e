import './public.css';
import { getPublicPlan } from '@junheng/contract';
import type { CallReply, PublicTarget } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useAddressPart } from '../../../app/use-address.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { DataTable } from '../../../components/lists/data-table.tsx';
import type { Column } from '../../../components/lists/data-table.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { Shape } from '../../../components/shape.tsx';
import { TargetStateTag } from '../../../components/state-tag.tsx';
import { targetLooks } from '../../../components/states.ts';
import { formatAmount } from '../../../i18n/format-number.ts';
import { useLanguage, usePick } from '../../../i18n/words.ts';
import { LanguageSwitch } from '../../../shell/language-switch.tsx';
import { goalNumber } from '../goal-number.ts';
import { usePublicWords } from './use-public-words.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { targetStates } from '@junheng/vocabulary';

type PublicPlan = CallReply<typeof getPublicPlan>['plans'][number];

function useColumns(): Column<PublicTarget>[] {
  const say = usePublicWords();
  const pick = usePick();
  const language = useLanguage();
  const goalText = (target: PublicTarget): string =>
    goalNumber(target, language) ?? say(target.comparator === 'maintain' ? 'maintain' : 'qualitative');
  return [
    {
      key: 'name',
      title: say('target'),
      phone: 'title',
      cell: (target) => pick(target.name, target.nameEn),
    },
    {
      key: 'base',
      title: say('base'),
      isNumber: true,
      cell: (target) =>
        target.baseValue === null || target.baseYear === null
          ? '—'
          : say('inYear', {
              year: target.baseYear,
              amount: formatAmount(target.baseValue, target.valueUnit, language),
            }),
    },
    {
      key: 'goal',
      title: say('goal'),
      isNumber: true,
      phone: 'line',
      cell: (target) => say('byYear', { year: target.year, goal: goalText(target) }),
    },
    {
      key: 'now',
      title: say('now'),
      isNumber: true,
      phone: 'line',
      cell: (target) =>
        target.latest === null ? (
          <span className="muted">{say('none')}</span>
        ) : (
          say('onDay', {
            amount: formatAmount(target.latest.value, target.valueUnit, language),
            day: target.latest.day,
          })
        ),
    },
    {
      key: 'state',
      title: say('state'),
      phone: 'end',
      cell: (target) => <TargetStateTag state={target.state} />,
    },
  ];
}

function PublicPlanSection({ plan }: { readonly plan: PublicPlan }): ReactElement {
  const say = usePublicWords();
  const label = useLabel();
  const pick = usePick();
  const columns = useColumns();
  const states = Object.entries(targetLooks).filter(([state]) => (plan.states[state] ?? 0) > 0);
  const facts = [
    plan.issuer,
    plan.number,
    say('years', { from: plan.from, to: plan.to }),
    plan.versionNumber === null ? '' : say('version', { number: plan.versionNumber }),
  ];
  return (
    <section className="stack-wide">
      <div className="stack">
        <h2>{pick(plan.title, plan.titleEn)}</h2>
        <p className="muted">{facts.filter((fact) => fact !== '').join(' · ')}</p>
        <p className="public-sentence">
          {say('sentence', { count: plan.targets.length })}
          {states.map(([state, look]) => (
            <span key={state} className={`tone-${look.tone} public-count`}>
              <Shape name={look.shape} /> {label(targetStates, state as 'behind')} <b>{plan.states[state]}</b>
            </span>
          ))}
        </p>
      </div>
      {[...Map.groupBy(plan.targets, (target) => target.group)].map(([group, targets]) => (
        <section key={group} className="stack">
          <h3>{pick(group, targets[0]?.groupEn ?? '')}</h3>
          <DataTable
            caption={pick(group, targets[0]?.groupEn ?? '')}
            columns={columns}
            rows={targets}
            rowKey={(target) => String(target.number)}
          />
        </section>
      ))}
    </section>
  );
}

/** What everybody may see without signing in: the published targets of a district and where they stand. Printable. */
export function Page(): ReactElement {
  const say = usePublicWords();
  const pick = usePick();
  const districtId = useAddressPart('districtId');
  const { data, error, refetch } = useRead(getPublicPlan, { params: { districtId } }, { freshFor: 60_000 });
  const title =
    data === undefined ? '' : say('title', { district: pick(data.districtName, data.districtNameEn) });
  return (
    <div className="public">
      <header className="public-head screen-only">
        <span>{data === undefined ? '' : pick(data.platformName, data.platformNameEn)}</span>
        <span className="row">
          <LanguageSwitch />
          <AppLink to="/sign-in">{say('signIn')}</AppLink>
        </span>
      </header>
      <main className="public-main">
        {error ? <FailureState failure={error} isPage onRetry={() => void refetch()} /> : null}
        {data === undefined && !error ? <PageSkeleton lines={10} /> : null}
        {data === undefined ? null : (
          <>
            <title>{title}</title>
            <div className="stack">
              <h1>{title}</h1>
              <p className="muted">{say('asOf', { day: data.asOf })}</p>
            </div>
            {data.plans.map((plan) => (
              <PublicPlanSection key={`${plan.title} ${plan.from}`} plan={plan} />
            ))}
            <p className="muted public-key">{say('key')}</p>
          </>
        )}
      </main>
    </div>
  );
}
