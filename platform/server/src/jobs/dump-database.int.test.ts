import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBackup } from '@junheng/database';
import { fixedClock } from '@junheng/kernel';
import { pino } from 'pino';
import { findDefinitions } from '../background/find-definitions.ts';
import type { JobContext } from '../background/job-definition.ts';
import { makeEnginePool } from '../engines/engine-pool.ts';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestServer } from '../testing/start-test-server.ts';
import { job } from './dump-database.ts';

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-dumps-'));
  server = await startTestServer({ firstFill: 'empty', runsJobs: true }, { areas: ['access', 'jobs'] });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function contextOf(dumpFolder: string | undefined): JobContext {
  return {
    door: server.door,
    clock: fixedClock(Date.parse('2026-11-21T18:30:00Z')),
    makeId: () => '',
    log: pino({ level: 'silent' }),
    signal: new AbortController().signal,
    engines: makeEnginePool(1),
    dumpFolder,
    reportProgress: () => undefined,
  };
}

test('[S35] the house’s own jobs are found by folder and scheduled in China’s time, missed ones once', async () => {
  const definitions = await findDefinitions();
  expect([...definitions.keys()]).toEqual(expect.arrayContaining(['clear-sessions', 'dump-database']));
  const { rows } = await server.door.pool.query<{
    name: string;
    cron: string;
    timezone: string;
    options: object;
  }>('select name, cron, timezone, options from pgboss.schedule order by name');
  const kept = { timezone: 'Asia/Shanghai', options: expect.objectContaining({ missed: 'once' }) };
  expect(rows).toEqual(
    expect.arrayContaining([
      { name: 'clear-sessions', cron: '17 * * * *', ...kept },
      { name: 'deliver-messages', cron: '* * * * *', ...kept },
      { name: 'dump-database', cron: '30 2 * * *', ...kept },
      { name: 'send-reminders', cron: '30 7 * * *', ...kept },
    ]),
  );
});

test('[S35] the nightly backup is whole, the newest fourteen stay, other files are left alone', async () => {
  for (let day = 1; day <= 16; day += 1) {
    await writeFile(join(folder, `junheng-202610${String(day).padStart(2, '0')}-023000.backup.gz`), 'old');
  }
  await writeFile(join(folder, 'mine.backup.gz'), 'mine');
  await job.run(contextOf(folder));
  const files = (await readdir(folder)).toSorted();
  expect(files).toHaveLength(15);
  expect(files[0]).toBe('junheng-20261004-023000.backup.gz');
  expect(files.at(-1)).toBe('mine.backup.gz');
  const checked = await checkBackup(join(folder, 'junheng-20261122-023000.backup.gz'));
  expect(checked).toMatchObject({ ok: true, value: { rows: { district: 1, account: 1 } } });
});

test('[S35] without a folder for backups the job does nothing', async () => {
  await expect(job.run(contextOf(undefined))).resolves.toBeUndefined();
});
