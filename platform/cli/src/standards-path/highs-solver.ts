import { Worker } from 'node:worker_threads';
import type { MipLimits, MipModel, MipOutcome, MipSolver } from '@junheng/standards';
import type { SolveReply, SolveRequest } from './highs-worker.ts';

const CANCELLED: MipOutcome = {
  status: 'cancelled',
  point: null,
  objective: Infinity,
  bound: -Infinity,
  rowPrices: null,
};

/** A solver that runs HiGHS in a worker thread, so that ending the worker ends the search at once. */
export interface HighsSolver extends MipSolver {
  /** Ends the worker; open and later calls answer `cancelled`. */
  close(): Promise<void>;
}

/** Starts HiGHS in a worker of its own. It is ended by `close` or when `signal` aborts. */
export function openHighsSolver(signal?: AbortSignal): HighsSolver {
  const worker = new Worker(new URL('./highs-worker.ts', import.meta.url));
  const waiting = new Map<number, { settle(outcome: MipOutcome): void; fail(error: Error): void }>();
  let count = 0;
  let isClosed = false;

  worker.on('message', (reply: SolveReply) => {
    waiting.get(reply.id)?.settle(reply.outcome);
    waiting.delete(reply.id);
  });
  worker.on('error', (error: Error) => {
    isClosed = true;
    for (const call of waiting.values()) call.fail(error);
    waiting.clear();
  });

  const close = async (): Promise<void> => {
    isClosed = true;
    for (const call of waiting.values()) call.settle(CANCELLED);
    waiting.clear();
    await worker.terminate();
  };
  if (signal?.aborted === true) void close();
  signal?.addEventListener('abort', () => void close(), { once: true });

  return {
    close,
    solve(model: MipModel, limits: MipLimits): Promise<MipOutcome> {
      if (isClosed) return Promise.resolve(CANCELLED);
      count += 1;
      const request: SolveRequest = { id: count, model, limits };
      return new Promise((settle, fail) => {
        waiting.set(request.id, { settle, fail });
        worker.postMessage(request);
      });
    },
  };
}
