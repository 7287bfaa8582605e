import { serveDoor } from '../shell/serve-door.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  changePassword,
  createAccount,
  exportUnits,
  findAuditEntries,
  getSession,
  signIn,
  updateAccount,
} from '@junheng/contract';
import { pino } from 'pino';
import { makeTestBrowser, startTestServer } from '../testing/start-test-server.ts';
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';
import type { RunningShell } from '../shell/serve-door.ts';

const PASSWORD = 'Wq7-hollow-tern';
let server: TestServer;
let other: RunningShell;
let admin: TestBrowser;
let unitId: string;

beforeAll(async () => {
  server = await startTestServer(
    { firstFill: 'empty', trustProxy: '127.0.0.1' },
    { areas: ['access', 'organisation'] },
  );
  const unlimited = { perMinute: 6_000_000, burst: 1_000_000 };
  // A second server over the same database.
  const started = await serveDoor(
    server.door,
    { port: 0, runsJobs: false, rates: { address: unlimited, account: unlimited, signIn: unlimited } },
    pino({ level: 'silent' }),
  );
  if (!started.ok) throw new Error(started.error.code);
  other = started.value;
  admin = server.makeBrowser();
  const given = server.shell.firstStart?.accounts[0]?.password ?? '';
  unitId = (await admin.signIn('admin', given)).unitId;
  await admin.get(changePassword, { body: { current: given, next: PASSWORD } });
});
afterAll(async () => {
  await other.close();
  await server.close();
});

async function makeAccount(userName: string) {
  const body = {
    userName,
    displayName: '何小满',
    role: 'clerk' as const,
    unitId,
    password: 'Zf3-mossy-quill',
  };
  return admin.get(createAccount, { body });
}

const codeOf = (result: { ok: boolean; error?: { code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '');

async function guess(address: string, userName: string): Promise<string> {
  const client = makeTestBrowser(address).client;
  return codeOf(await client.call(signIn, { body: { userName, password: 'wrong' } }));
}

test('[S120] tries on two servers count together, of known and unknown names alike, and a restart forgets none', async () => {
  await makeAccount('known');
  for (const name of ['known', 'unknown-anywhere']) {
    const codes: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      codes.push(await guess(server.address, name), await guess(other.address, name));
    }
    expect(codes, name).toEqual([
      ...Array.from({ length: 5 }, () => 'ACCESS_CREDENTIALS_WRONG'),
      ...Array.from({ length: 3 }, () => 'ACCESS_ACCOUNT_LOCKED'),
    ]);
  }
  const kept = await server.door.pool.query<{ row: string }>(
    `select t::text as row from sign_in_try t where failed_attempts = 5`,
  );
  expect(kept.rows).toHaveLength(1);
  expect(kept.rows[0]?.row).not.toContain('unknown-anywhere');
});

test('[S120] a try at a name without an account runs as many statements as one with', async () => {
  await makeAccount('counted');
  const count = async (userName: string): Promise<number> => {
    let statements = 0;
    const { pool } = server.door;
    const connect = pool.connect.bind(pool);
    // Every statement of a transaction goes through a connection taken from the pool.
    pool.connect = (async () => {
      const connection = await connect();
      const query = connection.query.bind(connection);
      connection.query = ((...given: Parameters<typeof query>) => {
        statements += 1;
        return query(...given);
      }) as typeof connection.query;
      const release = connection.release.bind(connection);
      connection.release = (...given) => {
        connection.query = query;
        connection.release = release;
        release(...given);
      };
      return connection;
    }) as typeof pool.connect;
    expect(await guess(server.address, userName)).toBe('ACCESS_CREDENTIALS_WRONG');
    pool.connect = connect;
    return statements;
  };
  await guess(server.address, 'never-heard-of');
  const [known, unknown] = [await count('counted'), await count('never-heard-of')];
  expect(known).toBeGreaterThan(6);
  // The name's own row is made where it is not there yet: one statement more, a thousandth of the hash.
  expect(unknown).toBe(known + 1);
});

test('[S121] guesses of the present password are counted, locked and noted', async () => {
  const account = await makeAccount('stolen');
  const browser = server.makeBrowser();
  await browser.signIn('stolen', 'Zf3-mossy-quill');
  const codes: string[] = [];
  for (let count = 0; count < 7; count += 1) {
    const body = { current: `wrong-${count}`, next: PASSWORD };
    codes.push(codeOf(await browser.client.call(changePassword, { body })));
  }
  expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'ACCESS_CREDENTIALS_WRONG'));
  expect(codes.slice(5)).toEqual(['ACCESS_ACCOUNT_LOCKED', 'ACCESS_ACCOUNT_LOCKED']);
  const { items } = await admin.get(findAuditEntries, { query: { entityId: account.id } });
  expect(items.filter((item) => item.action === 'refuse-password-change')).toHaveLength(5);
  const { version } = account;
  await admin.get(updateAccount, { params: { id: account.id }, body: { version, unlock: true } });
  const body = { current: 'Zf3-mossy-quill', next: PASSWORD };
  expect(codeOf(await browser.client.call(changePassword, { body }))).toBe('ok');
});

test('[S122] weak and public passwords are refused in words that say which word is public', async () => {
  const refused = ['Yunling@2026', 'Dr@gon-2026!', 'Hexiaoman2026', '未命名区A-2026x', 'Junheng#2027'];
  for (const [index, password] of refused.entries()) {
    const body = {
      userName: index === 2 ? 'hexiaoman' : 'weak',
      displayName: '何小满',
      role: 'clerk' as const,
      unitId,
      password,
    };
    const result = await admin.client.call(createAccount, { body });
    expect(result, password).toMatchObject({
      ok: false,
      error: { code: 'ACCESS_PASSWORD_WEAK', place: { element: 'body.password' } },
    });
    if (!result.ok) expect(result.error.message, password).toMatch(/人人知道|用户名/u);
  }
});

test('[S124] forbidden calls, unknown names and files that leave are in the trail, refusals once a minute', async () => {
  await makeAccount('curious');
  const browser = server.makeBrowser();
  await browser.signIn('curious', 'Zf3-mossy-quill');
  await browser.get(changePassword, { body: { current: 'Zf3-mossy-quill', next: PASSWORD } });
  for (let count = 0; count < 3; count += 1)
    expect(codeOf(await browser.client.call(findAuditEntries, { query: {} }))).toBe('ACCESS_RIGHT_MISSING');
  const file = await fetch(`${server.address}/api${exportUnits.path}`, {
    headers: { cookie: browser.cookie ?? '' },
  });
  expect(file.status).toBe(200);
  await file.arrayBuffer();
  await guess(server.address, 'My-Secret-Typed-Here');
  const { items } = await admin.get(findAuditEntries, { query: { pageSize: 500 } });
  const of = (action: string) => items.filter((item) => item.action === action);
  expect(of('refuse-call')).toMatchObject([
    { accountName: '何小满', entityId: 'find-audit-entries', after: { code: 'ACCESS_RIGHT_MISSING' } },
  ]);
  expect(of('export-units')).toMatchObject([{ accountName: '何小满', entity: 'file' }]);
  expect(of('refuse-unknown-name')[0]?.entityId).toMatch(/^[0-9a-f]{8}$/u);
  expect(JSON.stringify(items).toLowerCase()).not.toContain('my-secret-typed-here');
});

test('[S125] entries carry the address; what a proxy says counts only where that proxy was named', async () => {
  const addresses: (string | null | undefined)[] = [];
  for (const address of [server.address, other.address]) {
    const response = await fetch(`${address}/api/access/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9' },
      body: JSON.stringify({ userName: 'admin', password: PASSWORD }),
    });
    expect(response.status).toBe(200);
    const { items } = await admin.get(findAuditEntries, { query: { entity: 'account', pageSize: 1 } });
    expect(items[0]?.action).toBe('sign-in');
    addresses.push(items[0]?.address);
  }
  expect(addresses).toEqual(['203.0.113.9', '127.0.0.1']);
  expect((await admin.get(getSession, {})).userName).toBe('admin');
});
