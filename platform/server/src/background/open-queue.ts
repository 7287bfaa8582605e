import type { DatabaseDoor, DistrictTransaction } from '@junheng/database';
import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { describeCrash } from '../shell/describe-crash.ts';
import type { JobDefinition } from './job-definition.ts';

/** The queue's tables live in a schema of their own, owned by who migrates. */
export const QUEUE_SCHEMA = 'pgboss';
/** Where jobs land whose every try was lost, so that somebody is told. */
export const LOST_JOBS = 'lost-jobs';
/** The role of requests, which may not touch the queue's tables; see `database/src/door/roles.ts`. */
const APP_ROLE = 'junheng_app';
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** What travels through the queue: only keys; the input stays in the district's own table. */
export interface JobTicket {
  readonly districtId: string;
  readonly jobId: string;
}

/** The queue, and how to reach it from within a request's transaction. */
export interface JobQueue {
  readonly boss: PgBoss;
  /** Puts a ticket into the queue in the given transaction: it is kept or lost together with it. */
  sendWithin(transaction: DistrictTransaction, name: string, ticket: JobTicket): Promise<void>;
  /** Takes a ticket out of the queue in the given transaction. */
  cancelWithin(transaction: DistrictTransaction, name: string, ticket: JobTicket): Promise<void>;
}

/** Whether the queue's tables were made by another login, the one that migrates: this one then changes rows only. */
async function isOfAnother(door: DatabaseDoor): Promise<boolean> {
  const found = await door.pool.query<{ owned: boolean }>(
    'select pg_has_role(nspowner, $2) as owned from pg_namespace where nspname = $1',
    [QUEUE_SCHEMA, 'usage'],
  );
  return found.rows[0]?.owned === false;
}

/** Makes or upgrades the queue's tables, as the login that migrates; does nothing else. */
export async function prepareQueue(door: DatabaseDoor): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => door.pool.query(text, values) },
    backend: door.kind === 'pglite' ? 'pglite' : 'postgres',
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.stop({ graceful: false });
}

/** Runs `work` as the connection's own login, which may use the queue, inside a district's transaction, then goes back to the narrow role. */
async function asQueueOwner(
  transaction: DistrictTransaction,
  work: (db: ReturnType<typeof fromKysely>) => Promise<unknown>,
): Promise<void> {
  await sql`set local role none`.execute(transaction);
  await work(fromKysely(transaction));
  await sql.raw(`set local role ${APP_ROLE}`).execute(transaction);
}

/**
 * Opens the queue through the same door as the data and makes a queue for every job. `isWorker`: this process also looks after
 * the queue (lost jobs, schedules).
 */
export async function openQueue(
  door: DatabaseDoor,
  definitions: ReadonlyMap<string, JobDefinition>,
  settings: { readonly log: Logger; readonly isWorker: boolean },
): Promise<JobQueue> {
  const { log, isWorker } = settings;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => door.pool.query(text, values) },
    backend: door.kind === 'pglite' ? 'pglite' : 'postgres',
    schema: QUEUE_SCHEMA,
    ...((await isOfAnother(door)) ? { migrate: false, createSchema: false } : {}),
    supervise: isWorker,
    schedule: isWorker,
  });
  boss.on('error', (error) => log.error({ crash: describeCrash(error) }, 'job queue failed'));
  boss.on('warning', (warning) => log.warn({ warning: warning.message }, 'job queue'));
  await boss.start();
  const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
  if (!existing.has(LOST_JOBS)) await boss.createQueue(LOST_JOBS);
  for (const [name, job] of definitions) {
    const options = {
      expireInSeconds: job.seconds,
      heartbeatSeconds: 30,
      retryLimit: job.retries,
      retryDelay: job.retryAfter,
      retryBackoff: true,
      retryDelayMax: 3_600,
      deadLetter: LOST_JOBS,
    };
    await (existing.has(name) ? boss.updateQueue(name, options) : boss.createQueue(name, options));
    // Asks once so that the queue is known here: later, inside a transaction, there may be no second connection to ask on.
    await boss.findJobs(name, { id: NOBODY });
  }
  return {
    boss,
    sendWithin: (transaction, name, ticket) =>
      asQueueOwner(transaction, (db) => boss.send(name, { ...ticket }, { id: ticket.jobId, db })),
    cancelWithin: (transaction, name, ticket) =>
      asQueueOwner(transaction, (db) => boss.cancel(name, ticket.jobId, { db })),
  };
}
