import { changeJob, insertJob } from '@junheng/database';
import type { DatabaseDoor, DistrictTransaction, Sealing } from '@junheng/database';
import { appError, AppFailure, timestamp } from '@junheng/kernel';
import type { Clock, MakeId } from '@junheng/kernel';
import type { PgBoss, JobWithMetadata } from 'pg-boss';
import type { Logger } from 'pino';
import { makeEnginePool } from '../engines/engine-pool.ts';
import type { EnginePool } from '../engines/engine-pool.ts';
import { makeFileLanes } from '../engines/file-lanes.ts';
import type { FileLanes } from '../engines/file-lanes.ts';
import type { JobPort, Reader } from '../handler.ts';
import { describeCrash } from '../shell/describe-crash.ts';
import type { Metrics } from '../shell/observe-requests.ts';
import { findDefinitions } from './find-definitions.ts';
import type { JobContext, JobDefinition } from './job-definition.ts';
import { LOST_JOBS, openQueue } from './open-queue.ts';
import type { JobTicket } from './open-queue.ts';
import { runDistrictJob } from './run-district-job.ts';

/** Seconds that running jobs have to end when the process stops; then they are handed back to the queue. */
const STOP_SECONDS = 10;
const POLL_SECONDS = { district: 2, system: 30 } as const;

/** The background of one process. */
export interface Jobs {
  readonly definitions: ReadonlyMap<string, JobDefinition>;
  /** Worker threads of this process; they end with the jobs. */
  readonly engines: EnginePool;
  readonly files: FileLanes;
  /** Binds sending and cancelling to a request's transaction. */
  portWithin(transaction: DistrictTransaction, reader: Reader): JobPort;
  /** Lets running jobs end, or hands them back. */
  stop(): Promise<void>;
}

/** What jobs are started with. */
export interface JobSettings {
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly log: Logger;
  readonly metrics?: Metrics | undefined;
  readonly dumpFolder: string | undefined;
  readonly sealing?: Sealing | undefined;
  /** Works on jobs here; otherwise this process only sends them. */
  readonly isWorker: boolean;
  /** Other definitions than those of the folder: for tests. */
  readonly definitions?: ReadonlyMap<string, JobDefinition>;
  /** Seconds between looks into the queue, at least 0.5: for tests. */
  readonly pollSeconds?: number;
}

type Base = Omit<JobContext, 'signal' | 'reportProgress'>;

/** Tells the owner of a job whose every try was lost (its worker died each time). */
async function noteLost(ticket: Partial<JobTicket>, base: Base): Promise<void> {
  const { districtId, jobId } = ticket;
  if (districtId === undefined || jobId === undefined) return;
  await base.door.inDistrict({ districtId }, (transaction) =>
    changeJob(
      transaction,
      { districtId, id: jobId, from: ['waiting', 'running', 'retrying'] },
      {
        state: 'failed',
        error: { code: 'JOBS_JOB_FAILED', parameters: {} },
        endedAt: timestamp(base.clock),
      },
    ),
  );
}

async function work(
  boss: PgBoss,
  definitions: ReadonlyMap<string, JobDefinition>,
  settings: JobSettings,
  base: Base,
  stopping: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const workers = new Map<string, string>();
  const count = (name: string, outcome: string): void => settings.metrics?.jobs.inc({ name, outcome });
  for (const [name, job] of definitions) {
    const pollingIntervalSeconds = settings.pollSeconds ?? POLL_SECONDS[job.scope];
    const options = { pollingIntervalSeconds, includeMetadata: true, batchSize: 1 } as const;
    const run = async ([item]: JobWithMetadata<JobTicket>[]): Promise<void> => {
      if (item === undefined) return;
      const signal = AbortSignal.any([item.signal, stopping]);
      try {
        if (job.scope === 'system') {
          await job.run({ ...base, signal, reportProgress: () => undefined });
          count(name, 'done');
        } else {
          const isLast = item.retryCount >= item.retryLimit;
          count(name, await runDistrictJob(job, { ticket: item.data, isLast, signal }, base));
        }
      } catch (error) {
        count(name, 'crashed');
        base.log.error({ job: name, crash: describeCrash(error) }, 'job crashed');
        throw error;
      }
    };
    workers.set(name, await boss.work(name, options, run));
    if (job.scope === 'system') {
      await boss.schedule(name, job.schedule, null, { tz: 'Asia/Shanghai', missed: 'once' });
    }
  }
  await boss.work<Partial<JobTicket>>(LOST_JOBS, { pollingIntervalSeconds: 30 }, async (items) => {
    for (const item of items) await noteLost(item.data, base);
  });
  return workers;
}

/** Starts the background of a process: it can send jobs, and as a worker runs them and keeps the schedules. */
export async function startJobs(door: DatabaseDoor, settings: JobSettings): Promise<Jobs> {
  const definitions = settings.definitions ?? (await findDefinitions());
  const engines = makeEnginePool();
  const files = makeFileLanes();
  const { clock, makeId, log, dumpFolder, sealing } = settings;
  const base: Base = { door, clock, makeId, log, dumpFolder, sealing, engines };
  const queue = await openQueue(door, definitions, { log, isWorker: settings.isWorker });
  const stopping = new AbortController();
  const workers = settings.isWorker
    ? await work(queue.boss, definitions, settings, base, stopping.signal)
    : new Map<string, string>();
  return {
    definitions,
    engines,
    files,
    portWithin: (transaction, reader) => ({
      async send(name, input) {
        if (definitions.get(name)?.scope !== 'district') {
          throw new AppFailure(appError('JOBS_JOB_UNKNOWN', { name }));
        }
        const { districtId, accountId } = reader;
        const jobId = makeId();
        const createdAt = timestamp(clock);
        await insertJob(transaction, { districtId, id: jobId, name, accountId, input, createdAt });
        await queue.sendWithin(transaction, name, { districtId, jobId });
        const worker = workers.get(name);
        // The worker looks again a moment after the transaction is likely to be over; without this it looks at its usual pace.
        if (worker !== undefined) setTimeout(() => queue.boss.notifyWorker(worker), 100).unref();
        return jobId;
      },
      cancel: (name, jobId) =>
        queue.cancelWithin(transaction, name, { districtId: reader.districtId, jobId }),
      titleOf: (name) => definitions.get(name)?.title ?? { zh: name, en: name },
    }),
    async stop() {
      const timer = setTimeout(() => stopping.abort(), (STOP_SECONDS * 1000) / 2);
      await queue.boss.stop({ graceful: true, timeout: STOP_SECONDS * 1000 });
      clearTimeout(timer);
      stopping.abort();
      await Promise.all([engines.close(), files.close()]);
    },
  };
}
