import type { signOut } from '@junheng/contract';
import { deleteSession, recordChange } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { AccessHandler } from '../handler.ts';

export const opensTransactions = true;

export const handle: AccessHandler<typeof signOut> = async (_input, context) => {
  const { reader, session } = context;
  await context.door.inDistrict(reader, async (transaction) => {
    await deleteSession(transaction, { districtId: reader.districtId, id: session.sessionId });
    await recordChange(
      { ...context, transaction },
      { action: 'sign-out', entity: 'account', entityId: reader.accountId, before: null, after: null },
    );
  });
  context.forgetSessions(reader.accountId);
  context.clearSessionCookie();
  return ok({});
};
