import { afterEach, expect, test, vi } from 'vitest';
import { makeEnginePool } from './engine-pool.ts';
import { makeFileLanes } from './file-lanes.ts';
import type { FileCall, FileLanes } from './file-lanes.ts';

// Starting a thread is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const moduleUrl = new URL('./testing/example-engine.ts', import.meta.url).href;
let lanes: FileLanes;
afterEach(() => lanes.close());

const call = (accountId: string, exportName: string, more: Partial<FileCall> = {}): FileCall => ({
  moduleUrl,
  exportName,
  input: [1, 1],
  accountId,
  processorSeconds: 0.3,
  ...more,
});

test('[S141] a file that never ends is ended, and files of other accounts are read meanwhile', async () => {
  lanes = makeFileLanes(makeEnginePool(2), makeEnginePool(1));
  const done: string[] = [];
  const note = (name: string) => () => done.push(name);
  const stuck = lanes.read(call('a', 'blockForever', { processorSeconds: 1 }));
  const own = lanes.read(call('a', 'addNumbers'));
  const other = lanes.read(call('b', 'addNumbers'));
  await Promise.all([stuck.then(note('stuck')), own.then(note('own')), other.then(note('other'))]);
  expect(done).toEqual(['other', 'stuck', 'own']);
  expect(await stuck).toMatchObject({ ok: false, error: { code: 'SERVER_ENGINE_TIMED_OUT' } });
  expect(await own).toMatchObject({ ok: true, value: { sum: 2 } });
});

test('[S141] what may take long begins anew in the slow lane, and a ninth file of one account is refused', async () => {
  const quick = makeEnginePool(1);
  const slow = makeEnginePool(1);
  const seen: (number | undefined)[] = [];
  lanes = makeFileLanes(quick, {
    ...slow,
    run: (asked) => {
      seen.push(asked.processorSeconds);
      return slow.run({ ...asked, exportName: 'addNumbers' });
    },
  });
  expect(await lanes.read(call('a', 'blockForever', { processorSeconds: 9 }))).toMatchObject({ ok: true });
  expect(seen).toEqual([9]);
  const all = await Promise.all(Array.from({ length: 9 }, () => lanes.read(call('c', 'addNumbers'))));
  expect(all.filter(({ ok }) => ok)).toHaveLength(8);
  expect(all[8]).toMatchObject({ ok: false, error: { code: 'FILE_TOO_MANY_AT_ONCE' } });
});

test('[S141] a run that holds more memory than it may, in objects or in buffers, is ended with a code', async () => {
  lanes = makeFileLanes(makeEnginePool(1, { heapMegabytes: 64 }), makeEnginePool(1));
  for (const exportName of ['fillHeap', 'fillBuffers'])
    expect(await lanes.read(call('a', exportName, { processorSeconds: 3 }))).toMatchObject({
      ok: false,
      error: { code: 'SERVER_ENGINE_OUT_OF_MEMORY' },
    });
});
