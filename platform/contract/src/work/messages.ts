import { z } from 'zod';
import { idSchema, listQueryShape, pageOf } from '../common.ts';
import { route } from '../route.ts';
import { messageKinds } from '@junheng/vocabulary';

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
  area: 'work',
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
  area: 'work',
  name: 'read-messages',
  method: 'POST',
  path: '/plan/messages/read',
  access: 'signedIn',
  summary: { zh: '消息标为已读', en: 'Mark messages as read' },
  /** All of the unit's when `ids` is left out. */
  body: z.strictObject({ ids: z.array(idSchema).min(1).max(500).optional() }),
  reply: z.strictObject({ unread: z.number().int() }),
});

/** When units are reminded, in days before and after a date. */
export const reminderSettingsSchema = z.strictObject({
  before: z.array(z.number().int().min(0).max(180)).max(5),
  after: z.number().int().min(1).max(60),
  every: z.number().int().min(1).max(180),
});
export const getReminderSettings = route({
  area: 'work',
  name: 'get-reminder-settings',
  method: 'GET',
  path: '/plan/reminders',
  right: 'setReminders',
  summary: { zh: '催办提醒设置', en: 'When units are reminded' },
  reply: reminderSettingsSchema.extend({ version: z.number().int() }),
});
export const changeReminderSettings = route({
  area: 'work',
  name: 'change-reminder-settings',
  method: 'PUT',
  path: '/plan/reminders',
  right: 'setReminders',
  summary: { zh: '修改催办提醒设置', en: 'Change when units are reminded' },
  /** Version 0 before anything was changed. */
  body: reminderSettingsSchema.extend({ version: z.number().int() }),
  reply: reminderSettingsSchema.extend({ version: z.number().int() }),
  errors: ['CONTRACT_VERSION_STALE'],
});
