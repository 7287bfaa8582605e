import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  changePassword,
  createAccount,
  findAccounts,
  findAuditEntries,
  getSession,
  signIn,
  signOut,
  updateAccount,
} from '@junheng/contract';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let password: string;
beforeAll(async () => {
  server = await startTestServer({ firstFill: 'empty' }, { areas: ['access', 'jobs'] });
  password = server.shell.firstStart?.accounts[0]?.password ?? '';
});
afterAll(() => server.close());

test('[S20] an account of the first start must change its password before anything else', async () => {
  const browser = server.makeBrowser();
  const session = await browser.signIn('admin', password);
  expect(session.mustChangePassword).toBe(true);
  const refused = await browser.client.call(findAccounts, {});
  expect(refused).toMatchObject({ error: { code: 'ACCESS_PASSWORD_CHANGE_REQUIRED', status: 403 } });
  const weak = await browser.client.call(changePassword, { body: { current: password, next: 'short' } });
  expect(weak).toMatchObject({ error: { code: 'ACCESS_PASSWORD_WEAK', place: { element: 'body.next' } } });
  await browser.get(changePassword, { body: { current: password, next: 'Yunling-2027-plan' } });
  password = 'Yunling-2027-plan';
  expect((await browser.get(getSession, {})).mustChangePassword).toBe(false);
  expect((await browser.get(findAccounts, {})).total).toBe(1);
});
