import { deleteExpiredSessions } from '@junheng/database';
import { timestamp } from '@junheng/kernel';
import type { SystemJob } from '../background/job-definition.ts';

/** Removes sessions that have ended, every hour. */
export const job: SystemJob = {
  scope: 'system',
  title: { zh: '清理过期登录', en: 'Clear ended sessions' },
  schedule: '17 * * * *',
  seconds: 60,
  retries: 1,
  retryAfter: 60,
  async run({ door, clock, log }) {
    const count = await door.asSystem((transaction) => deleteExpiredSessions(transaction, timestamp(clock)));
    log.info({ count }, 'ended sessions cleared');
  },
};
