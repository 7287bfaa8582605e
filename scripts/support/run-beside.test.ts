import { expect, test } from 'vitest';
import { runBeside } from './run-beside.ts';
import type { Errand } from './run-beside.ts';

function plan(words: readonly (readonly [name: string, seconds: number, after?: string])[]) {
  const started: string[] = [];
  let [now, most] = [0, 0];
  const errands: Errand<string>[] = words.map(([name, seconds, after]) => ({
    name,
    seconds,
    after: after === undefined ? [] : [after],
    async run() {
      started.push(name);
      now += 1;
      most = Math.max(most, now);
      for (let turn = 0; turn < seconds; turn += 1) await Promise.resolve();
      now -= 1;
      return name.toUpperCase();
    },
  }));
  return { errands, started, most: () => most };
}

test('the longest chain begins first, no more run at once than there are places, and answers keep their order', async () => {
  const { errands, started, most } = plan([
    ['short', 1],
    ['long', 90],
    ['build', 2],
    ['browser', 100, 'build'],
  ]);
  expect(await runBeside(errands, 2)).toEqual(['SHORT', 'LONG', 'BUILD', 'BROWSER']);
  expect(started).toEqual(['build', 'long', 'browser', 'short']);
  expect(most()).toBe(2);
});

test('what is not asked for is not waited for; what waits for itself is an error', async () => {
  expect(await runBeside(plan([['browser', 1, 'build']]).errands, 1)).toEqual(['BROWSER']);
  await expect(
    runBeside(
      plan([
        ['a', 1, 'b'],
        ['b', 1, 'a'],
      ]).errands,
      2,
    ),
  ).rejects.toThrow();
});
