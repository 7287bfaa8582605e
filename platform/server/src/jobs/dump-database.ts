import { keepBackups } from '@junheng/database';
import { AppFailure } from '@junheng/kernel';
import type { SystemJob } from '../background/job-definition.ts';

/** How many daily dumps are kept. */
const KEPT = 14;

/** Dumps everything into the folder of dumps every night, and removes the oldest: an embedded database does not survive a power cut without. */
export const job: SystemJob = {
  scope: 'system',
  title: { zh: '每日备份', en: 'Daily backup' },
  schedule: '30 2 * * *',
  seconds: 3_600,
  retries: 3,
  retryAfter: 300,
  async run({ door, clock, log, dumpFolder, sealing }) {
    if (dumpFolder === undefined) return;
    const kept = await keepBackups(door, {
      folder: dumpFolder,
      keep: KEPT,
      clock,
      ...(sealing === undefined ? {} : { sealing }),
    });
    if (!kept.ok) throw new AppFailure(kept.error);
    log.info({ file: kept.value.file, removed: kept.value.removed.length }, 'database dumped');
  },
};
