import type { createChannel as route } from '@junheng/contract';
import { findChannels, insertChannel, recordChange } from '@junheng/database';
import { ok, timestamp } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { checkChannel } from './check-channel.ts';
import { describeChannel, traceChannel } from './describe-channel.ts';

/** Adds a channel; messages that arrive from now on go through it. */
export const handle: Handler<typeof route> = async ({ body }, context) => {
  const { transaction, reader, clock, makeId } = context;
  const { districtId } = reader;
  const checked = await checkChannel(context, body);
  if (!checked.ok) return checked;
  const id = makeId();
  await insertChannel(transaction, { ...body, active: true, districtId, id, createdAt: timestamp(clock) });
  const [row] = await findChannels(transaction, districtId, id);
  if (row === undefined) throw new Error('a channel just kept is missing');
  await recordChange(context, {
    action: 'create-channel',
    entity: 'message_channel',
    entityId: id,
    before: null,
    after: traceChannel(row),
  });
  return ok(describeChannel(row));
};
