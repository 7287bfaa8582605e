import { z } from 'zod';
import { idSchema, versionSchema } from '../common.ts';
import { route } from '../route.ts';
import { channelFormats, channelKinds } from '@junheng/vocabulary';
import { bodyOf, messageChannel } from '@junheng/records';

/** Where messages also go. The secret is never told. */
export const channelSchema = z.strictObject({
  id: idSchema,
  label: z.string(),
  kind: z.enum(channelKinds),
  format: z.enum(channelFormats),
  address: z.string(),
  hasSecret: z.boolean(),
  /** Only the messages of this unit; of all units when null. */
  unitId: idSchema.nullable(),
  unitName: z.string().nullable(),
  active: z.boolean(),
  waiting: z.number().int(),
  failed: z.number().int(),
  lastError: z.string().nullable(),
  version: versionSchema,
});
export type Channel = z.infer<typeof channelSchema>;
export const findChannels = route({
  area: 'work',
  name: 'find-channels',
  method: 'GET',
  path: '/plan/channels',
  right: 'keepChannels',
  summary: { zh: '消息渠道', en: 'Channels of messages' },
  reply: z.strictObject({
    items: z.array(channelSchema),
    /** Whether this server has been given a way to send e-mail. */
    canSendMail: z.boolean(),
  }),
});
const channelErrors = [
  'PLAN_CHANNEL_ADDRESS_REFUSED',
  'PLAN_CHANNEL_EMAIL_UNREADABLE',
  'PLAN_CHANNEL_UNIT_UNKNOWN',
];
export const createChannel = route({
  area: 'work',
  name: 'create-channel',
  method: 'POST',
  path: '/plan/channels',
  right: 'keepChannels',
  summary: { zh: '新增消息渠道', en: 'Add a channel of messages' },
  body: bodyOf(messageChannel.fields),
  reply: channelSchema,
  errors: channelErrors,
});
export const updateChannel = route({
  area: 'work',
  name: 'update-channel',
  method: 'PUT',
  path: '/plan/channels/{id}',
  right: 'keepChannels',
  summary: { zh: '修改消息渠道', en: 'Change a channel of messages' },
  params: z.strictObject({ id: idSchema }),
  body: bodyOf(messageChannel.fields).extend({
    version: versionSchema,
    active: z.boolean(),
    /** Left as it is when left out. */
    secret: z.string().max(200).optional(),
  }),
  reply: channelSchema,
  errors: ['PLAN_CHANNEL_NOT_FOUND', 'CONTRACT_VERSION_STALE', ...channelErrors],
});
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
