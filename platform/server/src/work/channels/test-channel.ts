import type { testChannel as route } from '@junheng/contract';
import { findChannels, recordChange } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { AccessHandler, Reader } from '../../handler.ts';
import { readWebhookRules } from './private-address.ts';
import { openMailer } from './send-mail.ts';
import { sendThrough } from './send-through.ts';

export const opensTransactions = true;

/** Sends a trial message through a channel, outside every transaction, and says how it went. */
export const handle: AccessHandler<typeof route, Reader> = async ({ params }, context) => {
  const { reader, clock, makeId, signal } = context;
  const { districtId } = reader;
  const [channel] = await context.door.inDistrict(reader, (transaction) =>
    findChannels(transaction, districtId, params.id),
  );
  if (channel === undefined) return fail(appError('PLAN_CHANNEL_NOT_FOUND'));
  const mailer = openMailer();
  const message = {
    id: makeId(),
    kind: 'test',
    unitName: channel.unitName ?? '教育局',
    zh: '这是一条试发消息。收到它，说明催办和审核消息可以送到这里。',
    en: 'This is a trial message. Reminders and news of reports can reach you here.',
    link: '/channels',
    createdAt: timestamp(clock),
  };
  const error = await sendThrough(channel, message, {
    mailer,
    rules: readWebhookRules(),
    now: clock.now(),
    signal,
  });
  mailer?.close();
  await context.door.inDistrict(reader, (transaction) =>
    recordChange(
      { ...context, transaction },
      {
        action: 'test-channel',
        entity: 'message_channel',
        entityId: params.id,
        before: null,
        after: { sent: error === null, error },
      },
    ),
  );
  return ok({ sent: error === null, error });
};
