import { useState } from 'react';
import type { ReactElement } from 'react';
import { useReviewWords } from './use-review-words.ts';
import { FactsForm } from './items/facts-form.tsx';
import type { KnownReview } from './items/merge-review.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { planLevels } from '@junheng/vocabulary';

/** What the plan is, in one line; opens as a form. What is missing for publishing is named. */
export function PlanFacts({
  known,
  isFirstOpen,
}: {
  readonly known: KnownReview;
  readonly isFirstOpen: boolean;
}): ReactElement {
  const say = useReviewWords();
  const label = useLabel();
  const { facts, missingFacts, state } = known.review;
  const [isEditing, setIsEditing] = useState(isFirstOpen);
  if (isEditing && state === 'open')
    return (
      <section className="plan-facts" aria-label={say('facts')}>
        <FactsForm known={known} onClose={() => setIsEditing(false)} />
      </section>
    );
  const period = facts.from === null || facts.to === null ? '' : `${facts.from}—${facts.to}`;
  const parts = [facts.number, facts.issuer, facts.issued ?? '', period, label(planLevels, facts.level)];
  return (
    <div className="plan-facts-line row">
      <span lang="zh-CN" className="muted">
        {parts.filter((part) => part !== '').join(' · ')}
      </span>
      {missingFacts.length === 0 ? null : (
        <b className="tone-soon">
          {say('facts.missing', {
            fields: missingFacts.map((name) => say(`facts.${name as 'title'}`)).join(say('comma')),
          })}
        </b>
      )}
      {state === 'open' ? (
        <button
          type="button"
          className="plain-button link-button screen-only"
          onClick={() => setIsEditing(true)}
        >
          {say('facts.edit')}
        </button>
      ) : null}
    </div>
  );
}
