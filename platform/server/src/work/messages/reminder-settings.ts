import { reminderSettingsSchema } from '@junheng/contract';
import { findSetting } from '@junheng/database';
import type { DistrictTransaction } from '@junheng/database';
import { defaultReminders } from '@junheng/domain';
import type { ReminderSettings } from '@junheng/domain';

/** The name of the setting of a district that says when units are reminded. */
export const REMINDERS = 'reminders';

/** When the units of a district are reminded, with the setting's version: 0 where it was never changed. */
export async function readReminderSettings(
  transaction: DistrictTransaction,
  districtId: string,
): Promise<{ settings: ReminderSettings; version: number }> {
  const found = await findSetting(transaction, districtId, REMINDERS);
  const parsed = reminderSettingsSchema.safeParse(found?.value);
  return { settings: parsed.success ? parsed.data : defaultReminders, version: found?.version ?? 0 };
}
