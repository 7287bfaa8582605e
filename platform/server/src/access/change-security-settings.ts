import type { changeSecuritySettings } from '@junheng/contract';
import { changeSetting, recordChange } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import { charges } from '@junheng/vocabulary';
import type { Handler } from '../handler.ts';
import { countInCharge } from '../sessions/account-checks.ts';
import { readSecuritySettings, SECURITY } from '../sessions/security-settings.ts';

/** Changes what the district asks of its accounts; the split among three needs somebody in charge of each part. */
export const handle: Handler<typeof changeSecuritySettings> = async ({ body }, context) => {
  const { transaction, reader, makeId, language } = context;
  const { districtId } = reader;
  const { version, ...settings } = body;
  const before = await readSecuritySettings(transaction, districtId);
  if (settings.splitsAdministrators) {
    const inCharge = await countInCharge(transaction, districtId);
    const missing = charges.filter((charge) => inCharge[charge] === 0);
    if (missing.length > 0) {
      const names = missing.map((charge) => charges.labels[charge][language]).join(', ');
      return fail(appError('ACCESS_CHARGE_VACANT', { missing: names }));
    }
  }
  const id = makeId();
  if (!(await changeSetting(transaction, { districtId, id, name: SECURITY, version }, settings)))
    return fail(appError('CONTRACT_VERSION_STALE'));
  await recordChange(context, {
    action: 'change-security-settings',
    entity: 'district_setting',
    entityId: id,
    before: before.settings,
    after: settings,
  });
  return ok({ version: version + 1 });
};
