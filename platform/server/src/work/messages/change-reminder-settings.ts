import type { changeReminderSettings as route } from '@junheng/contract';
import { changeSetting, recordChange } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readReminderSettings, REMINDERS } from './reminder-settings.ts';

/** Changes when units are reminded; the largest number of days before a date comes first. */
export const handle: Handler<typeof route> = async ({ body }, context) => {
  const { transaction, reader, makeId } = context;
  const { districtId } = reader;
  const before = await readReminderSettings(transaction, districtId);
  const settings = {
    before: [...new Set(body.before)].toSorted((left, right) => right - left),
    after: body.after,
    every: body.every,
  };
  const id = makeId();
  const key = { districtId, id, name: REMINDERS, version: body.version };
  if (!(await changeSetting(transaction, key, settings))) return fail(appError('CONTRACT_VERSION_STALE'));
  await recordChange(context, {
    action: 'change-reminder-settings',
    entity: 'district_setting',
    entityId: id,
    before: before.settings,
    after: settings,
  });
  return ok({ ...settings, version: body.version + 1 });
};
