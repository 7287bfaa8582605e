import './publish.css';
import { checkPlanReview } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useAddressPart } from '../../../app/use-address.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { CalmState } from '../../../components/calm-state.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../components/page.tsx';
import type { KnownReview } from '../items/merge-review.ts';
import { useReview } from '../use-review.ts';
import { useReviewActions } from '../use-review-actions.ts';
import { useReviewWords } from '../use-review-words.ts';
import { DifferenceList } from '../../plan/documents/versions/difference-list.tsx';
import { Obstacles } from './obstacles.tsx';
import { PublishForm } from './publish-form.tsx';
import { useLabel } from '../../../i18n/use-label.ts';
import { reviewItemKinds } from '@junheng/vocabulary';

export type Unmentioned = 'drop' | 'keep';

interface ReadyProps {
  readonly known: KnownReview;
  readonly check: CallReply<typeof checkPlanReview>;
  /** Of an adjustment: what becomes of goals and tasks that its document does not mention. */
  readonly unmentioned: Unmentioned;
  readonly onUnmentioned: (choice: Unmentioned) => void;
}

function Ready({ known, check, unmentioned, onUnmentioned }: ReadyProps): ReactElement {
  const say = useReviewWords();
  const label = useLabel();
  const actions = useReviewActions(known);
  const { review } = known;
  const { obstacles, newUnits, difference } = check;
  const counts = [
    ['target', check.targetCount],
    ['task', check.taskCount],
    ['project', check.projectCount],
  ] as const;
  return (
    <PageFrame
      title={say(review.planId === null ? 'publish.title' : 'publish.adjustment', {
        number: check.versionNumber,
      })}
      sentence={review.facts.title}
      actions={
        <AppLink to="/plan/reviews/$id" params={{ id: review.id }}>
          {say('publish.back')}
        </AppLink>
      }
    >
      <div className="publish">
        {obstacles.length === 0 ? null : (
          <section className="stack">
            <h2>{say('obstacles')}</h2>
            <Obstacles obstacles={obstacles} known={known} actions={actions} />
          </section>
        )}
        <section className="stack">
          <h2>{say('publish.holds')}</h2>
          <dl className="publish-counts">
            {counts.map(([kind, count]) => (
              <div key={kind}>
                <dd className="number">{count}</dd>
                <dt className="muted">{label(reviewItemKinds, kind)}</dt>
              </div>
            ))}
          </dl>
          {newUnits.length === 0 ? null : (
            <p>
              {say('publish.newUnits', { count: newUnits.length })}
              <span lang="zh-CN">{newUnits.join(say('comma'))}</span>
            </p>
          )}
        </section>
        {difference === null ? null : (
          <section className="stack">
            <h2>{say('difference')}</h2>
            <fieldset className="unmentioned screen-only">
              <legend>{say('unmentioned')}</legend>
              {(['drop', 'keep'] as const).map((choice) => (
                <label key={choice}>
                  <input
                    type="radio"
                    name="unmentioned"
                    checked={unmentioned === choice}
                    onChange={() => onUnmentioned(choice)}
                  />
                  <span>{say(`unmentioned.${choice}`)}</span>
                </label>
              ))}
            </fieldset>
            <DifferenceList difference={difference} />
          </section>
        )}
        <section className="stack screen-only">
          <h2>{say('publish.confirm')}</h2>
          <PublishForm known={known} check={check} unmentioned={unmentioned} />
        </section>
      </div>
    </PageFrame>
  );
}

/** 发布: what stands in the way, what the version will hold, and the confirmation. */
export function Page(): ReactElement {
  const say = useReviewWords();
  const id = useAddressPart('id');
  const { data: known, error: reviewError, refetch: readReview } = useReview(id);
  const [unmentioned, setUnmentioned] = useState<Unmentioned>('drop');
  const {
    data: check,
    error,
    refetch,
  } = useRead(checkPlanReview, { params: { id }, query: { unmentioned } }, { keepsPrevious: true });
  const failure = known === undefined ? reviewError : check === undefined ? error : null;
  if (failure)
    return (
      <FailureState
        failure={failure}
        isPage
        onRetry={() => {
          void readReview();
          void refetch();
        }}
      />
    );
  if (known === undefined || check === undefined) return <PageSkeleton lines={8} />;
  if (known.review.state !== 'open')
    return (
      <CalmState title={say(`reviewState.${known.review.state}.sentence`)} isPage>
        <AppLink to="/plan/reviews/$id" params={{ id }}>
          {say('publish.back')}
        </AppLink>
      </CalmState>
    );
  return <Ready known={known} check={check} unmentioned={unmentioned} onUnmentioned={setUnmentioned} />;
}
