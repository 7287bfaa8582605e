import { Worker } from 'node:worker_threads';
import { fail, ok } from '@junheng/kernel';
import type { Result } from '@junheng/kernel';
import type { PgliteOrder, PgliteWord } from './pglite-worker.ts';
import type { DoorLog } from './open-options.ts';

/** A running thread: where its socket listens, as `pg` wants it, and how to end it. */
export interface PgliteThread {
  /** A folder (Unix socket) or the loopback address. */
  readonly host: string;
  readonly port: number;
  /** Resolves when the thread ended without being told to; never otherwise. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
}

/** Starts PGlite in a worker thread, so that a long query never stalls the server; resolves once its socket listens. */
export async function startPgliteThread(
  folder: string,
  socketFolder: string | null,
  log?: DoorLog,
  script: URL = new URL('./pglite-worker.ts', import.meta.url),
): Promise<Result<PgliteThread, string>> {
  const order: PgliteOrder = { folder, socketFolder };
  const worker = new Worker(script, { workerData: order });
  let stopping = false;
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      if (!stopping) log?.error({}, 'the thread of the embedded database ended by itself');
      resolve();
    });
  });
  const start = await new Promise<PgliteWord>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve({ failure: String(error) }));
    void ended.then(() => resolve({ failure: 'ended' }));
  });
  worker.on('error', (error) =>
    log?.error({ name: error instanceof Error ? error.name : 'Error' }, 'embedded database failed'),
  );
  if ('failure' in start) {
    log?.error({ detail: start.failure }, 'embedded database did not start');
    stopping = true;
    await worker.terminate();
    return fail(start.failure);
  }
  const stop = async (): Promise<void> => {
    stopping = true;
    worker.postMessage('stop');
    await ended;
  };
  const lost = new Promise<void>((resolve) => {
    void ended.then(() => {
      if (!stopping) resolve();
    });
  });
  return ok({ host: socketFolder ?? '127.0.0.1', port: start.port, lost, stop });
}
