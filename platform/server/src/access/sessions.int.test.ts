import { afterAll, beforeAll, expect, test } from 'vitest';
import { endAccountSessions, endSessions, findAccounts, findSessions, getSession } from '@junheng/contract';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';

const PASSWORD = 'Yunling@2026';
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ firstFill: 'sample' }, { areas: ['access'] });
});
afterAll(() => server.close());

async function enter(userName: string): Promise<TestBrowser> {
  const browser = server.makeBrowser();
  await browser.signIn(userName, PASSWORD);
  return browser;
}
const isIn = async (browser: TestBrowser): Promise<boolean> => (await browser.client.call(getSession, {})).ok;

test('[S123] one sees where one is signed in, and ends one or all others, never those of others', async () => {
  const [desk, phone, library, colleague] = [
    await enter('clerk-town'),
    await enter('clerk-town'),
    await enter('clerk-town'),
    await enter('viewer'),
  ];
  const { items } = await desk.get(findSessions, {});
  expect(items).toHaveLength(3);
  expect(items.filter((item) => item.isThis)).toHaveLength(1);
  expect(items.every((item) => item.address === '127.0.0.1' && item.agent !== '')).toBe(true);
  const phoneId = (await phone.get(findSessions, {})).items.find((item) => item.isThis)?.id ?? '';
  expect(await colleague.client.call(endSessions, { body: { id: phoneId } })).toMatchObject({
    error: { code: 'ACCESS_SESSION_NOT_FOUND' },
  });
  expect(await desk.get(endSessions, { body: { id: phoneId } })).toEqual({ ended: 1 });
  expect([await isIn(phone), await isIn(library)]).toEqual([false, true]);
  expect(await desk.get(endSessions, { body: { id: null } })).toEqual({ ended: 1 });
  expect([await isIn(desk), await isIn(library), await isIn(colleague)]).toEqual([true, false, true]);
});

test('[S123] the administrator ends all sessions of an account; nobody else does', async () => {
  const [admin, desk, colleague] = [await enter('admin'), await enter('clerk-town'), await enter('viewer')];
  const { items } = await admin.get(findAccounts, { query: { q: 'clerk-town' } });
  const target = { params: { id: items[0]?.id ?? '' } };
  expect(await colleague.client.call(endAccountSessions, target)).toMatchObject({
    error: { code: 'ACCESS_RIGHT_MISSING' },
  });
  const { ended } = await admin.get(endAccountSessions, target);
  expect(ended).toBeGreaterThanOrEqual(1);
  expect([await isIn(desk), await isIn(admin)]).toEqual([false, true]);
});
