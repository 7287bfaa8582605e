import type { Worker } from 'node:worker_threads';

/** Often enough that a run is ended soon after its limit; asking a thread costs it some microseconds. */
const LOOK_MS = 50;
const MEBIBYTE = 1_048_576;

/**
 * Watches what one run costs its thread, also inside a blocking loop: processor seconds since the run began, and memory of objects and buffers.
 * Node's own limit counts no buffers. Answers how to stop watching.
 */
export function watchThread(
  worker: Worker,
  limits: { readonly processorSeconds?: number; readonly megabytes?: number },
  tell: { timedOut(seconds: number): void; outOfMemory(): void },
): () => void {
  const { processorSeconds, megabytes } = limits;
  if (processorSeconds === undefined && megabytes === undefined) return () => undefined;
  let isOver = false;
  let isLooking = false;
  let before: number | null = null;
  const look = async (): Promise<void> => {
    const [used, memory] = await Promise.all([worker.cpuUsage(), worker.getHeapStatistics()]);
    if (isOver) return;
    const seconds = (used.user + used.system) / 1e6;
    before ??= seconds;
    const held = memory.used_heap_size + memory.external_memory;
    if (megabytes !== undefined && held > megabytes * MEBIBYTE) tell.outOfMemory();
    else if (processorSeconds !== undefined && seconds - before > processorSeconds)
      tell.timedOut(processorSeconds);
  };
  const lookOnce = (): void => {
    if (isLooking) return;
    isLooking = true;
    // A thread that is starting or ending cannot be asked; the next look finds out.
    look()
      .catch(() => undefined)
      .finally(() => (isLooking = false));
  };
  lookOnce();
  const timer = setInterval(lookOnce, LOOK_MS);
  timer.unref();
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}
