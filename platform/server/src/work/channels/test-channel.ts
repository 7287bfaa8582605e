import type { testChannel as route } from '@junheng/contract';
import { channelStore, recordChange } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import { sql } from 'kysely';
import type { AccessHandler, Reader } from '../../handler.ts';
import { readWebhookRules } from './private-address.ts';
import { openMailer } from './send-mail.ts';
import { sendThrough } from './send-through.ts';

const unitName = sql`(select u.name from unit u where u.district_id = r.district_id and u.id = r.unit_id) as "unitName"`;

export const opensTransactions = true;

/** Sends a trial message through a channel, outside every transaction, and says how it went. */
export const handle: AccessHandler<typeof route, Reader> = async ({ params }, context) => {
  const { reader, clock, makeId, signal } = context;
  const limits = { districtId: reader.districtId, scope: { kind: 'district' } } as const;
  const [channel] = await context.door.inDistrict(reader, (transaction) =>
    channelStore.find<{ unitName: string | null }>(transaction, limits, { ...params, also: unitName }),
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
