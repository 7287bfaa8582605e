import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseDoor } from '@junheng/database';
import { makeTestPlace } from '@junheng/database/testing';
import { makeLog, startServer } from '@junheng/server';
import { sampleTemplate } from '@junheng/server/testing';

/** A server with the sample district in a fresh database, as a browser sees it. */
export interface SampleServer {
  readonly address: string;
  /** The data behind it, for what no page does: running a job by hand. */
  readonly door: DatabaseDoor;
  close(): Promise<void>;
}

const webFolder = join(import.meta.dirname, '..', '..', 'platform', 'web', 'dist', 'app');
const unlimited = { perMinute: 6_000_000, burst: 1_000_000 };

/** Starts a server on a free port over a data folder of its own with the sample, or over such a database of PostgreSQL when JUNHENG_TEST_DATABASE says so. */
export async function startSampleServer(): Promise<SampleServer> {
  if (!existsSync(join(webFolder, 'index.html'))) {
    throw new Error('the pages are not built: run npm start once, or vite build in platform/web');
  }
  const { place, remove } = await makeTestPlace(sampleTemplate);
  const started = await startServer({
    place,
    port: 0,
    webFolder,
    firstFill: 'sample',
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
