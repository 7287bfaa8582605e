import { messageChannel } from '@junheng/records';
import { z } from 'zod';
import { idSchema } from '../common.ts';
import { recordRoutes } from '../record-routes.ts';
import { route } from '../route.ts';

const plain = recordRoutes(messageChannel, {
  area: 'work',
  path: '/plan/channels',
  one: 'channel',
  many: 'channels',
  notFound: 'PLAN_CHANNEL_NOT_FOUND',
  errors: ['PLAN_CHANNEL_ADDRESS_REFUSED', 'PLAN_CHANNEL_EMAIL_UNREADABLE', 'PLAN_CHANNEL_UNIT_UNKNOWN'],
});

/** Where messages also go. The secret is never told. */
export type Channel = z.infer<typeof plain.get.reply>;
export const {
  export: exportChannels,
  get: getChannel,
  create: createChannel,
  update: updateChannel,
} = plain;

export const findChannels = {
  ...plain.list,
  /** Whether this server has been given a way to send e-mail. */
  reply: plain.list.reply.extend({ canSendMail: z.boolean() }),
};
export const testChannel = route({
  area: 'work',
  name: 'test-channel',
  method: 'POST',
  path: '/plan/channels/{id}/test',
  right: 'keepChannels',
  summary: { zh: '试发一条消息', en: 'Send a trial message' },
  params: z.strictObject({ id: idSchema }),
  reply: z.strictObject({ sent: z.boolean(), error: z.string().nullable() }),
  errors: ['PLAN_CHANNEL_NOT_FOUND'],
});
