import type { endAccountSessions } from '@junheng/contract';
import { deleteSessionsOfAccount, findAccount, recordChange } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AccessHandler } from '../handler.ts';

export const opensTransactions = true;

/** Ends all sessions of an account: a lost telephone, somebody who left. */
export const handle: AccessHandler<typeof endAccountSessions> = async ({ params }, context) => {
  const { reader } = context;
  const key = { districtId: reader.districtId, id: params.id };
  const outcome = await context.door.inDistrict(reader, async (transaction) => {
    if ((await findAccount(transaction, key)) === undefined)
      return fail(appError('ACCESS_ACCOUNT_NOT_FOUND'));
    const ended = await deleteSessionsOfAccount(transaction, {
      districtId: key.districtId,
      accountId: key.id,
    });
    await recordChange(
      { ...context, transaction },
      {
        action: 'end-account-sessions',
        entity: 'account',
        entityId: key.id,
        before: null,
        after: { sessions: ended },
      },
    );
    return ok({ ended });
  });
  context.forgetSessions(params.id);
  return outcome;
};
