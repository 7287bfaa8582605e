import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseDoor, DatabasePlace } from '@junheng/database';
import { openTestDatabase, testDatabaseKind } from '@junheng/database/testing';
import { makeLog, startServer } from '@junheng/server';

/** A server with the sample district in a fresh database, as a browser sees it. */
export interface SampleServer {
  readonly address: string;
  /** The data behind it, for what no page does: running a job by hand. */
  readonly door: DatabaseDoor;
  close(): Promise<void>;
}

const webFolder = join(import.meta.dirname, '..', '..', 'platform', 'web', 'dist', 'app');
const unlimited = { perMinute: 6_000_000, burst: 1_000_000 };

interface Place {
  readonly place: DatabasePlace;
  readonly remove: () => Promise<void>;
}

async function makePlace(): Promise<Place> {
  if (testDatabaseKind() === 'postgres') {
    const database = await openTestDatabase();
    return { place: { url: database.door.url }, remove: () => database.close() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'junheng-e2e-'));
  return {
    place: { dataFolder: join(folder, 'data') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Starts a server on a free port over a fresh data folder, or over a fresh database of PostgreSQL when JUNHENG_TEST_DATABASE says so. */
export async function startSampleServer(firstFill: 'sample' | 'empty' = 'sample'): Promise<SampleServer> {
  if (!existsSync(join(webFolder, 'index.html'))) {
    throw new Error('the pages are not built: run npm start once, or vite build in platform/web');
  }
  const { place, remove } = await makePlace();
  const started = await startServer({
    place,
    port: 0,
    webFolder,
    firstFill,
    runsJobs: false,
    ...(process.env['JUNHENG_TEST_LOG'] === undefined ? {} : { log: makeLog() }),
    rates: { address: unlimited, account: unlimited, signIn: unlimited },
  });
  if (!started.ok) {
    await remove();
    throw new Error(`${started.error.code} ${JSON.stringify(started.error.parameters)}`);
  }
  return {
    address: started.value.address,
    door: started.value.door,
    async close() {
      await started.value.close();
      await remove();
    },
  };
}
