import type { updateChannel as route } from '@junheng/contract';
import { findChannels, recordChange, updateChannelRow } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { checkChannel } from './check-channel.ts';
import { describeChannel, traceChannel } from './describe-channel.ts';

/** Changes a channel, or turns it off and on; without a secret in the call the one before stays. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader } = context;
  const { districtId } = reader;
  const [before] = await findChannels(transaction, districtId, params.id);
  if (before === undefined) return fail(appError('PLAN_CHANNEL_NOT_FOUND'));
  const checked = await checkChannel(context, body);
  if (!checked.ok) return checked;
  const { version, ...content } = body;
  const key = { districtId, id: params.id, version };
  const isKept = await updateChannelRow(transaction, key, {
    ...content,
    secret: body.secret ?? before.secret,
  });
  if (!isKept) return fail(appError('CONTRACT_VERSION_STALE'));
  const [after] = await findChannels(transaction, districtId, params.id);
  if (after === undefined) throw new Error('a channel just changed is missing');
  await recordChange(context, {
    action: 'update-channel',
    entity: 'message_channel',
    entityId: params.id,
    before: traceChannel(before),
    after: traceChannel(after),
  });
  return ok(describeChannel(after));
};
