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
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';

const PASSWORD = 'Wq7-hollow-tern';
let server: TestServer;
let admin: TestBrowser;
let unitId: string;
beforeAll(async () => {
  server = await startTestServer({ firstFill: 'empty' }, { areas: ['access', 'jobs'] });
  admin = server.makeBrowser();
  const given = server.shell.firstStart?.accounts[0]?.password ?? '';
  unitId = (await admin.signIn('admin', given)).unitId;
  await admin.get(changePassword, { body: { current: given, next: PASSWORD } });
});
afterAll(() => server.close());

async function makeAccount(userName: string, role: 'clerk' | 'administrator' = 'clerk') {
  const password = `Zf${userName.length}-mossy-quill`;
  const body = { userName, displayName: '填报员', role, unitId, password };
  return { account: await admin.get(createAccount, { body }), password };
}

test('[S20] an account that was just made must change its password before anything else', async () => {
  const { password } = await makeAccount('first');
  const browser = server.makeBrowser();
  expect((await browser.signIn('first', password)).mustChangePassword).toBe(true);
  expect(await browser.client.call(findAccounts, {})).toMatchObject({
    error: { code: 'ACCESS_PASSWORD_CHANGE_REQUIRED', status: 403 },
  });
  const weak = { current: password, next: 'short' };
  expect(await browser.client.call(changePassword, { body: weak })).toMatchObject({
    error: { code: 'ACCESS_PASSWORD_WEAK', place: { element: 'body.next' } },
  });
  const same = { current: password, next: password };
  expect(await browser.client.call(changePassword, { body: same })).toMatchObject({
    error: { code: 'ACCESS_PASSWORD_WEAK' },
  });
  await browser.get(changePassword, { body: { current: password, next: PASSWORD } });
  expect((await browser.get(getSession, {})).mustChangePassword).toBe(false);
});

test('[S21] a new sign-in gives a new cookie and ends the one the browser had', async () => {
  const browser = server.makeBrowser();
  await browser.signIn('admin', PASSWORD);
  const planted = browser.cookie;
  await browser.signIn('admin', PASSWORD);
  expect(browser.cookie).not.toBe(planted);
  const thief = server.makeBrowser();
  thief.cookie = planted;
  expect(await thief.client.call(getSession, {})).toMatchObject({ error: { code: 'ACCESS_NOT_SIGNED_IN' } });
});

test('[S22] the database holds neither passwords nor tokens', async () => {
  const browser = server.makeBrowser();
  await browser.signIn('admin', PASSWORD);
  const token = browser.cookie?.split('=')[1] ?? '';
  const { rows } = await server.door.pool.query<{ text: string }>(
    `select (select string_agg(a::text, '') from account a) || (select string_agg(s::text, '') from session s) ||
            (select string_agg(e::text, '') from audit_entry e) as text`,
  );
  const kept = rows[0]?.text ?? '';
  expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(PASSWORD);
});

test('[S23] a change needs the token of the session and an origin of our own', async () => {
  const browser = server.makeBrowser();
  await browser.signIn('admin', PASSWORD);
  const token = browser.csrf;
  browser.csrf = 'x'.repeat(43);
  expect(await browser.client.call(signOut, {})).toMatchObject({
    error: { code: 'ACCESS_CSRF_TOKEN_WRONG' },
  });
  browser.csrf = null;
  expect(await browser.client.call(signOut, {})).toMatchObject({
    error: { code: 'ACCESS_CSRF_TOKEN_WRONG' },
  });
  const foreign = await fetch(`${server.address}/api/access/sign-out`, {
    method: 'POST',
    headers: {
      cookie: browser.cookie ?? '',
      'x-csrf-token': token ?? '',
      origin: 'https://evil.example',
    },
  });
  expect(foreign.status).toBe(403);
  expect(await foreign.json()).toMatchObject({ code: 'ACCESS_ORIGIN_FOREIGN' });
  browser.csrf = token;
  await browser.get(signOut, {});
  expect(await browser.client.call(getSession, {})).toMatchObject({
    error: { code: 'ACCESS_NOT_SIGNED_IN' },
  });
});

test('[S24] [X6] wrong tries lock an account for a while; an unknown name behaves the same to the letter', async () => {
  await makeAccount('clumsy');
  const outcomes = async (userName: string): Promise<unknown[]> => {
    const seen: unknown[] = [];
    for (let count = 0; count < 6; count += 1) {
      const browser = server.makeBrowser();
      const result = await browser.client.call(signIn, { body: { userName, password: 'wrong' } });
      if (result.ok) throw new Error('signed in with a wrong password');
      const { code, message, status, parameters } = result.error;
      seen.push({ code, message, status, parameters });
    }
    return seen;
  };
  const known = await outcomes('clumsy');
  expect(known.at(-1)).toMatchObject({ code: 'ACCESS_ACCOUNT_LOCKED', status: 423 });
  expect(await outcomes('nobody-of-this-name')).toEqual(known);
  const locked = (await admin.get(findAccounts, { query: { q: 'clumsy' } })).items[0];
  expect(locked?.locked).toBe(true);
  const unlocked = await admin.get(updateAccount, {
    params: { id: locked?.id ?? '' },
    body: { version: locked?.version ?? 0, unlock: true },
  });
  expect(unlocked.locked).toBe(false);
});

test('[S24] guesses sent at once are counted one by one', async () => {
  await makeAccount('hurried');
  const body = { userName: 'hurried', password: 'wrong' };
  const tries = Array.from({ length: 12 }, () => server.makeBrowser().client.call(signIn, { body }));
  const codes = (await Promise.all(tries)).map((result) => (result.ok ? 'ok' : result.error.code));
  expect(codes.filter((code) => code === 'ACCESS_CREDENTIALS_WRONG').length).toBeLessThanOrEqual(5);
});

test('[S25] who is deactivated, or given a new password, is out at once', async () => {
  const { account, password } = await makeAccount('leaving');
  const browser = server.makeBrowser();
  await browser.signIn('leaving', password);
  const changed = await admin.get(updateAccount, {
    params: { id: account.id },
    body: { version: account.version, active: false },
  });
  expect(await browser.client.call(getSession, {})).toMatchObject({
    error: { code: 'ACCESS_NOT_SIGNED_IN' },
  });
  await expect(browser.signIn('leaving', password)).rejects.toThrow('ACCESS_CREDENTIALS_WRONG');
  const stale = { params: { id: account.id }, body: { version: account.version, active: true } };
  expect(await admin.client.call(updateAccount, stale)).toMatchObject({
    error: { code: 'CONTRACT_VERSION_STALE', status: 409 },
  });
  const next = 'Kx9-amber-fjord';
  await admin.get(updateAccount, {
    params: { id: account.id },
    body: { version: changed.version, active: true, newPassword: next },
  });
  expect((await browser.signIn('leaving', next)).mustChangePassword).toBe(true);
});

test('[S26] the last administrator can be neither deactivated nor demoted', async () => {
  const me = (await admin.get(findAccounts, { query: { q: 'admin' } })).items[0];
  const target = { params: { id: me?.id ?? '' } };
  for (const change of [{ active: false }, { role: 'viewer' as const }]) {
    const body = { version: me?.version ?? 0, ...change };
    expect(await admin.client.call(updateAccount, { ...target, body })).toMatchObject({
      error: { code: 'ACCESS_LAST_ADMINISTRATOR' },
    });
  }
});

test('[S27] what happens to accounts is in the audit trail, without secrets', async () => {
  const { account, password } = await makeAccount('traced');
  await server.makeBrowser().signIn('traced', password);
  await server.makeBrowser().client.call(signIn, { body: { userName: 'traced', password: 'wrong' } });
  const query = { entity: 'account', entityId: account.id };
  const { items } = await admin.get(findAuditEntries, { query });
  expect(items.map((item) => item.action)).toEqual(['refuse-sign-in', 'sign-in', 'create-account']);
  expect(JSON.stringify(items)).not.toContain(password);
});

test('[S28] user names are taken once, units must exist, and faults name their element', async () => {
  await makeAccount('twin');
  const body = { userName: 'twin', displayName: '甲', role: 'clerk' as const, unitId, password: PASSWORD };
  expect(await admin.client.call(createAccount, { body })).toMatchObject({
    error: { code: 'ACCESS_USER_NAME_TAKEN', place: { element: 'body.userName' } },
  });
  const elsewhere = { ...body, userName: 'other', unitId: '00000000-0000-7000-8000-000000000000' };
  expect(await admin.client.call(createAccount, { body: elsewhere })).toMatchObject({
    error: { code: 'ACCESS_UNIT_NOT_FOUND', place: { element: 'body.unitId' } },
  });
});

test('[S22] behind https the cookie is bound to this host and to https, and browsers are told to stay', async () => {
  const secure = await startTestServer({ firstFill: 'empty', isSecure: true }, { areas: ['access'] });
  const account = secure.shell.firstStart?.accounts[0];
  const response = await fetch(`${secure.address}/api/access/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: account?.userName, password: account?.password }),
  });
  const cookie = response.headers.getSetCookie()[0] ?? '';
  expect(response.status).toBe(200);
  expect(cookie).toMatch(/^__Host-junheng_session=[\w-]{43}; /u);
  for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
  expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000');
  await secure.close();
});
