import { findTasks, sendMessages } from '@junheng/database';
import { chinaDay, timestamp, yearOf } from '@junheng/kernel';
import type { JobContext, SystemJob } from '../background/job-definition.ts';
import { listReminders } from '../work/messages/list-reminders.ts';
import { readReminderSettings } from '../work/messages/reminder-settings.ts';

/** Puts the reminders of one district into its units' inboxes; answers how many are new. */
async function remindDistrict(context: JobContext, districtId: string): Promise<number> {
  const { door, clock, makeId } = context;
  const today = chinaDay(clock);
  return door.inDistrict({ districtId }, async (transaction) => {
    const { settings } = await readReminderSettings(transaction, districtId);
    const limits = { districtId, scope: { kind: 'district' } } as const;
    const tasks = await findTasks(transaction, limits, { year: yearOf(today) });
    const messages = listReminders(tasks, settings, today);
    return sendMessages({ transaction, districtId, makeId }, messages, timestamp(clock));
  });
}

/** 催办: every morning, before and after the dates of tasks and checkpoints. Run twice it sends nothing twice. */
export const job: SystemJob = {
  scope: 'system',
  title: { zh: '催办提醒', en: 'Reminders of tasks' },
  schedule: '30 7 * * *',
  seconds: 600,
  retries: 3,
  retryAfter: 300,
  async run(context) {
    const districts = await context.door.asSystem((transaction) =>
      transaction.selectFrom('district').select('id').orderBy('id').execute(),
    );
    for (const { id } of districts) {
      if (context.signal.aborted) return;
      const count = await remindDistrict(context, id);
      context.log.info({ district: id, count }, 'reminders sent');
    }
  },
};
