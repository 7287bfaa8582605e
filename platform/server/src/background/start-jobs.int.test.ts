import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelJob, findJobs, getJob } from '@junheng/contract';
import type { Job, Session } from '@junheng/contract';
import { testDatabaseKind } from '@junheng/database/testing';
import { uuidV7Maker } from '@junheng/kernel';
import { pino } from 'pino';
import { exampleJobs } from '../testing/example-jobs.ts';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';
import { startJobs } from './start-jobs.ts';
import type { Jobs } from './start-jobs.ts';

const PASSWORD = 'Yunling@2026';
/** The embedded database is one process: it has no other workers. */
const isEmbedded = testDatabaseKind() === 'pglite';
const clock = { now: () => Date.now() };
let server: TestServer;
let sender: Jobs;
let clerk: TestBrowser;
let session: Session;

beforeAll(async () => {
  server = await startTestServer(
    { firstFill: 'sample', runsJobs: true },
    { areas: ['access', 'jobs'], jobDefinitions: exampleJobs, jobPollSeconds: 0.5 },
  );
  sender = await openSender();
  clerk = server.makeBrowser();
  session = await clerk.signIn('clerk-office', PASSWORD);
});
afterAll(async () => {
  await sender.stop();
  await server.close();
});

function openSender(): Promise<Jobs> {
  return startJobs(server.door, {
    clock,
    makeId: uuidV7Maker(clock, (count) => randomBytes(count)),
    log: pino({ level: 'silent' }),
    dumpFolder: undefined,
    isWorker: false,
    definitions: exampleJobs,
  });
}

function send(name: string, input: unknown): Promise<string> {
  const { districtId, accountId, displayName, role, unitId } = session;
  return server.door.inDistrict({ districtId }, (transaction) =>
    sender.portWithin(transaction, { districtId, accountId, displayName, role, unitId }).send(name, input),
  );
}

async function waitFor(id: string, states: readonly Job['state'][], seconds = 30): Promise<Job> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const job = await clerk.get(getJob, { params: { id } });
    if (states.includes(job.state)) return job;
    if (Date.now() > deadline) throw new Error(`job stays ${job.state}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test('[S31] a job runs in the background, with progress and result for whoever started it', async () => {
  const id = await send('count-up', 7);
  const job = await waitFor(id, ['done']);
  expect(job).toMatchObject({
    name: 'count-up',
    title: { zh: '试验数数' },
    progress: { done: 7, total: 7 },
    result: { total: 7, process: process.pid },
    attempts: 1,
    startedBy: session.displayName,
  });
  const other = server.makeBrowser();
  await other.signIn('admin', PASSWORD);
  expect(await other.client.call(getJob, { params: { id } })).toMatchObject({
    error: { code: 'JOBS_JOB_NOT_FOUND', status: 404 },
  });
  expect(await other.client.call(cancelJob, { params: { id } })).toMatchObject({ ok: false });
  expect((await other.get(findJobs, {})).total).toBe(0);
  expect((await clerk.get(findJobs, { query: { state: 'done' } })).items.map((item) => item.id)).toContain(
    id,
  );
});

test('[S30] a job whose transaction rolls back was never sent', async () => {
  const before = (await clerk.get(findJobs, {})).total;
  const { districtId, accountId, displayName, role, unitId } = session;
  const doomed = server.door.inDistrict({ districtId }, async (transaction) => {
    const port = sender.portWithin(transaction, { districtId, accountId, displayName, role, unitId });
    const id = await port.send('count-up', 3);
    throw new Error(id);
  });
  const id = await doomed.catch((error: Error) => error.message);
  expect((await clerk.get(findJobs, {})).total).toBe(before);
  const { rows } = await server.door.pool.query('select id from pgboss.job where id = $1', [id]);
  expect(rows).toEqual([]);
});

test('[S30] the role of requests may not touch the queue itself', async () => {
  const { districtId } = session;
  const peek = server.door.inDistrict({ districtId }, (transaction) =>
    transaction.executeQuery({
      sql: 'select id from pgboss.job',
      parameters: [],
      query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
      queryId: { queryId: 'peek' },
    }),
  );
  await expect(peek).rejects.toThrow(/permission denied/u);
});

test('[S32] an expected failure is final and coded; a crash is tried again', async () => {
  const refused = await waitFor(await send('refuse', null), ['failed']);
  expect(refused).toMatchObject({ error: { code: 'ACCESS_UNIT_NOT_FOUND' }, attempts: 1 });
  const crashed = await waitFor(await send('crash-once', null), ['done']);
  expect(crashed).toMatchObject({ result: { tries: 2 }, attempts: 2 });
  const lost = await waitFor(await send('crash-always', null), ['failed']);
  expect(lost.error?.code).toBe('JOBS_JOB_FAILED');
});

test('[S33] a running job is told to stop, a waiting one never starts, an ended one cannot be cancelled', async () => {
  const running = await send('wait-long', 60_000);
  await waitFor(running, ['running']);
  expect((await clerk.get(cancelJob, { params: { id: running } })).state).toBe('cancelled');
  const done = await waitFor(await send('count-up', 1), ['done']);
  expect(await clerk.client.call(cancelJob, { params: { id: done.id } })).toMatchObject({
    error: { code: 'JOBS_JOB_ENDED', status: 409 },
  });
  const next = await waitFor(await send('wait-long', 1), ['done']);
  expect(next.result).toMatchObject({ waited: 1 });
  expect((await clerk.get(getJob, { params: { id: running } })).state).toBe('cancelled');
});

test.skipIf(isEmbedded)(
  '[S34] a worker in another process takes jobs up, and one that stops hands its job back',
  async () => {
    await server.shell.close();
    const start = async () => {
      const child = fork(join(import.meta.dirname, '..', 'testing', 'worker-process.ts'), [server.door.url], {
        execArgv: [],
      });
      await once(child, 'message');
      return child;
    };
    const read = async (id: string) => {
      const { rows } = await server.door.pool.query<{ state: string; result: { process: number } | null }>(
        'select state, result from job where id = $1',
        [id],
      );
      return rows[0];
    };
    const until = async (id: string, state: string): Promise<number | undefined> => {
      for (let count = 0; count < 200; count += 1) {
        const row = await read(id);
        if (row?.state === state) return row.result?.process;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      throw new Error(`${id} stays ${(await read(id))?.state}`);
    };
    const first = await start();
    const quick = await send('count-up', 2);
    expect(await until(quick, 'done')).toBe(first.pid);
    const long = await send('wait-long', 8_000);
    await until(long, 'running');
    first.kill('SIGTERM');
    await once(first, 'exit');
    expect(['waiting', 'retrying']).toContain((await read(long))?.state);
    const second = await start();
    expect(await until(long, 'done')).toBe(second.pid);
    second.kill('SIGTERM');
    await once(second, 'exit');
  },
  90_000,
);
