import type { readMessages as route } from '@junheng/contract';
import { findMessages, markMessagesRead } from '@junheng/database';
import { ok, timestamp } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { inboxUnits } from './inbox-units.ts';

/** Marks messages of the reader's inbox as read; those of other units are left alone. */
export const handle: Handler<typeof route> = async ({ body }, context) => {
  const { transaction, reader, clock } = context;
  const { unit } = await readLimits(context);
  const owner = { districtId: reader.districtId, unitIds: inboxUnits(reader, unit) };
  await markMessagesRead(transaction, owner, {
    ids: body.ids,
    by: reader.displayName,
    at: timestamp(clock),
  });
  const { unread } = await findMessages(transaction, owner, { page: 1, pageSize: 1 });
  return ok({ unread });
};
