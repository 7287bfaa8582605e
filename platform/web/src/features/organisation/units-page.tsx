import './units.css';
import { exportUnits, findUnits } from '@junheng/contract';
import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useAddressPart, useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import { ExportButton } from '../../components/lists/export-button.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '../../components/lists/filter-bar.tsx';
import { ListBody } from '../../components/lists/list-body.tsx';
import { Page as PageFrame } from '../../components/page.tsx';
import { WithPanel } from '../../components/side-panel.tsx';
import { usePick } from '../../i18n/words.ts';
import { DistrictMap } from './map/district-map.tsx';
import { useOrganisationWords } from './use-organisation-words.ts';
import { useUnitColumns } from './use-unit-columns.tsx';
import { ownerships, schoolTypes, settlementAreas, stages, unitKinds } from '@junheng/vocabulary';
import { useLabel } from '../../i18n/use-label.ts';

const PAGE_SIZE = 50;
const filterNames = ['q', 'kind', 'schoolType', 'stage', 'ownership', 'area', 'townId'] as const;

function Filters(): ReactElement {
  const say = useOrganisationWords();
  const label = useLabel();
  const pick = usePick();
  const { data: towns } = useRead(
    findUnits,
    { query: { kind: 'town', pageSize: 500 } },
    { freshFor: 600_000 },
  );
  return (
    <FilterBar names={filterNames}>
      <FilterSearch label={say('search')} />
      <FilterSelect
        name="kind"
        label={say('kind')}
        choices={unitKinds.map((value) => ({ value, label: label(unitKinds, value) }))}
      />
      <FilterSelect
        name="schoolType"
        label={say('type')}
        choices={schoolTypes.map((value) => ({ value, label: label(schoolTypes, value) }))}
      />
      <FilterSelect
        name="stage"
        label={say('stage')}
        choices={stages.map((value) => ({ value, label: label(stages, value) }))}
      />
      <FilterSelect
        name="ownership"
        label={say('ownership')}
        choices={ownerships.map((value) => ({ value, label: label(ownerships, value) }))}
      />
      <FilterSelect
        name="area"
        label={say('area')}
        choices={settlementAreas.map((value) => ({ value, label: label(settlementAreas, value) }))}
      />
      <FilterSelect
        name="townId"
        label={say('town')}
        choices={(towns?.items ?? []).map((town) => ({
          value: town.id,
          label: pick(town.shortName, town.nameEn),
        }))}
      />
    </FilterBar>
  );
}

/** 单位: all units on a map and in a table, under the same filters. */
export function Page(): ReactElement {
  const say = useOrganisationWords();
  const filters = useFilters();
  const id = useAddressPart('id');
  const query = { ...filters, asOf: undefined, pageSize: PAGE_SIZE };
  const read = useRead(findUnits, { query: query as never }, { keepsPrevious: true });
  const { data } = read;
  const columns = useUnitColumns();
  return (
    <WithPanel panel={<Outlet />}>
      <PageFrame
        title={say('title')}
        sentence={
          data === undefined ? undefined : (
            <p className="sentence-title">
              <AppLink to="/organisation/units" search={filters}>
                {say('count', { count: data.total })}
              </AppLink>
            </p>
          )
        }
        actions={
          <ExportButton route={exportUnits} input={{ query: query as never }} fileName={say('title')} />
        }
      >
        <Filters />
        <DistrictMap currentId={id} />
        <ListBody
          read={read}
          caption={say('title')}
          columns={columns}
          rowKey={(unit) => unit.id}
          isCurrent={(unit) => unit.id === id}
          pageSize={PAGE_SIZE}
          none={say('none')}
          noneHelp={say('none.help')}
        />
      </PageFrame>
    </WithPanel>
  );
}
