import { findUnits } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { FilterSelect } from '../../components/lists/filter-bar.tsx';
import { usePick } from '../../i18n/words.ts';
import { useFilters } from '../../app/use-address.ts';
import { usePlanWords } from './use-plan-words.ts';

/** Filters by the unit that has a duty: bureau, offices, departments and towns; a school only when the address names one. */
export function UnitFilter(): ReactElement | null {
  const say = usePlanWords();
  const pick = usePick();
  const { unitId } = useFilters();
  const { data } = useRead(findUnits, { query: { pageSize: 500 } }, { freshFor: 600_000 });
  if (data === undefined) return null;
  const units = data.items.filter(
    (unit) => unit.id === unitId || !['school', 'kindergarten'].includes(unit.kind),
  );
  if (units.length < 2) return null;
  return (
    <FilterSelect
      name="unitId"
      label={say('unit')}
      choices={units.map((unit) => ({ value: unit.id, label: pick(unit.shortName, unit.nameEn) }))}
    />
  );
}
