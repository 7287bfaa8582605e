import type { changePassword } from '@junheng/contract';
import { deleteSessionsOfAccount, recordChange, updateAccount } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AccessHandler } from '../handler.ts';
import { checkNewPassword } from '../sessions/check-new-password.ts';
import { hashPassword } from '../sessions/password-hash.ts';
import { proveOneself } from '../sessions/prove-oneself.ts';

export const opensTransactions = true;

/** Changes one's own password and ends one's other sessions. */
export const handle: AccessHandler<typeof changePassword> = async ({ body }, context) => {
  const { reader, session, language } = context;
  const key = { districtId: reader.districtId, id: reader.accountId };
  const proved = await proveOneself(body.current, context);
  if (!proved.ok) return proved;
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
