import type { endSessions } from '@junheng/contract';
import { deleteSessionOfAccount, deleteSessionsOfAccount, recordChange } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AccessHandler } from '../handler.ts';

export const opensTransactions = true;

/** Ends one of the reader's own sessions, or all but the one that asks. */
export const handle: AccessHandler<typeof endSessions> = async ({ body }, context) => {
  const { reader, session } = context;
  const account = { districtId: reader.districtId, accountId: reader.accountId };
  const ended = await context.door.inDistrict(reader, async (transaction) => {
    const count =
      body.id === null
        ? await deleteSessionsOfAccount(transaction, { ...account, exceptId: session.sessionId })
        : Number(await deleteSessionOfAccount(transaction, { ...account, id: body.id }));
    if (count === 0) return 0;
    await recordChange(
      { ...context, transaction },
      {
        action: 'end-sessions',
        entity: 'account',
        entityId: reader.accountId,
        before: null,
        after: { sessions: count },
      },
    );
    return count;
  });
  context.forgetSessions(reader.accountId);
  return ended === 0 && body.id !== null ? fail(appError('ACCESS_SESSION_NOT_FOUND')) : ok({ ended });
};
