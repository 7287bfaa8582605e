import type { findMessages as route } from '@junheng/contract';
import { findMessages } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { inboxUnits } from './inbox-units.ts';

/** Lists the messages of the reader's unit, and those of the bureau for its offices, newest first. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { transaction, reader } = context;
  const { unit } = await readLimits(context);
  const owner = { districtId: reader.districtId, unitIds: inboxUnits(reader, unit) };
  const { total, unread, items } = await findMessages(transaction, owner, query);
  return ok({
    total,
    unread,
    items: items.map(({ zh, en, ...message }) => ({ ...message, words: { zh, en } })),
  });
};
