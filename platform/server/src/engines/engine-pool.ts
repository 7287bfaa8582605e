import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { EngineReply, EngineRequest } from './engine-worker.ts';
import { watchThread } from './watch-thread.ts';

/** One run of an engine function: `exportName` of the module at `moduleUrl`, called as `(input, ports)`. */
export interface EngineCall {
  readonly moduleUrl: string;
  readonly exportName: string;
  /** Anything that can be copied to another thread. */
  readonly input: unknown;
  readonly signal?: AbortSignal;
  /** Wall-clock seconds after which the run is ended. */
  readonly seconds?: number;
  /** Seconds of processor time after which the run is ended; waiting for a busy machine does not count. */
  readonly processorSeconds?: number;
  /** Mebibytes that the run may hold, buffers too, after which it is ended. */
  readonly megabytes?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Worker threads that run engine functions away from the server's own thread. */
export interface EnginePool {
  readonly size: number;
  /** Waits for a free thread and runs; a cancelled or overdue run ends its thread at once, even inside a blocking loop. */
  run<Output>(call: EngineCall): Promise<Result<Output, AppError>>;
  /** Ends all threads; open runs answer SERVER_ENGINE_CANCELLED. */
  close(): Promise<void>;
}

interface Pending {
  readonly call: EngineCall;
  settle(result: Result<unknown, AppError>): void;
}

const cancelled = fail(appError('SERVER_ENGINE_CANCELLED'));

/** How the threads of a pool are made. */
export interface PoolSettings {
  /** Mebibytes of objects that a thread may hold before it is ended; as Node chooses unless told. */
  readonly heapMegabytes?: number;
  /** Whether threads give way to the server's own where the machine can do that. */
  readonly givesWay?: boolean;
}

/** Makes a pool of at most `size` threads; they start when first needed. */
export function makeEnginePool(
  size = Math.max(1, availableParallelism() - 1),
  { heapMegabytes, givesWay = false }: PoolSettings = {},
): EnginePool {
  const idle: Worker[] = [];
  const busy = new Set<Worker>();
  const queue: Pending[] = [];
  const stops = new Set<() => void>();
  let count = 0;
  let isClosed = false;

  function start(pending: Pending): void {
    const worker =
      idle.pop() ??
      new Worker(new URL('./engine-worker.ts', import.meta.url), {
        workerData: { givesWay },
        ...(heapMegabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } }),
      });
    const { call } = pending;
    const id = (count += 1);
    busy.add(worker);
    let timer: NodeJS.Timeout | undefined;
    const finish = (result: Result<unknown, AppError>, isReusable: boolean): void => {
      clearTimeout(timer);
      unwatch();
      stops.delete(stop);
      call.signal?.removeEventListener('abort', stop);
      worker.off('message', onMessage);
      worker.off('error', onError);
      busy.delete(worker);
      if (isReusable && !isClosed) {
        worker.unref();
        idle.push(worker);
      } else {
        void worker.terminate();
      }
      pending.settle(result);
      startNext();
    };
    const stop = (): void => finish(cancelled, false);
    worker.ref();
    const onMessage = (reply: EngineReply): void => {
      if (reply.id !== id) return;
      if (reply.kind === 'progress') call.onProgress?.(reply.done, reply.total);
      else if (reply.kind === 'done') finish(ok(reply.output), true);
      else finish(fail(appError('SERVER_ENGINE_FAILED', { detail: reply.detail })), true);
    };
    const outOfMemory = (): void =>
      finish(
        fail(appError('SERVER_ENGINE_OUT_OF_MEMORY', { megabytes: call.megabytes ?? heapMegabytes ?? 0 })),
        false,
      );
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') outOfMemory();
      else finish(fail(appError('SERVER_ENGINE_FAILED', { detail: error.message })), false);
    };
    const timedOut = (seconds: number): void =>
      finish(fail(appError('SERVER_ENGINE_TIMED_OUT', { seconds })), false);
    const unwatch = watchThread(worker, call, { timedOut, outOfMemory });
    worker.on('message', onMessage);
    worker.on('error', onError);
    if (call.seconds !== undefined) {
      const { seconds } = call;
      timer = setTimeout(timedOut, seconds * 1000, seconds);
    }
    call.signal?.addEventListener('abort', stop, { once: true });
    stops.add(stop);
    const request: EngineRequest = {
      id,
      moduleUrl: call.moduleUrl,
      exportName: call.exportName,
      input: call.input,
    };
    try {
      worker.postMessage(request);
    } catch (error) {
      finish(fail(appError('SERVER_ENGINE_FAILED', { detail: (error as Error).message })), true);
    }
  }

  function startNext(): void {
    while (!isClosed && busy.size < size) {
      const next = queue.shift();
      if (next === undefined) return;
      if (next.call.signal?.aborted === true) next.settle(cancelled);
      else start(next);
    }
  }

  return {
    size,
    run: <Output>(call: EngineCall) =>
      new Promise<Result<Output, AppError>>((resolve) => {
        if (isClosed || call.signal?.aborted === true) {
          resolve(cancelled);
          return;
        }
        queue.push({ call, settle: (result) => resolve(result as Result<Output, AppError>) });
        startNext();
      }),
    async close() {
      isClosed = true;
      for (const pending of queue.splice(0)) pending.settle(cancelled);
      for (const stop of stops) stop();
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
    },
  };
}
