import type { getReminderSettings as route } from '@junheng/contract';
import { ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readReminderSettings } from './reminder-settings.ts';

/** When units are reminded before and after a date. */
export const handle: Handler<typeof route> = async (_input, { transaction, reader }) => {
  const { settings, version } = await readReminderSettings(transaction, reader.districtId);
  return ok({ before: [...settings.before], after: settings.after, every: settings.every, version });
};
