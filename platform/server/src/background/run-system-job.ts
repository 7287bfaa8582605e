import { randomBytes } from 'node:crypto';
import type { DatabaseDoor } from '@junheng/database';
import { uuidV7Maker } from '@junheng/kernel';
import type { Clock } from '@junheng/kernel';
import { pino } from 'pino';
import { makeEnginePool } from '../engines/engine-pool.ts';
import { findDefinitions } from './find-definitions.ts';

/** Runs one of the house's own jobs once, now, in this process, without the queue. Throws when there is none of that name. */
export async function runSystemJob(
  door: DatabaseDoor,
  name: string,
  clock: Clock = { now: () => Date.now() },
): Promise<void> {
  const job = (await findDefinitions()).get(name);
  if (job?.scope !== 'system') throw new Error(`no job of the house is called ${name}`);
  const engines = makeEnginePool(1);
  try {
    await job.run({
      door,
      clock,
      makeId: uuidV7Maker(clock, (count) => randomBytes(count)),
      log: pino({ level: 'silent' }),
      signal: new AbortController().signal,
      engines,
      dumpFolder: undefined,
      reportProgress: () => undefined,
    });
  } finally {
    await engines.close();
  }
}
