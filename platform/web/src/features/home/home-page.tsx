import './home.css';
import { getPlanHome } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useFilters } from '../../app/use-address.ts';
import { CalmState } from '../../components/calm-state.tsx';
import { FailureState } from '../../components/failure-state.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../components/page.tsx';
import { SentenceTitle } from '../../components/sentence-title.tsx';
import type { CountedPart } from '../../components/sentence-title.tsx';
import { targetLooks, taskLooks } from '../../components/states.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { usePick } from '../../i18n/words.ts';
import { Changes } from './changes.tsx';
import { Mine } from './mine.tsx';
import { Multiples } from './multiples.tsx';
import { useHomeWords } from './use-home-words.ts';

type Home = CallReply<typeof getPlanHome>;

function HomeSentences({ home }: { readonly home: Home }): ReactElement {
  const say = useHomeWords();
  const common = useCommonWords();
  const { asOf } = useFilters();
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
      search: { state, asOf },
      ...part(state),
    }));
  const targetStates = Object.keys(targetLooks) as (keyof typeof targetLooks)[];
  const taskStates = Object.keys(taskLooks) as (keyof typeof taskLooks)[];
  return (
    <>
      <SentenceTitle
        lead={say('targets', { count: home.targetCount })}
        leadTo="/plan/targets"
        leadSearch={{ asOf }}
        parts={parts(targetStates, home.targetStates, '/plan/targets', (state) => ({
          word: common(`targetState.${state}`),
          look: targetLooks[state],
        }))}
      />
      <SentenceTitle
        lead={say('tasks', { count: home.taskCount })}
        leadTo="/plan/tasks"
        leadSearch={{ asOf }}
        parts={parts(taskStates, home.taskStates, '/plan/tasks', (state) => ({
          word: common(`taskState.${state}`),
          look: taskLooks[state],
        }))}
      />
    </>
  );
}

/** 首页: one sentence for the targets, one for the tasks, the picture of all targets, what changed, what waits for the reader. */
export function Page(): ReactElement {
  const say = useHomeWords();
  const pick = usePick();
  const { asOf } = useFilters();
  const {
    data: home,
    error,
    refetch,
  } = useRead(getPlanHome, { query: asOf === undefined ? {} : { asOf } }, { keepsPrevious: true });
  if (error) return <FailureState failure={error} isPage onRetry={() => void refetch()} />;
  if (home === undefined) return <PageSkeleton lines={12} />;
  if (home.plan === null) {
    return (
      <CalmState title={say('empty.title')} isPage>
        <title>{say('title')}</title>
        {say('empty.help')}
      </CalmState>
    );
  }
  const planTitle = pick(home.plan.title, home.plan.titleEn);
  return (
    <PageFrame
      title={say('planYear', { title: planTitle, year: home.planYear })}
      sentence={<HomeSentences home={home} />}
    >
      <div className="home">
        <Multiples targets={home.targets} asOf={home.asOf} />
        <div className="home-side">
          <Mine mine={home.mine} />
          <Changes changes={home.changes} />
        </div>
      </div>
    </PageFrame>
  );
}
