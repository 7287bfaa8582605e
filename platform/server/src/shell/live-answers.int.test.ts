import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  findTargets,
  getPlanHome,
  getTarget,
  recordTargetValue,
  withdrawTargetValue,
} from '@junheng/contract';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ firstFill: 'sample' }, { areas: ['access', 'plan', 'work'] });
});
afterAll(() => server.close());

test('[S16] a value that somebody records is in everybody’s next answer, and gone after it is withdrawn', async () => {
  const [writer, reader] = [server.makeBrowser(), server.makeBrowser()];
  await writer.signIn('admin', 'Yunling@2026');
  await reader.signIn('leader', 'Yunling@2026');
  const list = async () => (await reader.get(findTargets, { query: { pageSize: 500 } })).items;
  const before = await list();
  expect(await list()).toEqual(before);
  const target = before.find((item) => Number(item.latest?.value) > 1 && item.comparator === '≥');
  if (target === undefined || target.latest === null) throw new Error('no target with a value');
  const { id } = target;
  const value = (Number(target.latest.value) - 0.1).toFixed(1);
  const day = '2026-11-20';
  const changed = await writer.get(recordTargetValue, {
    params: { id },
    body: { version: target.version, day, value, sourceText: '现场核对' },
  });
  const seen = (await list()).find((item) => item.id === id);
  expect(seen?.latest).toMatchObject({ day, value });
  const home = await reader.get(getPlanHome, {});
  expect(home.targets.find((item) => item.id === id)?.latest).toMatchObject({ day, value });
  await writer.get(withdrawTargetValue, {
    params: { id, valueId: seen?.latest?.id ?? '' },
    query: { version: changed.version },
  });
  expect((await reader.get(getTarget, { params: { id } })).latest).toEqual(target.latest);
});
