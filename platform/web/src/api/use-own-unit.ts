import { getUnit } from '@junheng/contract';
import type { UnitDetail } from '@junheng/contract';
import { useRead } from './use-read.ts';
import { useSession } from './use-session.ts';

/** The unit of the reader's account; undefined until it is known. */
export function useOwnUnit(): UnitDetail | undefined {
  const { unitId } = useSession();
  return useRead(getUnit, { params: { id: unitId } }, { freshFor: 600_000 }).data;
}
