import type { findSessions } from '@junheng/contract';
import { findSessionsOfAccount } from '@junheng/database';
import { ok, timestamp } from '@junheng/kernel';
import type { AccessHandler } from '../handler.ts';

export const opensTransactions = true;

/** The browsers that the reader is signed in with. */
export const handle: AccessHandler<typeof findSessions> = async (_input, context) => {
  const { reader, session, clock } = context;
  const account = { districtId: reader.districtId, accountId: reader.accountId, now: timestamp(clock) };
  const items = await context.readingDoor.inDistrict(reader, (transaction) =>
    findSessionsOfAccount(transaction, account),
  );
  return ok({ items: items.map((item) => ({ ...item, isThis: item.id === session.sessionId })) });
};
