import { getPlanHome } from '@junheng/contract';
import { yearsOf } from '@junheng/kernel';
import { useRead } from '../../api/use-read.ts';

/** The years that the plan covers; none until it is known. */
export function usePlanYears(): number[] {
  const { data } = useRead(getPlanHome, { query: {} }, { freshFor: 600_000 });
  return data?.plan ? yearsOf(data.plan) : [];
}
