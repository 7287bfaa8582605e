import type { AppError, Clock, MakeId, Result } from '@junheng/kernel';
import type { DatabaseDoor, Sealing } from '@junheng/database';
import type { Logger } from 'pino';
import type { EnginePool } from '../engines/engine-pool.ts';

/** What a job may use. */
export interface JobContext {
  readonly door: DatabaseDoor;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly log: Logger;
  /** Ends when somebody cancels the job or the process stops. */
  readonly signal: AbortSignal;
  readonly engines: EnginePool;
  /** Where dumps go, when this process makes any. */
  readonly dumpFolder: string | undefined;
  /** How dumps are digested and encrypted. */
  readonly sealing?: Sealing | undefined;
  /** Says how far it is: `done` of `total`, any unit. Cheap: it is written at most once a second. */
  reportProgress(done: number, total: number): void;
}

/** The person and district on whose behalf a job runs. */
export interface JobOwner {
  readonly jobId: string;
  readonly districtId: string;
  readonly accountId: string;
}

interface Common {
  readonly title: { readonly zh: string; readonly en: string };
  /** Seconds one try may take. */
  readonly seconds: number;
  /** Further tries after a crash; an expected failure (a failed Result) is final. */
  readonly retries: number;
  /** Seconds before the first further try; each later wait is twice as long. */
  readonly retryAfter: number;
}

/** Work that a person starts; it is seen in `find-jobs`, its result in `get-job`. */
export interface DistrictJob extends Common {
  readonly scope: 'district';
  run(input: unknown, owner: JobOwner, context: JobContext): Promise<Result<unknown, AppError>>;
}

/** Work of the house on a schedule, on no person's behalf. */
export interface SystemJob extends Common {
  readonly scope: 'system';
  /** When, as a cron expression in China's time; what was missed while nothing ran is made up for once. */
  readonly schedule: string;
  run(context: JobContext): Promise<void>;
}

/** One job, one file: `jobs/<name>.ts` exports it as `job`. The folder is the registry. */
export type JobDefinition = DistrictJob | SystemJob;
