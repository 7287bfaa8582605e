import type { changePassword } from '@junheng/contract';
import {
  deleteSessionsOfAccount,
  findAccount,
  recordChange,
  takeTry,
  updateAccount,
} from '@junheng/database';
import type { AccountRow } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { AccessContext, AccessHandler } from '../handler.ts';
import { checkNewPassword } from '../sessions/check-new-password.ts';
import { hashPassword, isPasswordRight } from '../sessions/password-hash.ts';
import { lockedUntil, minutesLocked } from '../sessions/sign-in-lock.ts';

export const opensTransactions = true;

/** One's own account, once the present password was right: guessing it from an open session is counted, locked and noted as at sign-in. */
async function proveOneself(current: string, context: AccessContext): Promise<Result<AccountRow, AppError>> {
  const { reader, clock } = context;
  const key = { districtId: reader.districtId, id: reader.accountId };
  const now = clock.now();
  const [account, count] = await context.door.inDistrict(reader, async (transaction) => {
    const taken = await takeTry(transaction, { kind: 'account', ...key }, timestamp(clock), (failures) =>
      lockedUntil(failures, now),
    );
    return [await findAccount(transaction, key), taken] as const;
  });
  if (!count.isTaken) {
    const minutes = Math.max(1, minutesLocked(count.lockedUntil, now));
    return fail(appError('ACCESS_ACCOUNT_LOCKED', { minutes }));
  }
  if ((await isPasswordRight(current, account?.password_hash)) && account !== undefined) return ok(account);
  await context.door.inDistrict(reader, (transaction) =>
    recordChange(
      { ...context, transaction },
      {
        action: 'refuse-password-change',
        entity: 'account',
        entityId: reader.accountId,
        before: null,
        after: { failedAttempts: count.failures, lockedUntil: count.lockedUntil },
      },
    ),
  );
  return fail(appError('ACCESS_CREDENTIALS_WRONG', {}, { element: 'body.current' }));
}

/** Changes one's own password and ends one's other sessions. */
export const handle: AccessHandler<typeof changePassword> = async ({ body }, context) => {
  const { reader, session, language } = context;
  const key = { districtId: reader.districtId, id: reader.accountId };
  const proved = await proveOneself(body.current, context);
  if (!proved.ok) return proved;
  await context.door.inDistrict(reader, (transaction) =>
    transaction
      .updateTable('account')
      .set({ failed_attempts: 0, locked_until: null })
      .where('district_id', '=', key.districtId)
      .where('id', '=', key.id)
      .execute(),
  );
  const { userName, displayName, unitName, districtName, districtNameEn } = session;
  const checked = checkNewPassword(body.next, {
    userName,
    names: [displayName, unitName, districtName, districtNameEn],
    element: 'body.next',
    language,
  });
  if (!checked.ok) return checked;
  if (body.next === body.current) {
    const detail = language === 'zh' ? '新密码不能与原密码相同' : 'choose another than the present one';
    return fail(appError('ACCESS_PASSWORD_WEAK', { detail }, { element: 'body.next' }));
  }
  const password_hash = await hashPassword(body.next);
  const saved = await context.door.inDistrict(reader, async (transaction) => {
    const row = await updateAccount(
      transaction,
      { ...key, version: proved.value.version },
      { password_hash, must_change_password: false },
    );
    if (row === undefined) return false;
    await deleteSessionsOfAccount(transaction, {
      districtId: reader.districtId,
      accountId: reader.accountId,
      exceptId: session.sessionId,
    });
    await recordChange(
      { ...context, transaction },
      { action: 'change-password', entity: 'account', entityId: reader.accountId, before: null, after: null },
    );
    return true;
  });
  context.forgetSessions(reader.accountId);
  return saved ? ok({}) : fail(appError('CONTRACT_VERSION_STALE'));
};
