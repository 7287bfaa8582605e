import type { Unit } from '@junheng/contract';
import { AppLink } from '../../components/app-link.tsx';
import type { Column } from '../../components/lists/data-table.tsx';
import { usePick } from '../../i18n/words.ts';
import { useOrganisationWords } from './use-organisation-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { ownerships, schoolTypes, settlementAreas, unitKinds, unitStatuses } from '@junheng/vocabulary';

/** The columns of the list of units. */
export function useUnitColumns(): Column<Unit>[] {
  const say = useOrganisationWords();
  const label = useLabel();
  const pick = usePick();
  const kindOf = (unit: Unit) =>
    unit.schoolType === null ? label(unitKinds, unit.kind) : label(schoolTypes, unit.schoolType);
  return [
    {
      key: 'name',
      title: say('name'),
      sort: 'name',
      phone: 'title',
      cell: (unit) => (
        <AppLink to="/organisation/units/$id" params={{ id: unit.id }} keep>
          {pick(unit.name, unit.nameEn)}
        </AppLink>
      ),
    },
    { key: 'kind', title: say('kind'), sort: 'kind', phone: 'line', cell: kindOf },
    {
      key: 'ownership',
      title: say('ownership'),
      cell: (unit) => (unit.ownership === null ? '' : label(ownerships, unit.ownership)),
    },
    { key: 'town', title: say('town'), phone: 'line', cell: (unit) => unit.townName ?? '' },
    {
      key: 'area',
      title: say('area'),
      cell: (unit) => (unit.area === null ? '' : label(settlementAreas, unit.area)),
    },
    {
      key: 'opened',
      title: say('opened'),
      isNumber: true,
      sort: 'opened',
      cell: (unit) => unit.opened ?? '',
    },
    { key: 'status', title: say('status'), cell: (unit) => label(unitStatuses, unit.status) },
  ];
}
