import type { MipLimits, MipModel } from '@junheng/standards';
import { afterEach, expect, test, vi } from 'vitest';
import { seededRandom } from '@junheng/kernel';
import { makeEnginePool } from './engine-pool.ts';
import type { EnginePool } from './engine-pool.ts';
import { makeMipSolver } from './mip-solver.ts';
import { openMipSolver } from './open-mip-solver.ts';

const limits: MipLimits = { seconds: 60, gap: 0, relaxed: false };
// Starting a thread is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
let pool: EnginePool;
afterEach(() => pool.close());

/** A market-split model (Cornuéjols and Dawande 1998): few rows, equalities, hopeless for branch and bound. */
function marketSplit(rows: number): MipModel {
  const random = seededRandom(7);
  const items = 10 * (rows - 1);
  const columns = items + 2 * rows;
  const values: number[] = [];
  const indices: number[] = [];
  const starts = [0];
  const sides: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let item = 0; item < items; item += 1) {
      const weight = random.below(100);
      sum += weight;
      values.push(weight);
      indices.push(item);
    }
    values.push(1, -1);
    indices.push(items + 2 * row, items + 2 * row + 1);
    starts.push(values.length);
    sides.push(Math.floor(sum / 2));
  }
  return {
    cost: Float64Array.from({ length: columns }, (_, column) => (column < items ? 0 : 1)),
    lower: new Float64Array(columns),
    upper: Float64Array.from({ length: columns }, (_, column) => (column < items ? 1 : Infinity)),
    whole: Uint8Array.from({ length: columns }, (_, column) => (column < items ? 1 : 0)),
    rowLower: Float64Array.from(sides),
    rowUpper: Float64Array.from(sides),
    starts: Int32Array.from(starts),
    columns: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

/** A knapsack: take weights 2, 3, 4 of values 3, 4, 6 into 6; the best is weights 2 and 4, worth 9. */
const knapsack: MipModel = {
  cost: Float64Array.of(-3, -4, -6),
  lower: new Float64Array(3),
  upper: Float64Array.of(1, 1, 1),
  whole: Uint8Array.of(1, 1, 1),
  rowLower: Float64Array.of(-Infinity),
  rowUpper: Float64Array.of(6),
  starts: Int32Array.of(0, 3),
  columns: Int32Array.of(0, 1, 2),
  values: Float64Array.of(2, 3, 4),
};

test('[S45] a small program is solved to its optimum', async () => {
  pool = makeEnginePool(1);
  const outcome = await makeMipSolver(pool).solve(knapsack, limits);
  expect(outcome).toMatchObject({ status: 'optimal', objective: -9 });
  expect([...(outcome.point ?? [])].map(Math.round)).toEqual([1, 0, 1]);
});

test('[S45] a contradiction is infeasible', async () => {
  pool = makeEnginePool(1);
  const contradiction = { ...knapsack, rowLower: Float64Array.of(100), rowUpper: Float64Array.of(200) };
  expect(await makeMipSolver(pool).solve(contradiction, limits)).toMatchObject({ status: 'infeasible' });
});

test('[S46] a blocking solve is cancelled by ending its thread', async () => {
  pool = makeEnginePool(1);
  const abort = new AbortController();
  const solving = makeMipSolver(pool, abort.signal).solve(marketSplit(6), limits);
  setTimeout(() => abort.abort(), 500);
  expect(await solving).toMatchObject({ status: 'cancelled', point: null });
});

test('[S46] the time limit ends a search with what it has', async () => {
  pool = makeEnginePool(1);
  const outcome = await makeMipSolver(pool).solve(marketSplit(6), { ...limits, seconds: 0.5 });
  expect(outcome.status).toBe('limit');
  expect(outcome.bound).toBeLessThanOrEqual(outcome.objective);
});

test('[S45] a relaxed solve says the price of each row', async () => {
  pool = makeEnginePool(1);
  const outcome = await makeMipSolver(pool).solve(knapsack, { ...limits, relaxed: true });
  // Weights 2 and 4 fill it; a unit of room more would go to a part of weight 3, worth 4/3.
  expect(outcome).toMatchObject({ status: 'optimal', objective: -9 });
  expect(outcome.rowPrices).toHaveLength(1);
  expect(Math.abs(outcome.rowPrices?.[0] ?? 0)).toBeGreaterThan(1.3);
  expect((await makeMipSolver(pool).solve(knapsack, limits)).rowPrices).toBeNull();
});

test('[S46] a solver that was closed or aborted before the call answers cancelled', async () => {
  pool = makeEnginePool(1);
  const closed = openMipSolver();
  await closed.close();
  expect(await closed.solve(knapsack, limits)).toMatchObject({ status: 'cancelled', rowPrices: null });
  const aborted = openMipSolver(AbortSignal.abort());
  expect(await aborted.solve(knapsack, limits)).toMatchObject({ status: 'cancelled' });
  await aborted.close();
});
