import { appError, fail } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { makeEnginePool } from './engine-pool.ts';
import type { EngineCall, EnginePool } from './engine-pool.ts';

/** Processor seconds after which a file leaves the quick lane: nearly every file is read by then. */
const QUICK_SECONDS = 2;
/** Threads of the quick lane: while one reads, another account's file is taken by the other. */
const QUICK_THREADS = 2;
/** Objects of one thread, in mebibytes; and with buffers. */
const HEAP_MEGABYTES = 384;
const WHOLE_MEGABYTES = 512;
/** Files of one account that are read or wait to be. */
const MOST_OF_ACCOUNT = 8;

/** One file to be read or looked through, for an account. `processorSeconds` is what it may take at most. */
export interface FileCall extends Omit<EngineCall, 'megabytes' | 'seconds'> {
  readonly accountId: string;
  readonly processorSeconds: number;
}

/** Threads that read what people hand in, apart from those that print and reckon. */
export interface FileLanes {
  /**
   * Reads a file: first in the quick lane; what takes longer begins anew in the slow one, so that no file keeps others waiting for long. An
   * account's files are read one after another. Errors: those of `EnginePool.run`, FILE_TOO_MANY_AT_ONCE.
   */
  read<Output>(call: FileCall): Promise<Result<Output, AppError>>;
  close(): Promise<void>;
}

/** Makes the two lanes out of pools; those of the house unless told. */
export function makeFileLanes(
  quick: EnginePool = makeEnginePool(QUICK_THREADS, { heapMegabytes: HEAP_MEGABYTES, givesWay: true }),
  slow: EnginePool = makeEnginePool(1, { heapMegabytes: HEAP_MEGABYTES, givesWay: true }),
): FileLanes {
  const turns = new Map<string, Promise<unknown>>();
  const counts = new Map<string, number>();

  async function readNow<Output>(call: FileCall): Promise<Result<Output, AppError>> {
    const limited = { ...call, megabytes: WHOLE_MEGABYTES };
    // Beginning anew is worth it only for what may go on for much longer.
    const isLong = call.processorSeconds > 2 * QUICK_SECONDS;
    const first = await quick.run<Output>({
      ...limited,
      processorSeconds: isLong ? QUICK_SECONDS : call.processorSeconds,
    });
    if (!isLong || first.ok || first.error.code !== 'SERVER_ENGINE_TIMED_OUT') return first;
    return slow.run<Output>(limited);
  }

  return {
    async read<Output>(call: FileCall) {
      const { accountId } = call;
      const count = (counts.get(accountId) ?? 0) + 1;
      if (count > MOST_OF_ACCOUNT) return fail(appError('FILE_TOO_MANY_AT_ONCE', { limit: MOST_OF_ACCOUNT }));
      counts.set(accountId, count);
      const turn = (turns.get(accountId) ?? Promise.resolve()).then(() => readNow<Output>(call));
      turns.set(accountId, turn);
      try {
        return await turn;
      } finally {
        const left = (counts.get(accountId) ?? 1) - 1;
        if (left > 0) counts.set(accountId, left);
        else {
          counts.delete(accountId);
          turns.delete(accountId);
        }
      }
    },
    async close() {
      await Promise.all([quick.close(), slow.close()]);
    },
  };
}
