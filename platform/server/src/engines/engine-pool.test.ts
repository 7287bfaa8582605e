import { afterEach, expect, test, vi } from 'vitest';
import { makeEnginePool } from './engine-pool.ts';
import type { EnginePool } from './engine-pool.ts';
import { makeHashPort } from './hash-port.ts';

const moduleUrl = new URL('./testing/example-engine.ts', import.meta.url).href;
// Starting a thread is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
let pool: EnginePool;
afterEach(() => pool.close());

test('[S41] an engine function runs in another thread with its ports and tells its progress', async () => {
  pool = makeEnginePool(1);
  const seen: number[] = [];
  const result = await pool.run({
    moduleUrl,
    exportName: 'addNumbers',
    input: [1, 2, 39],
    onProgress: (done) => seen.push(done),
  });
  expect(result).toEqual({ ok: true, value: { sum: 42, digest: makeHashPort().sha256('42') } });
  expect(seen).toEqual([1, 2, 3]);
});

test('[S42] a blocking run is cancelled by ending its thread, and the pool goes on', async () => {
  pool = makeEnginePool(1);
  const abort = new AbortController();
  const blocked = pool.run({ moduleUrl, exportName: 'blockForever', input: null, signal: abort.signal });
  const waiting = pool.run<{ sum: number }>({ moduleUrl, exportName: 'addNumbers', input: [1, 1] });
  setTimeout(() => abort.abort(), 100);
  expect(await blocked).toMatchObject({ ok: false, error: { code: 'SERVER_ENGINE_CANCELLED' } });
  expect(await waiting).toMatchObject({ ok: true, value: { sum: 2 } });
});

test('[S43] a run past its time is ended with a code', async () => {
  pool = makeEnginePool(1);
  const result = await pool.run({ moduleUrl, exportName: 'blockForever', input: null, seconds: 0.2 });
  expect(result).toMatchObject({ ok: false, error: { code: 'SERVER_ENGINE_TIMED_OUT' } });
});

test('[S44] an engine that throws, or is not there, is a coded failure', async () => {
  pool = makeEnginePool(1);
  expect(await pool.run({ moduleUrl, exportName: 'throwError', input: null })).toMatchObject({
    error: { code: 'SERVER_ENGINE_FAILED', parameters: { detail: 'broken on purpose' } },
  });
  expect(await pool.run({ moduleUrl, exportName: 'nothing', input: null })).toMatchObject({ ok: false });
  const uncopyable = await pool.run({ moduleUrl, exportName: 'addNumbers', input: () => 1 });
  expect(uncopyable).toMatchObject({ error: { code: 'SERVER_ENGINE_FAILED' } });
});

test('[S42] closing the pool cancels what runs and what waits', async () => {
  pool = makeEnginePool(1);
  const running = pool.run({ moduleUrl, exportName: 'blockForever', input: null });
  const waiting = pool.run({ moduleUrl, exportName: 'addNumbers', input: [1] });
  await pool.close();
  expect(await Promise.all([running, waiting])).toMatchObject([{ ok: false }, { ok: false }]);
});
