import type { MipSolver } from '@junheng/standards';
import { makeEnginePool } from './engine-pool.ts';
import { makeMipSolver } from './mip-solver.ts';

/** A solver with a thread of its own. */
export interface OpenMipSolver extends MipSolver {
  /** Ends the thread; open and later solves answer `cancelled`. */
  close(): Promise<void>;
}

/** Opens the MIP port for a single run outside a server, such as a command; it ends with `close` or when `signal` aborts. */
export function openMipSolver(signal?: AbortSignal): OpenMipSolver {
  const pool = makeEnginePool(1);
  return { ...makeMipSolver(pool, signal), close: () => pool.close() };
}
