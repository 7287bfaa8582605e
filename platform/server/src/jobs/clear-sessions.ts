import { deleteExpiredSessions, forgetTries } from '@junheng/database';
import { timestamp } from '@junheng/kernel';
import type { SystemJob } from '../background/job-definition.ts';

const DAY_MS = 86_400_000;

/** Removes sessions that have ended, and names without an account that nobody tried for a day, every hour. */
export const job: SystemJob = {
  scope: 'system',
  title: { zh: '清理过期登录', en: 'Clear ended sessions' },
  schedule: '17 * * * *',
  seconds: 60,
  retries: 1,
  retryAfter: 60,
  async run({ door, clock, log }) {
    const count = await door.asSystem((transaction) => deleteExpiredSessions(transaction, timestamp(clock)));
    const dayAgo = new Date(clock.now() - DAY_MS).toISOString();
    const names = await door.asSystem((transaction) => forgetTries(transaction, dayAgo));
    log.info({ count, names }, 'ended sessions cleared');
  },
};
