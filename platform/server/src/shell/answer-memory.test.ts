import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { DatabaseDoor } from '@junheng/database';
import { makeAnswerMemory } from './answer-memory.ts';

/** A door over one number, which is all that the memory needs of a database. */
function makeDoor() {
  const data = { value: 0 };
  const run = (_scope: unknown, work: (transaction: never) => Promise<unknown>) => work(undefined as never);
  const door = { kind: 'pglite', inDistrict: run, asKeeper: (work: never) => run(null, work) };
  return { data, door: door as unknown as DatabaseDoor };
}
const scope = { districtId: '990001' };

test('[S16] an answer is made once, until somebody writes', async () => {
  const { data, door } = makeDoor();
  const memory = makeAnswerMemory(door);
  let made = 0;
  const read = () => memory.read('key', async () => `${data.value} ${(made += 1)}`);
  expect((await read()).text).toBe('0 1');
  expect((await read()).text).toBe('0 1');
  await memory.door.inDistrict(scope, async () => {
    data.value = 7;
  });
  expect((await read()).text).toBe('7 2');
});

test('[S16] what was read while somebody wrote is given to its reader, and not remembered', async () => {
  const { data, door } = makeDoor();
  const memory = makeAnswerMemory(door);
  const gate = Promise.withResolvers<void>();
  const early = memory.read('key', async () => {
    const seen = String(data.value);
    await gate.promise;
    return seen;
  });
  await memory.door.inDistrict(scope, async () => {
    data.value = 1;
  });
  gate.resolve();
  expect((await early).text).toBe('0');
  expect(memory.size).toBe(0);
  expect((await memory.read('key', async () => String(data.value))).text).toBe('1');
});

test('[S16] in any order of reading and writing, a read that begins after a write shows it', async () => {
  const step = fc.constantFrom('read', 'slow read', 'write');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { data, door } = makeDoor();
      const memory = makeAnswerMemory(door);
      const open: Promise<unknown>[] = [];
      for (const kind of steps) {
        if (kind === 'write') {
          await memory.door.inDistrict(scope, async () => {
            await Promise.resolve();
            data.value += 1;
          });
          continue;
        }
        const atLeast = data.value;
        const read = memory.read('key', async () => {
          const seen = data.value;
          if (kind === 'slow read') await new Promise((resolve) => setImmediate(resolve));
          return String(seen);
        });
        const check = read.then((answer) => expect(Number(answer.text)).toBeGreaterThanOrEqual(atLeast));
        if (kind === 'read') await check;
        else open.push(check);
      }
      await Promise.all(open);
    }),
  );
});

test('[S16] a read that fails is not remembered; several at once are made once', async () => {
  const memory = makeAnswerMemory(makeDoor().door);
  let made = 0;
  const fail = () => memory.read('key', () => Promise.reject(new Error('no')));
  await expect(fail()).rejects.toThrow('no');
  const read = () => memory.read('key', async () => `long ${'x'.repeat(2_000)} ${(made += 1)}`);
  const answers = await Promise.all([read(), read(), read()]);
  expect(made).toBe(1);
  const packed = await answers[0].encode('gzip, br');
  expect(packed.encoding).toBe('gzip');
  expect(gunzipSync(packed.bytes).toString()).toBe(answers[1].text);
  expect((await answers[2].encode('identity')).encoding).toBeNull();
});

test('[S16] the memory is bounded: the longest unused answers go first', async () => {
  const memory = makeAnswerMemory(makeDoor().door);
  const big = 'x'.repeat(4 * 1_048_576);
  for (let count = 0; count < 20; count += 1) await memory.read(String(count), async () => big);
  expect(memory.size).toBeLessThanOrEqual(8);
  let isAsked = false;
  await memory.read('19', async () => {
    isAsked = true;
    return big;
  });
  expect(isAsked).toBe(false);
});
