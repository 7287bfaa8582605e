import './home.css';
import { getPlanHome } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import { CalmState } from '../../components/calm-state.tsx';
import { FailureState } from '../../components/failure-state.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../components/page.tsx';
import { SentenceTitle } from '../../components/sentence-title.tsx';
import type { CountedPart } from '../../components/sentence-title.tsx';
import { targetLooks, taskLooks } from '../../components/states.ts';
import { usePick } from '../../i18n/words.ts';
import { PlanFilter } from '../plan/plan-filter.tsx';
import { PlanLine } from '../plan/plan-line.tsx';
import { TargetMultiples } from '../plan/targets/target-multiples.tsx';
import { Changes } from './changes.tsx';
import { Closing } from './closing.tsx';
import { DueSoon } from './due-soon.tsx';
import { Mine } from './mine.tsx';
import { Pressing } from './pressing.tsx';
import { Units } from './units.tsx';
import { useHomeWords } from './use-home-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';
import { useMay } from '../../api/use-may.ts';

type Home = CallReply<typeof getPlanHome>;

function HomeSentences({ home }: { readonly home: Home }): ReactElement {
  const say = useHomeWords();
  const label = useLabel();
  const { asOf, planId } = useFilters();
  const parts = <State extends keyof typeof targetLooks | keyof typeof taskLooks>(
    states: readonly State[],
    counts: Readonly<Record<string, number>>,
    to: string,
    part: (state: State) => Pick<CountedPart, 'word' | 'look'>,
  ): CountedPart[] =>
    states.map((state) => ({
      key: state,
      count: counts[state] ?? 0,
      to,
      search: { state, asOf, planId },
      ...part(state),
    }));
  return (
    <>
      <SentenceTitle
        lead={say('targets', { count: home.targetCount })}
        leadTo="/plan/targets"
        leadSearch={{ asOf, planId }}
        parts={parts(targetStates, home.targetStates, '/plan/targets', (state) => ({
          word: label(targetStates, state),
          look: targetLooks[state],
        }))}
      />
      <SentenceTitle
        lead={say('tasks', { count: home.taskCount })}
        leadTo="/plan/tasks"
        leadSearch={{ asOf, planId }}
        parts={parts(taskStates, home.taskStates, '/plan/tasks', (state) => ({
          word: label(taskStates, state),
          look: taskLooks[state],
        }))}
      />
    </>
  );
}

/** 首页: the one thing to say and the targets behind it, what waits for the reader, what changed; the counts, and all else folded. */
export function Page(): ReactElement {
  const say = useHomeWords();
  const pick = usePick();
  const canLoad = useMay()('reviewPlans');
  const { asOf, planId } = useFilters();
  const {
    data: home,
    error,
    refetch,
  } = useRead(
    getPlanHome,
    { query: { ...(asOf === undefined ? {} : { asOf }), ...(planId === undefined ? {} : { planId }) } },
    { keepsPrevious: true },
  );
  if (error) return <FailureState failure={error} isPage onRetry={() => void refetch()} />;
  if (home === undefined) return <PageSkeleton lines={12} />;
  if (home.plan === null) {
    return (
      <CalmState
        title={say('empty.title')}
        isPage
        action={
          canLoad ? (
            <AppLink to="/plan/documents/new" className="button-link">
              {say('empty.do')}
            </AppLink>
          ) : undefined
        }
      >
        <title>{say('title')}</title>
        {canLoad ? say('empty.help.load') : say('empty.help')}
      </CalmState>
    );
  }
  const planTitle = pick(home.plan.title, home.plan.titleEn);
  return (
    <PageFrame
      title={say('planYear', { title: planTitle, year: home.planYear })}
      sentence={<p className="home-lead">{pick(home.lead.zh, home.lead.en)}</p>}
      actions={<PlanFilter />}
    >
      <div className="home">
        <div className="home-main">
          <Pressing targets={home.targets} pressing={home.pressing} />
          <section className="home-counts" aria-label={say('counts')}>
            <HomeSentences home={home} />
            <PlanLine plan={home.plan} judgedVersion={home.judgedVersion} />
          </section>
          <Closing plan={home.plan} asOf={home.asOf} />
          {home.targets.length === 0 ? null : (
            <details className="home-fold">
              <summary>
                <h2>{say('picture')}</h2>
              </summary>
              <TargetMultiples targets={home.targets} asOf={home.asOf} />
            </details>
          )}
          <details className="home-fold">
            <summary>
              <h2>{say('units')}</h2>
            </summary>
            <Units />
          </details>
        </div>
        <div className="home-side">
          <Mine mine={home.mine} />
          <Changes changes={home.changes} />
          <DueSoon asOf={home.asOf} />
        </div>
      </div>
    </PageFrame>
  );
}
