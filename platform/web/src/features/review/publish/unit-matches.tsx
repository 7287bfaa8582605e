import type { ReviewItem } from '@junheng/contract';
import type { ReactElement } from 'react';
import { UnitChoice } from '../form/unit-choice.tsx';
import type { ReviewActions } from '../use-review-actions.ts';
import { useReviewWords } from '../use-review-words.ts';
import { findOpenUnits } from './open-units.ts';

interface UnitMatchesProps {
  readonly items: readonly ReviewItem[];
  readonly actions: ReviewActions;
}

/** Printed names that stand for no unit yet: each is matched once for all items that carry it. */
export function UnitMatches({ items, actions }: UnitMatchesProps): ReactElement {
  const say = useReviewWords();
  return (
    <ul className="unit-matches">
      {findOpenUnits(items).map(({ name, items: carriers }) => (
        <li key={name}>
          <span lang="zh-CN">{name}</span>
          <span className="muted number">{say('units.count', { count: carriers.length })}</span>
          <UnitChoice
            name={name}
            match={{ unitId: null, create: null }}
            label={say('duty.unit', { name })}
            onChange={(match) => void actions.assignUnit(name, match)}
          />
        </li>
      ))}
    </ul>
  );
}
