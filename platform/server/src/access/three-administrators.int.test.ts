import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  changePassword,
  changeSecuritySettings,
  confirmSecondFactor,
  createAccount,
  findAccounts,
  findAuditEntries,
  findSessions,
  findTargets,
  getSecuritySettings,
  getSession,
  removeSecondFactor,
  signIn,
  startSecondFactor,
  updateAccount,
} from '@junheng/contract';
import type { Account } from '@junheng/contract';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';

const SAMPLE = 'Yunling@2026';
const PASSWORD = 'Wq7-hollow-tern';
const GIVEN = 'Zf3-mossy-quill';
let server: TestServer;
let now = Date.parse('2026-12-01T02:00:00Z');
let admin: TestBrowser;

beforeAll(async () => {
  server = await startTestServer({ firstFill: 'sample' }, { clock: { now: () => now } });
  admin = server.makeBrowser();
  await admin.signIn('admin', SAMPLE);
});
afterAll(() => server.close());

const later = (seconds: number): void => void (now += seconds * 1000);
const codeAt = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });
const codeOf = (result: { ok: boolean; error?: { code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '');
const noRetention = { files: null, accounts: null, trail: null, byItself: false };

async function find(browser: TestBrowser, userName: string): Promise<Account> {
  const { items } = await browser.get(findAccounts, { query: { q: userName, pageSize: 500 } });
  const found = items.find((item) => item.userName === userName);
  if (found === undefined) throw new Error(userName);
  return found;
}

async function enter(userName: string, password = PASSWORD): Promise<TestBrowser> {
  const browser = server.makeBrowser();
  await browser.signIn(userName, password);
  return browser;
}

test('[S127] a second factor is asked for after the password, its codes are good once, emergency codes too', async () => {
  const browser = await enter('viewer', SAMPLE);
  expect(codeOf(await browser.client.call(startSecondFactor, { body: { current: 'wrong' } }))).toBe(
    'ACCESS_CREDENTIALS_WRONG',
  );
  const { secret, uri } = await browser.get(startSecondFactor, { body: { current: SAMPLE } });
  expect(uri).toContain(secret);
  expect(codeOf(await browser.client.call(confirmSecondFactor, { body: { code: '000000' } }))).toBe(
    'ACCESS_CODE_WRONG',
  );
  const first = codeAt(secret);
  const { recoveryCodes } = await browser.get(confirmSecondFactor, { body: { code: first } });
  const other = server.makeBrowser();
  const attempt = async (code?: string, password = SAMPLE): Promise<string> =>
    codeOf(
      await other.client.call(signIn, {
        body: { userName: 'viewer', password, ...(code === undefined ? {} : { code }) },
      }),
    );
  // A wrong password says nothing of the factor.
  expect(await attempt(codeAt(secret), 'wrong')).toBe('ACCESS_CREDENTIALS_WRONG');
  for (let count = 0; count < 6; count += 1) expect(await attempt()).toBe('ACCESS_CODE_REQUIRED');
  expect(await attempt(first)).toBe('ACCESS_CODE_WRONG');
  later(31);
  const second = codeAt(secret);
  expect([await attempt(second), await attempt(second)]).toEqual(['ok', 'ACCESS_CODE_WRONG']);
  const emergency = recoveryCodes[0] ?? '';
  expect([await attempt(emergency), await attempt(emergency)]).toEqual(['ok', 'ACCESS_CODE_WRONG']);
  // Wrong codes lock like wrong passwords.
  const wrong: string[] = [];
  for (let count = 0; count < 5; count += 1) wrong.push(await attempt('123456'));
  expect(wrong.at(-1)).toBe('ACCESS_ACCOUNT_LOCKED');
  later(3_700);
  const seen = await enter('viewer', SAMPLE).catch((error: unknown) => String(error));
  expect(seen).toContain('ACCESS_CODE_REQUIRED');
  const account = await find(admin, 'viewer');
  expect(account.hasSecondFactor).toBe(true);
  await admin.get(updateAccount, {
    params: { id: account.id },
    body: { version: account.version, resetSecondFactor: true },
  });
  expect((await (await enter('viewer', SAMPLE)).get(getSession, {})).hasSecondFactor).toBe(false);
});

test('[S127] where a role must have one, nothing else answers before it is set, and it cannot be taken off', async () => {
  const { version } = await admin.get(getSecuritySettings, {});
  const settings = {
    secondFactorRoles: ['reviewer' as const],
    splitsAdministrators: false,
    retention: noRetention,
  };
  await admin.get(changeSecuritySettings, { body: { version, ...settings } });
  const reviewer = await enter('reviewer', SAMPLE);
  expect((await reviewer.get(getSession, {})).mustSetSecondFactor).toBe(true);
  for (const result of [
    await reviewer.client.call(findTargets, { query: {} }),
    await reviewer.client.call(findSessions, {}),
  ])
    expect(codeOf(result)).toBe('ACCESS_FACTOR_REQUIRED');
  const { secret } = await reviewer.get(startSecondFactor, { body: { current: SAMPLE } });
  await reviewer.get(confirmSecondFactor, { body: { code: codeAt(secret) } });
  expect(codeOf(await reviewer.client.call(findTargets, { query: {} }))).toBe('ok');
  expect(codeOf(await reviewer.client.call(removeSecondFactor, { body: { current: SAMPLE } }))).toBe(
    'ACCESS_FACTOR_REQUIRED',
  );
});

test('[S128] three administrators share the administration, and nobody audits himself', async () => {
  const { unitId } = await admin.get(getSession, {});
  const make = async (userName: string, charge: 'system' | 'security' | 'audit') => {
    const body = {
      userName,
      displayName: `${charge}员`,
      role: 'administrator' as const,
      unitId,
      password: GIVEN,
    };
    const account = await admin.get(createAccount, { body });
    await admin.get(updateAccount, {
      params: { id: account.id },
      body: { version: account.version, charge },
    });
  };
  const split = { secondFactorRoles: [], splitsAdministrators: true, retention: noRetention };
  await make('sys', 'system');
  await make('aud', 'audit');
  const { version, inCharge } = await admin.get(getSecuritySettings, {});
  expect(inCharge).toEqual({ system: 1, security: 0, audit: 1 });
  expect(codeOf(await admin.client.call(changeSecuritySettings, { body: { version, ...split } }))).toBe(
    'ACCESS_CHARGE_VACANT',
  );
  await make('sec', 'security');
  for (const name of ['sys', 'sec', 'aud']) {
    const browser = await enter(name, GIVEN);
    await browser.get(changePassword, { body: { current: GIVEN, next: PASSWORD } });
  }
  await admin.get(changeSecuritySettings, { body: { version, ...split } });
  later(10);
  const [system, security, audit, nobody, leader] = [
    await enter('sys'),
    await enter('sec'),
    await enter('aud'),
    await enter('admin', SAMPLE),
    await enter('leader', SAMPLE),
  ];
  const may = async (browser: TestBrowser): Promise<boolean[]> => [
    (await browser.client.call(findAccounts, { query: {} })).ok,
    (await browser.client.call(getSecuritySettings, {})).ok,
    (await browser.client.call(findAuditEntries, { query: {} })).ok,
  ];
  expect(await may(system)).toEqual([true, false, false]);
  expect(await may(security)).toEqual([true, true, true]);
  expect(await may(audit)).toEqual([false, false, true]);
  expect(await may(nobody)).toEqual([false, false, false]);
  expect(await may(leader)).toEqual([false, false, false]);
  // One makes the account, another lets it in.
  const body = { userName: 'fresh', displayName: '新人', role: 'clerk' as const, unitId, password: GIVEN };
  expect(codeOf(await security.client.call(createAccount, { body }))).toBe('ACCESS_CHARGE_OTHER');
  const fresh = await system.get(createAccount, { body });
  expect(fresh.active).toBe(false);
  await expect(enter('fresh', GIVEN)).rejects.toThrow('ACCESS_CREDENTIALS_WRONG');
  const letIn = { params: { id: fresh.id }, body: { version: fresh.version, active: true } };
  expect(codeOf(await system.client.call(updateAccount, letIn))).toBe('ACCESS_CHARGE_OTHER');
  expect((await security.get(updateAccount, letIn)).active).toBe(true);
  const rename = { params: { id: fresh.id }, body: { version: fresh.version + 1, displayName: '新名' } };
  expect(codeOf(await security.client.call(updateAccount, rename))).toBe('ACCESS_CHARGE_OTHER');
  expect(codeOf(await system.client.call(updateAccount, rename))).toBe('ok');
  // Nobody changes the own rights, and no charge is left vacant.
  const own = await find(security, 'sec');
  const ownChange = { params: { id: own.id }, body: { version: own.version, charge: 'audit' as const } };
  expect(codeOf(await security.client.call(updateAccount, ownChange))).toBe('ACCESS_OWN_RIGHTS');
  const auditor = await find(security, 'aud');
  const vacate = { params: { id: auditor.id }, body: { version: auditor.version, charge: null } };
  expect(codeOf(await security.client.call(updateAccount, vacate))).toBe('ACCESS_LAST_ADMINISTRATOR');
  // The auditor does not see the own entries; who is in charge of security sees those and no others.
  const whoIn = async (browser: TestBrowser): Promise<Set<string>> =>
    new Set(
      (await browser.get(findAuditEntries, { query: { pageSize: 500 } })).items.map(
        (item) => item.accountName,
      ),
    );
  const byAuditor = await whoIn(audit);
  expect(byAuditor.has('audit员')).toBe(false);
  expect([...byAuditor]).toEqual(expect.arrayContaining(['system员', 'security员', '韩松']));
  expect([...(await whoIn(security))]).toEqual(['audit员']);
});
