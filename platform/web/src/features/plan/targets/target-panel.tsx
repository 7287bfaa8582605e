import '../plan.css';
import { getTarget } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useAddressPart, useFilters } from '../../../app/use-address.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { SidePanel } from '../../../components/side-panel.tsx';
import { SourceLink } from '../../../components/sources/source-link.tsx';
import { TargetStateTag } from '../../../components/state-tag.tsx';
import { formatAmount } from '../../../i18n/format-number.ts';
import { useCommonWords } from '../../../i18n/use-common-words.ts';
import { useLanguage, usePick } from '../../../i18n/words.ts';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { Duties } from '../duties.tsx';
import { useGoalText } from '../use-goal-text.ts';
import { useFigureWords } from '../use-figure-words.ts';
import { usePlanWords } from '../use-plan-words.ts';
import { TargetFigure } from './target-figure.tsx';
import { PartsFaults } from './parts-faults.tsx';
import { TargetLinks } from './target-links.tsx';
import { TargetValues } from './target-values.tsx';
import { useLabel } from '../../../i18n/use-label.ts';
import { bindings, measures } from '@junheng/vocabulary';
import { useMay } from '../../../api/use-may.ts';

function Facts({ target }: { readonly target: CallReply<typeof getTarget> }): ReactElement {
  const say = usePlanWords();
  const label = useLabel();
  const pick = usePick();
  const language = useLanguage();
  const goalText = useGoalText();
  const about = pick(target.name, target.nameEn);
  const amount = (value: string) => formatAmount(value, target.valueUnit, language);
  const figure = useFigureWords();
  const demand = figure.demand(target);
  return (
    <dl className="facts">
      <dt>{say('target.goal')}</dt>
      <dd>
        <SourceLink source={target.source} planId={target.planId} about={about} anchors={target.anchors}>
          {goalText(target)}
        </SourceLink>
        {say('target.byYear', { year: target.year })}
      </dd>
      {target.baseValue === null || target.baseYear === null ? null : (
        <>
          <dt>{say('target.base')}</dt>
          <dd>
            <SourceLink source={target.source} planId={target.planId} about={about}>
              {amount(target.baseValue)}
            </SourceLink>
            {say('target.inYear', { year: target.baseYear })}
          </dd>
        </>
      )}
      {target.latest === null ? null : (
        <>
          <dt>{say('target.latest')}</dt>
          <dd>
            {figure.value(target, target.latest.value)}
            {say('target.onDay', { day: target.latest.day })}
          </dd>
        </>
      )}
      {demand === undefined ? null : (
        <>
          <dt>{say('target.expectedNow')}</dt>
          <dd>{demand}</dd>
        </>
      )}
      {target.forecast === null ? null : (
        <>
          <dt>{say('target.forecast')}</dt>
          <dd>{amount(target.forecast)}</dd>
        </>
      )}
      <dt>{say('target.kind')}</dt>
      <dd>
        {[
          target.binding === null ? '' : label(bindings, target.binding),
          target.frequency || label(measures, target.measure),
        ]
          .filter((part) => part !== '')
          .join(say('comma'))}
      </dd>
      {target.judgedVersion === null ? null : (
        <>
          <dt>{say('plan.version')}</dt>
          <dd>
            {say('plan.judgedVersion', {
              number: target.judgedVersion.number,
              hash: target.judgedVersion.hash.slice(0, 8),
            })}
          </dd>
        </>
      )}
    </dl>
  );
}

/** One target: where it stands and why, its chart, its values with their sources, who carries it. */
export function Page(): ReactElement {
  const say = usePlanWords();
  const common = useCommonWords();
  const pick = usePick();
  const id = useAddressPart('id');
  const { asOf } = useFilters();
  const mayDo = useMay();
  const figure = useFigureWords();
  const {
    data: target,
    error,
    refetch,
  } = useRead(getTarget, {
    params: { id },
    query: asOf === undefined ? {} : { asOf },
  });
  if (target === undefined) {
    return (
      <SidePanel title={say('target.title')} closeTo="/plan/targets">
        {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : <PageSkeleton />}
      </SidePanel>
    );
  }
  const canRecord = mayDo('recordValues', target.duties);
  return (
    <SidePanel
      key={target.id}
      kicker={say('target.kicker', { number: target.number, group: pick(target.group, target.groupEn) })}
      title={pick(target.name, target.nameEn)}
      closeTo="/plan/targets"
    >
      <div className="stack">
        <TargetStateTag state={target.state} />
        <p>{pick(target.reason.zh, target.reason.en)}</p>
        {target.reachedLater === null ? null : (
          <p>
            {say('target.reachedLater', {
              day: target.reachedLater.day,
              amount: figure.value(target, target.reachedLater.value),
            })}
          </p>
        )}
      </div>
      <PartsFaults target={target} />
      {canRecord && target.comparator !== 'qualitative' ? (
        <AppLink to="/plan/targets/$id/record" params={{ id }} keep className="button-link screen-only">
          {say('record.do')}
        </AppLink>
      ) : null}
      <TargetFigure target={target} asOf={asOf ?? todayInChina()} />
      <section className="panel-section">
        <h3>{say('target.facts')}</h3>
        <Facts target={target} />
      </section>
      <TargetLinks target={target} />
      <TargetValues target={target} canWithdraw={canRecord} />
      <section className="panel-section">
        <h3>{say('duties')}</h3>
        <Duties duties={target.duties} />
      </section>
      <p className="muted">
        <SourceLink source={target.source} planId={target.planId} about={pick(target.name, target.nameEn)}>
          {common('source.kind.plan')}
        </SourceLink>
      </p>
    </SidePanel>
  );
}
