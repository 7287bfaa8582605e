import { getUnit } from '@junheng/contract';
import type { UnitDetail } from '@junheng/contract';
import type { ReactElement, ReactNode } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useAddressPart } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import { FailureState } from '../../components/failure-state.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { usePick } from '../../i18n/words.ts';
import { useOrganisationWords } from './use-organisation-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import {
  ownerships,
  schoolTypes,
  settlementAreas,
  stages,
  unitKinds,
  unitStatuses,
} from '@junheng/vocabulary';

function Facts({ unit }: { readonly unit: UnitDetail }): ReactElement {
  const say = useOrganisationWords();
  const label = useLabel();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('kind'), label(unitKinds, unit.kind)],
    [say('type'), unit.schoolType === null ? null : label(schoolTypes, unit.schoolType)],
    [
      say('stage'),
      unit.stages.length === 0 ? null : unit.stages.map((stage) => label(stages, stage)).join(say('comma')),
    ],
    [say('ownership'), unit.ownership === null ? null : label(ownerships, unit.ownership)],
    [say('area'), unit.area === null ? null : label(settlementAreas, unit.area)],
    [
      say('parent'),
      unit.parentId === null ? null : (
        <AppLink key="parent" to="/organisation/units/$id" params={{ id: unit.parentId }} keep>
          {unit.parentName}
        </AppLink>
      ),
    ],
    [say('town'), unit.townId === unit.parentId ? null : unit.townName],
    [say('code'), unit.code === '' ? null : unit.code],
    [say('opened'), unit.opened],
    [say('status'), label(unitStatuses, unit.status)],
    [
      say('position'),
      unit.lon === null || unit.lat === null ? null : `${unit.lon.toFixed(4)}°E, ${unit.lat.toFixed(4)}°N`,
    ],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function InPlan({ unit }: { readonly unit: UnitDetail }): ReactElement | null {
  const say = useOrganisationWords();
  const lines = [
    { key: 'leadTasks', count: unit.leadTasks, to: '/plan/tasks', search: { unitId: unit.id, role: 'lead' } },
    {
      key: 'supportingTasks',
      count: unit.supportingTasks,
      to: '/plan/tasks',
      search: { unitId: unit.id, role: 'supporting' },
    },
    { key: 'targets', count: unit.targets, to: '/plan/targets', search: { unitId: unit.id } },
  ] as const;
  const shown = lines.filter((line) => line.count > 0);
  if (shown.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{say('inPlan')}</h3>
      <ul className="stack">
        {shown.map((line) => (
          <li key={line.key}>
            <AppLink to={line.to} search={line.search}>
              {say(line.key, { count: line.count })}
            </AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One unit: what it is, what it carries in the plan, the units below it. */
export function Page(): ReactElement {
  const say = useOrganisationWords();
  const pick = usePick();
  const id = useAddressPart('id');
  const { data: unit, error, refetch } = useRead(getUnit, { params: { id } });
  if (unit === undefined) {
    return (
      <SidePanel title={say('title')} closeTo="/organisation/units">
        {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : <PageSkeleton />}
      </SidePanel>
    );
  }
  return (
    <SidePanel key={unit.id} title={pick(unit.name, unit.nameEn)} closeTo="/organisation/units">
      <Facts unit={unit} />
      <InPlan unit={unit} />
      {unit.children.length === 0 ? null : (
        <section className="panel-section">
          <h3>{say('children')}</h3>
          <ul className="unit-children">
            {unit.children.map((child) => (
              <li key={child.id}>
                <AppLink to="/organisation/units/$id" params={{ id: child.id }} keep>
                  {pick(child.name, child.nameEn)}
                </AppLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </SidePanel>
  );
}
