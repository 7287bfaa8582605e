import { findSetting } from '@junheng/database';
import type { DistrictTransaction } from '@junheng/database';

export const PUBLIC_PAGE = 'publicPage';

/** Which plans stand on the public page, with the setting's version (0 while it was never set). Anything unreadable means off. */
export async function readPublicPage(
  transaction: DistrictTransaction,
  districtId: string,
): Promise<{ readonly planIds: string[]; readonly version: number }> {
  const setting = await findSetting(transaction, districtId, PUBLIC_PAGE);
  const { planIds } = (setting?.value ?? {}) as { planIds?: unknown };
  const ids = Array.isArray(planIds) ? planIds.filter((id): id is string => typeof id === 'string') : [];
  return { planIds: ids, version: setting?.version ?? 0 };
}

/** The address of a district's public page. */
export const publicAddress = (districtId: string): string => `/public/${districtId}/plan`;
