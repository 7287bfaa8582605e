import type { MipOutcome, MipSolver } from '@junheng/standards';
import type { EnginePool } from './engine-pool.ts';

const CANCELLED: MipOutcome = {
  status: 'cancelled',
  point: null,
  objective: Infinity,
  bound: -Infinity,
  rowPrices: null,
};
const FAILED: MipOutcome = { ...CANCELLED, status: 'failed' };
/** HiGHS looks at its clock between steps; a solve that overlooks it this long past its limit is ended with its thread. */
const GRACE_SECONDS = 10;

/** The MIP port on HiGHS: each solve blocks a thread of the pool; when `signal` aborts, the thread is ended and the answer is `cancelled`. */
export function makeMipSolver(pool: EnginePool, signal?: AbortSignal): MipSolver {
  return {
    async solve(model, limits) {
      const result = await pool.run<MipOutcome>({
        moduleUrl: new URL('./solve-mip.ts', import.meta.url).href,
        exportName: 'solveMip',
        input: { model, limits },
        seconds: limits.seconds + GRACE_SECONDS,
        ...(signal === undefined ? {} : { signal }),
      });
      if (result.ok) return result.value;
      return result.error.code === 'SERVER_ENGINE_CANCELLED' ? CANCELLED : FAILED;
    },
  };
}
