import { expect, test } from 'vitest';
import { startPgliteThread } from './pglite-thread.ts';

/** A thread that says it listens and ends when told to: by `stop` from its owner, or by itself after a moment. */
function script(endsByItself: boolean): URL {
  const code = `import { parentPort } from 'node:worker_threads';
parentPort.postMessage({ port: 5432 });
parentPort.on('message', () => process.exit(0));
${endsByItself ? 'setTimeout(() => process.exit(1), 20);' : ''}`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

test('[D64] a thread that ends by itself is told as lost and logged', async () => {
  const logged: string[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_: object, words: string) => void logged.push(words),
  };
  const thread = await startPgliteThread('unused', null, log as never, script(true));
  if (!thread.ok) throw new Error(thread.error);
  await thread.value.lost;
  expect(logged).toEqual(['the thread of the embedded database ended by itself']);
});

test('[D64] a thread that was told to stop is not lost', async () => {
  const thread = await startPgliteThread('unused', null, undefined, script(false));
  if (!thread.ok) throw new Error(thread.error);
  let isLost = false;
  void thread.value.lost.then(() => {
    isLost = true;
  });
  await thread.value.stop();
  await new Promise((resolve) => setImmediate(resolve));
  expect(isLost).toBe(false);
});
