import type { CallReply, checkPlanReview } from '@junheng/contract';
import type { ReactElement } from 'react';
import { AppLink } from '../../../components/app-link.tsx';
import { Shape } from '../../../components/shape.tsx';
import { usePick } from '../../../i18n/words.ts';
import type { KnownReview } from '../items/merge-review.ts';
import { useItemWords } from '../items/use-item-words.ts';
import type { ReviewActions } from '../use-review-actions.ts';
import { useReviewWords } from '../use-review-words.ts';
import { UnitMatches } from './unit-matches.tsx';

type Obstacle = CallReply<typeof checkPlanReview>['obstacles'][number];

interface ObstaclesProps {
  readonly obstacles: readonly Obstacle[];
  readonly known: KnownReview;
  readonly actions: ReviewActions;
}

const SHOWN = 6;

/** What stands in the way of publishing, each with the way to mend it. */
export function Obstacles({ obstacles, known, actions }: ObstaclesProps): ReactElement {
  const say = useReviewWords();
  const pick = usePick();
  const { title } = useItemWords();
  const { id } = known.review;
  return (
    <ul className="obstacles">
      {obstacles.map((obstacle) => {
        const items = obstacle.itemIds.flatMap((itemId) => known.items.get(itemId) ?? []);
        return (
          <li key={`${obstacle.code} ${obstacle.field ?? ''}`} className="keep-together">
            <span className={obstacle.canLeaveOut ? 'tone-soon' : 'tone-bad'}>
              <Shape name={obstacle.canLeaveOut ? 'openTriangle' : 'triangle'} />
            </span>
            <div className="stack">
              <p>{pick(obstacle.zh, obstacle.en)}</p>
              {obstacle.code === 'PLAN_REVIEW_FACT_MISSING' ? (
                <AppLink to="/plan/reviews/$id" params={{ id }} search={{ facts: 'edit' }}>
                  {say('facts.edit')}
                </AppLink>
              ) : null}
              {obstacle.code === 'PLAN_REVIEW_UNITS_OPEN' ? (
                <UnitMatches items={items} actions={actions} />
              ) : (
                <ul className="obstacle-items">
                  {items.slice(0, SHOWN).map((item) => (
                    <li key={item.id}>
                      <AppLink
                        to="/plan/reviews/$id"
                        params={{ id }}
                        search={{ kind: item.kind, item: item.id }}
                      >
                        {title(item)}
                      </AppLink>
                    </li>
                  ))}
                  {items.length > SHOWN ? (
                    <li className="muted">{say('obstacle.more', { count: items.length - SHOWN })}</li>
                  ) : null}
                </ul>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
