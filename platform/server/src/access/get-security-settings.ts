import type { getSecuritySettings } from '@junheng/contract';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { countInCharge } from '../sessions/account-checks.ts';
import { readSecuritySettings } from '../sessions/security-settings.ts';

/** What the district asks of its accounts. */
export const handle: Handler<typeof getSecuritySettings> = async (_input, { transaction, reader }) => {
  const { settings, version } = await readSecuritySettings(transaction, reader.districtId);
  return ok({ ...settings, version, inCharge: await countInCharge(transaction, reader.districtId) });
};
