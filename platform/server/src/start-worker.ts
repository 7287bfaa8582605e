import { randomBytes } from 'node:crypto';
import { migrateDatabase, openDatabase } from '@junheng/database';
import { ok, uuidV7Maker } from '@junheng/kernel';
import type { AppError, Clock, Result } from '@junheng/kernel';
import { pino } from 'pino';
import type { Sealing } from '@junheng/database';
import type { Logger } from 'pino';
import type { JobDefinition } from './background/job-definition.ts';
import { startJobs } from './background/start-jobs.ts';

/** What a worker is started with. */
export interface WorkerOptions {
  /** Connection string of the PostgreSQL that the servers use too. */
  readonly url: string;
  readonly log?: Logger;
  readonly dumpFolder?: string;
  /** How dumps are digested and encrypted. */
  readonly sealing?: Sealing;
  /** Width of its pool; 4 unless told. */
  readonly poolSize?: number;
  /** Other definitions than those of the folder, and how often to look: for tests. */
  readonly definitions?: ReadonlyMap<string, JobDefinition>;
  readonly pollSeconds?: number;
}

/** Starts a process that only works on background jobs, on any machine that reaches the database. Errors: those of `openDatabase` and `migrateDatabase`. */
export async function startWorker(
  options: WorkerOptions,
): Promise<Result<{ close(): Promise<void> }, AppError>> {
  const log = options.log ?? pino({ level: 'silent' });
  const opened = await openDatabase({ url: options.url }, { log, poolSize: options.poolSize ?? 4 });
  if (!opened.ok) return opened;
  const door = opened.value;
  const clock: Clock = { now: () => Date.now() };
  try {
    const migrated = await migrateDatabase(door);
    if (!migrated.ok) {
      await door.close();
      return migrated;
    }
    const jobs = await startJobs(door, {
      clock,
      makeId: uuidV7Maker(clock, (count) => randomBytes(count)),
      log,
      dumpFolder: options.dumpFolder,
      sealing: options.sealing,
      isWorker: true,
      ...(options.definitions === undefined ? {} : { definitions: options.definitions }),
      ...(options.pollSeconds === undefined ? {} : { pollSeconds: options.pollSeconds }),
    });
    return ok({ close: () => jobs.stop().then(() => door.close()) });
  } catch (error) {
    await door.close();
    throw error;
  }
}
