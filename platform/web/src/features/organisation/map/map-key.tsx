import type { Unit } from '@junheng/contract';
import type { ReactElement } from 'react';
import { AppLink } from '../../../components/app-link.tsx';
import { useFilters } from '../../../app/use-address.ts';
import { useOrganisationWords } from '../use-organisation-words.ts';
import { markOf } from './unit-marks.ts';
import { schoolTypes } from '@junheng/vocabulary';
import { useLabel } from '../../../i18n/use-label.ts';

/** What the marks on the map mean, with how many there are; each number lists its schools. */
export function MapKey({ schools }: { readonly schools: readonly Unit[] }): ReactElement {
  const say = useOrganisationWords();
  const label = useLabel();
  const filters = useFilters();
  const byType = Map.groupBy(schools, (school) => school.schoolType);
  return (
    <ul className="map-key" aria-label={say('map.key')}>
      {schoolTypes.map((type) => {
        const members = byType.get(type) ?? [];
        const mark = members[0] === undefined ? null : markOf(members[0]);
        if (mark === null) return null;
        return (
          <li key={type}>
            <svg viewBox="-6 -6 12 12" width="14" height="14" aria-hidden="true">
              <path d={mark.path} fill={mark.colour} />
            </svg>
            <AppLink
              to="/organisation/units"
              search={{
                ...filters,
                page: undefined,
                schoolType: filters['schoolType'] === type ? undefined : type,
              }}
            >
              {label(schoolTypes, type)} <b>{members.length}</b>
            </AppLink>
          </li>
        );
      })}
    </ul>
  );
}
