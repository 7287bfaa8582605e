import { findPlans } from '@junheng/contract';
import type { PlanListItem } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useFilters } from '../../app/use-address.ts';
import { FilterSelect } from '../../components/lists/filter-bar.tsx';
import { usePick } from '../../i18n/words.ts';
import { usePlanWords } from './use-plan-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { planLevels } from '@junheng/vocabulary';

/** The published plans on the cut-off day in the address; none until they are known. */
export function usePlans(): readonly PlanListItem[] {
  const { asOf } = useFilters();
  const { data } = useRead(
    findPlans,
    { query: asOf === undefined ? {} : { asOf } },
    { freshFor: 600_000, keepsPrevious: true },
  );
  return data?.items ?? [];
}

/** Chooses the plan that a page is about (`planId` in the address); nothing to choose where there is one plan only. */
export function PlanFilter(): ReactElement | null {
  const say = usePlanWords();
  const label = useLabel();
  const pick = usePick();
  const plans = usePlans();
  const current = plans.find((plan) => plan.isInForce);
  if (plans.length < 2) return null;
  return (
    <FilterSelect
      name="planId"
      label={say('plan')}
      all={
        current === undefined
          ? undefined
          : say('plan.inForce', { title: pick(current.title, current.titleEn) })
      }
      choices={plans
        .filter((plan) => !plan.isInForce)
        .map((plan) => ({
          value: plan.id,
          label: `${label(planLevels, plan.level)}${say('plan.colon')}${pick(plan.title, plan.titleEn)}`,
        }))}
    />
  );
}
