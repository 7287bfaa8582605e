import type { ReactElement } from 'react';
import { useFilters, useSetFilters } from '../../app/use-address.ts';
import { DayInput } from '../forms/day-input.tsx';

/** A filter with a day; clearing the field takes it away. */
export function FilterDay({ name, label }: { readonly name: string; readonly label: string }): ReactElement {
  const { [name]: day = '' } = useFilters();
  const setFilters = useSetFilters();
  return (
    <label className={day === '' ? 'filter' : 'filter is-set'}>
      <span className="filter-label">{label}</span>
      <DayInput value={day} onChange={(next) => setFilters({ [name]: next === '' ? undefined : next })} />
    </label>
  );
}
