import type { Duty } from '@junheng/contract';
import type { ReactElement } from 'react';
import { AppLink } from '../../components/app-link.tsx';
import { usePick } from '../../i18n/words.ts';
import { usePlanWords } from './use-plan-words.ts';
import { dutyRoles } from '@junheng/vocabulary';
import { useLabel } from '../../i18n/use-label.ts';

/** Who carries a target or task: lead, supporting, responsible; each opens the unit. */
export function Duties({ duties }: { readonly duties: readonly Duty[] }): ReactElement {
  const say = usePlanWords();
  const label = useLabel();
  const pick = usePick();
  return (
    <dl className="facts">
      {dutyRoles.map((role) => {
        const units = duties.filter((duty) => duty.role === role);
        if (units.length === 0) return null;
        return (
          <div key={role} className="fact">
            <dt>{label(dutyRoles, role)}</dt>
            <dd>
              {units.map((duty, index) => (
                <span key={duty.unitId}>
                  {index === 0 ? '' : say('comma')}
                  <AppLink to="/organisation/units/$id" params={{ id: duty.unitId }}>
                    {pick(duty.unitName, duty.unitNameEn)}
                  </AppLink>
                </span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The first unit in charge, for a table cell; “等 3 家” when there are more. */
export function LeadUnit({ duties }: { readonly duties: readonly Duty[] }): ReactElement | null {
  const say = usePlanWords();
  const pick = usePick();
  const leads = duties.filter((duty) => duty.role !== 'supporting');
  const first = leads[0];
  if (first === undefined) return null;
  const name = pick(first.unitName, first.unitNameEn);
  return <span>{leads.length === 1 ? name : say('duty.andMore', { name, count: leads.length })}</span>;
}
