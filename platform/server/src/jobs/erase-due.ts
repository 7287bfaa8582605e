import { eraseDue, recordSystemEvent } from '@junheng/database';
import { timestamp } from '@junheng/kernel';
import type { JobContext, SystemJob } from '../background/job-definition.ts';
import { listDue } from '../sessions/due-data.ts';
import { readSecuritySettings } from '../sessions/security-settings.ts';

/** Erases what is due in one district, where it was asked to happen by itself; null where it was not. */
async function eraseDistrict(context: JobContext, districtId: string): Promise<number | null> {
  const { door, clock, makeId } = context;
  const due = await door.inDistrict({ districtId }, async (transaction) => {
    const { settings } = await readSecuritySettings(transaction, districtId);
    return settings.retention.byItself ? listDue(transaction, districtId, clock, undefined) : null;
  });
  if (due === null || !due.ok) return null;
  if (due.value.length === 0) return 0;
  await door.asKeeper(async (transaction) => {
    const counts = await eraseDue(transaction, districtId, due.value, timestamp(clock));
    await recordSystemEvent(transaction, {
      districtId,
      id: makeId(),
      at: timestamp(clock),
      accountName: '',
      unitName: '',
      action: 'erase-data',
      entity: 'erasure',
      entityId: districtId,
      before: null,
      after: { ...counts, reason: 'retention' },
    });
  });
  return due.value.length;
}

/** Every night, where a district has said so: erases what its periods have let go. What that is stands on its list the day before. */
export const job: SystemJob = {
  scope: 'system',
  title: { zh: '删除到期的个人信息', en: 'Erase personal data that are due' },
  schedule: '10 3 * * *',
  seconds: 1_800,
  retries: 2,
  retryAfter: 300,
  async run(context) {
    const districts = await context.door.asSystem((transaction) =>
      transaction.selectFrom('district').select('id').orderBy('id').execute(),
    );
    for (const { id } of districts) {
      if (context.signal.aborted) return;
      const count = await eraseDistrict(context, id);
      if (count !== null) context.log.info({ district: id, count }, 'due data erased');
    }
  },
};
