import { z } from 'zod';
import { idSchema, listQueryShape, pageOf, versionSchema } from './common.ts';
import { route } from './route.ts';
import type { Role } from './route.ts';

export const messageKinds = [
  'dueSoon',
  'overdue',
  'reportWaiting',
  'reportReturned',
  'reportAccepted',
  'urged',
  'checkpointDue',
  'planPublished',
] as const;
const administrators: readonly Role[] = ['administrator'];

/** A message in the inbox of the reader's unit. */
export const messageSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(messageKinds),
  unitId: idSchema,
  unitName: z.string(),
  unitNameEn: z.string(),
  taskId: idSchema.nullable(),
  words: z.strictObject({ zh: z.string(), en: z.string() }),
  /** Where it leads, as a path of the pages: `/plan/tasks/…`. */
  link: z.string(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
  readBy: z.string().nullable(),
});
export type Message = z.infer<typeof messageSchema>;

export const findMessages = route({
  area: 'plan',
  name: 'find-messages',
  method: 'GET',
  path: '/plan/messages',
  access: 'signedIn',
  summary: { zh: '消息', en: 'Messages of the reader’s unit' },
  query: z.strictObject({
    page: listQueryShape.page,
    pageSize: listQueryShape.pageSize,
    unread: z.stringbool().optional(),
  }),
  reply: pageOf(messageSchema).extend({ unread: z.number().int() }),
});
export const readMessages = route({
  area: 'plan',
  name: 'read-messages',
  method: 'POST',
  path: '/plan/messages/read',
  access: 'signedIn',
  summary: { zh: '消息标为已读', en: 'Mark messages as read' },
  /** All of the unit's when `ids` is left out. */
  body: z.strictObject({ ids: z.array(idSchema).min(1).max(500).optional() }),
  reply: z.strictObject({ unread: z.number().int() }),
});

export const channelKinds = ['webhook', 'email'] as const;
export const channelFormats = ['json', 'wecom', 'dingtalk', 'feishu'] as const;

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
  area: 'plan',
  name: 'find-channels',
  method: 'GET',
  path: '/plan/channels',
  access: administrators,
  summary: { zh: '消息渠道', en: 'Channels of messages' },
  reply: z.strictObject({
    items: z.array(channelSchema),
    /** Whether this server has been given a way to send e-mail. */
    canSendMail: z.boolean(),
  }),
});
const channelShape = {
  label: z.string().trim().min(1).max(60),
  kind: z.enum(channelKinds),
  format: z.enum(channelFormats).default('json'),
  address: z.string().trim().min(5).max(500),
  unitId: idSchema.nullable().default(null),
} as const;
const channelErrors = [
  'PLAN_CHANNEL_ADDRESS_REFUSED',
  'PLAN_CHANNEL_EMAIL_UNREADABLE',
  'PLAN_CHANNEL_UNIT_UNKNOWN',
];
export const createChannel = route({
  area: 'plan',
  name: 'create-channel',
  method: 'POST',
  path: '/plan/channels',
  access: administrators,
  summary: { zh: '新增消息渠道', en: 'Add a channel of messages' },
  body: z.strictObject({ ...channelShape, secret: z.string().max(200).default('') }),
  reply: channelSchema,
  errors: channelErrors,
});
export const updateChannel = route({
  area: 'plan',
  name: 'update-channel',
  method: 'PUT',
  path: '/plan/channels/{id}',
  access: administrators,
  summary: { zh: '修改消息渠道', en: 'Change a channel of messages' },
  params: z.strictObject({ id: idSchema }),
  body: z.strictObject({
    ...channelShape,
    version: versionSchema,
    active: z.boolean(),
    /** Left as it is when left out. */
    secret: z.string().max(200).optional(),
  }),
  reply: channelSchema,
  errors: ['PLAN_CHANNEL_NOT_FOUND', 'CONTRACT_VERSION_STALE', ...channelErrors],
});
export const testChannel = route({
  area: 'plan',
  name: 'test-channel',
  method: 'POST',
  path: '/plan/channels/{id}/test',
  access: administrators,
  summary: { zh: '试发一条消息', en: 'Send a trial message' },
  params: z.strictObject({ id: idSchema }),
  reply: z.strictObject({ sent: z.boolean(), error: z.string().nullable() }),
  errors: ['PLAN_CHANNEL_NOT_FOUND'],
});

/** When units are reminded, in days before and after a date. */
export const reminderSettingsSchema = z.strictObject({
  before: z.array(z.number().int().min(0).max(180)).max(5),
  after: z.number().int().min(1).max(60),
  every: z.number().int().min(1).max(180),
});
export const getReminderSettings = route({
  area: 'plan',
  name: 'get-reminder-settings',
  method: 'GET',
  path: '/plan/reminders',
  access: administrators,
  summary: { zh: '催办提醒设置', en: 'When units are reminded' },
  reply: reminderSettingsSchema.extend({ version: z.number().int() }),
});
export const changeReminderSettings = route({
  area: 'plan',
  name: 'change-reminder-settings',
  method: 'PUT',
  path: '/plan/reminders',
  access: administrators,
  summary: { zh: '修改催办提醒设置', en: 'Change when units are reminded' },
  /** Version 0 before anything was changed. */
  body: reminderSettingsSchema.extend({ version: z.number().int() }),
  reply: reminderSettingsSchema.extend({ version: z.number().int() }),
  errors: ['CONTRACT_VERSION_STALE'],
});
