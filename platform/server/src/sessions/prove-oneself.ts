import { findAccount, noteSignIn, recordChange, takeTry } from '@junheng/database';
import type { AccountRow } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { AccessContext } from '../handler.ts';
import { isPasswordRight } from './password-hash.ts';
import { lockedUntil, minutesLocked } from './sign-in-lock.ts';

/** One's own account, once the present password was right: guessing it from an open session is counted, locked and noted as at sign-in. */
export async function proveOneself(
  current: string,
  context: AccessContext,
): Promise<Result<AccountRow, AppError>> {
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
  if ((await isPasswordRight(current, account?.password_hash)) && account !== undefined) {
    await context.door.inDistrict(reader, (transaction) =>
      noteSignIn(transaction, key, { failedAttempts: 0, lockedUntil: null }),
    );
    return ok(account);
  }
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
