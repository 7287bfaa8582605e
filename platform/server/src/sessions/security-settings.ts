import { securitySettingsSchema } from '@junheng/contract';
import type { SecuritySettings } from '@junheng/contract';
import { findSetting } from '@junheng/database';
import type { DistrictTransaction } from '@junheng/database';

/** The name of the setting of a district that says what it asks of its accounts (also read by `findSessionReader`). */
export const SECURITY = 'security';

/** As it is where nobody has said anything: no second factor, one kind of administrator, everything kept. */
export const usualSecurity: SecuritySettings = {
  secondFactorRoles: [],
  splitsAdministrators: false,
  retention: { files: null, accounts: null, trail: null, byItself: false },
};

/** What a district asks of its accounts, with the setting's version: 0 where it was never changed. */
export async function readSecuritySettings(
  transaction: DistrictTransaction,
  districtId: string,
): Promise<{ settings: SecuritySettings; version: number }> {
  const found = await findSetting(transaction, districtId, SECURITY);
  const parsed = securitySettingsSchema.safeParse(found?.value);
  return { settings: parsed.success ? parsed.data : usualSecurity, version: found?.version ?? 0 };
}
