import type { ReactElement } from 'react';
import { useFilters, useSetFilters } from '../../../app/use-address.ts';
import { usePlanWords } from '../use-plan-words.ts';

/** 表 or 图: the same targets as rows or as one small chart each; kept in the address. */
export function ViewSwitch(): ReactElement {
  const say = usePlanWords();
  const { view } = useFilters();
  const setFilters = useSetFilters();
  const isPicture = view === 'picture';
  const choice = (value: string | undefined, label: string, isOn: boolean) => (
    <button
      type="button"
      className={isOn ? 'filter-switch is-set' : 'filter-switch'}
      aria-pressed={isOn}
      onClick={() => setFilters({ view: value })}
    >
      {label}
    </button>
  );
  return (
    <div className="row view-switch" role="group" aria-label={say('view')}>
      {choice(undefined, say('view.table'), !isPicture)}
      {choice('picture', say('view.picture'), isPicture)}
    </div>
  );
}
