import { findPlans } from '@junheng/contract';
import type { CallReply, describePlanReport } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useFilters } from '../../app/use-address.ts';
import { FilterBar, FilterSelect } from '../../components/lists/filter-bar.tsx';
import { usePick } from '../../i18n/words.ts';
import { useReportWords } from './use-report-words.ts';

type Described = CallReply<typeof describePlanReport>;

const names = ['planId', 'version', 'unitId', 'year'] as const;
const hasYear = (kind: Described['kind']): boolean => kind === 'schedule' || kind === 'points';

/** Chooses plan, version, and for what unit or year; each only where there is something to choose. */
export function ReportChoices({ described }: { readonly described: Described }): ReactElement | null {
  const say = useReportWords();
  const pick = usePick();
  const { asOf, unitId } = useFilters();
  const { data } = useRead(findPlans, { query: asOf === undefined ? {} : { asOf } }, { freshFor: 600_000 });
  const plans = data?.items ?? [];
  const inForce = plans.find((plan) => plan.isInForce);
  const { plan, kind, units, versions } = described;
  const chosen = units.find((unit) => unit.id === described.unitId);
  const years = Array.from({ length: plan.to - plan.from + 1 }, (_, index) => plan.from + index);
  const hasPlans = plans.length > 1 && described.kinds.length > 1;
  const hasUnits = kind === 'unitSheet' && units.length > 1;
  if (!hasPlans && versions.length < 2 && !hasUnits && !hasYear(kind)) return null;
  return (
    <FilterBar names={names}>
      {hasPlans ? (
        <FilterSelect
          name="planId"
          label={say('plan')}
          all={
            inForce === undefined
              ? undefined
              : say('plan.inForce', { title: pick(inForce.title, inForce.titleEn) })
          }
          choices={plans
            .filter((one) => !one.isInForce)
            .map((one) => ({ value: one.id, label: pick(one.title, one.titleEn) }))}
        />
      ) : null}
      {versions.length > 1 ? (
        <FilterSelect
          name="version"
          label={say('version')}
          all={say('version.newest')}
          choices={versions.map(({ number, inForceFrom }) => ({
            value: String(number),
            label: say('version.number', { number, day: inForceFrom }),
          }))}
        />
      ) : null}
      {hasUnits ? (
        <FilterSelect
          name="unitId"
          label={say('unit')}
          all={chosen === undefined ? say('unit.first') : pick(chosen.name, chosen.nameEn)}
          choices={units
            .filter((unit) => unit.id !== described.unitId || unitId !== undefined)
            .map((unit) => ({ value: unit.id, label: pick(unit.name, unit.nameEn) }))}
        />
      ) : null}
      {hasYear(kind) ? (
        <FilterSelect
          name="year"
          label={say('year')}
          all={say('year.current')}
          choices={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      ) : null}
    </FilterBar>
  );
}
