import type { createAccount } from '@junheng/contract';
import { insertAccounts, recordChange } from '@junheng/database';
import { account } from '@junheng/records';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import { showAccount } from './account-area.ts';
import type { AccessHandler } from '../handler.ts';
import { checkUnit, isUserNameTaken } from '../sessions/account-checks.ts';
import { checkNewPassword } from '../sessions/check-new-password.ts';

import { traceRecord } from '../records/trace-record.ts';
import { hashPassword } from '../sessions/password-hash.ts';

export const opensTransactions = true;

/** Makes an account whose person must change the password at first sign-in. */
export const handle: AccessHandler<typeof createAccount> = async ({ body }, context) => {
  // Where three share the administration one makes accounts and another lets them in.
  const { charge } = context.session;
  if (charge !== null && charge !== 'system') return fail(appError('ACCESS_CHARGE_OTHER'));
  const { reader, language } = context;
  const checked = checkNewPassword(body.password, {
    userName: body.userName,
    names: [body.displayName, context.session.districtName, context.session.districtNameEn],
    element: 'body.password',
    language,
  });
  if (!checked.ok) return checked;
  const password_hash = await hashPassword(body.password);
  const key = { districtId: reader.districtId, id: context.makeId() };
  return context.door.inDistrict(reader, async (transaction) => {
    const unit = await checkUnit(transaction, { districtId: reader.districtId, id: body.unitId });
    if (!unit.ok) return unit;
    if (await isUserNameTaken(transaction, { districtId: reader.districtId, userName: body.userName })) {
      const place = { element: 'body.userName' };
      return fail(appError('ACCESS_USER_NAME_TAKEN', { userName: body.userName }, place));
    }
    await insertAccounts(transaction, [
      {
        district_id: key.districtId,
        id: key.id,
        user_name: body.userName,
        display_name: body.displayName,
        role: body.role,
        unit_id: body.unitId,
        password_hash,
        must_change_password: true,
        active: charge === null,
        locked_until: null,
        last_signed_in_at: null,
        created_at: timestamp(context.clock),
      },
    ]);
    await recordChange(
      { ...context, transaction },
      {
        action: 'create-account',
        entity: 'account',
        entityId: key.id,
        before: null,
        after: traceRecord(account, body),
      },
    );
    return ok(await showAccount(transaction, key, context.clock));
  });
};
