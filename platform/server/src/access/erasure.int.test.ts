import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  changeSecuritySettings,
  downloadWorkFile,
  eraseData,
  findAccounts,
  findAuditEntries,
  findTargets,
  findTasks,
  getPlanHome,
  getSecuritySettings,
  listErasures,
  updateAccount,
} from '@junheng/contract';
import { checkStoredData, checkTrail } from '@junheng/database';
import { runSystemJob } from '../background/run-system-job.ts';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';

const PASSWORD = 'Yunling@2026';
let server: TestServer;
let admin: TestBrowser;
beforeAll(async () => {
  server = await startTestServer({ firstFill: 'sample' });
  admin = server.makeBrowser();
  await admin.signIn('admin', PASSWORD);
});
afterAll(() => server.close());

/** Every row of every table as one text. */
async function everything(): Promise<string> {
  const { pool } = server.door;
  const tables = await pool.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const texts: string[] = [];
  await server.door.asKeeper(async () => undefined);
  for (const { name } of tables.rows) {
    if (name.startsWith('kysely')) continue;
    const rows = await server.door.asKeeper((transaction) =>
      transaction
        .selectFrom(name as 'account')
        .selectAll()
        .execute(),
    );
    texts.push(JSON.stringify(rows));
  }
  return texts.join('\n');
}

/** What people see of the plan: every list with its counts and verdicts. */
async function seen(): Promise<string> {
  const [home, targets, tasks] = [
    await admin.get(getPlanHome, { query: {} }),
    await admin.get(findTargets, { query: { pageSize: 500 } }),
    await admin.get(findTasks, { query: { pageSize: 500 } }),
  ];
  return JSON.stringify([home, targets, tasks]).replaceAll(/何小满|（已删除）/gu, '');
}

async function setRetention(retention: {
  files: number | null;
  accounts: number | null;
  trail: number | null;
  byItself: boolean;
}): Promise<void> {
  const { version, secondFactorRoles, splitsAdministrators } = await admin.get(getSecuritySettings, {});
  await admin.get(changeSecuritySettings, {
    body: { version, secondFactorRoles, splitsAdministrators, retention },
  });
}

test('[S129] one who left is listed, then gone everywhere; counts, verdicts and the chain stay', async () => {
  const left = server.makeBrowser();
  await left.signIn('clerk-town', PASSWORD);
  const [account] = (await admin.get(findAccounts, { query: { q: 'clerk-town' } })).items;
  const id = account?.id ?? '';
  expect(await admin.client.call(listErasures, { query: { accountId: id } })).toMatchObject({
    error: { code: 'ACCESS_ACCOUNT_ACTIVE' },
  });
  await admin.get(updateAccount, { params: { id }, body: { version: account?.version ?? 0, active: false } });
  const before = await seen();
  const list = await admin.get(listErasures, { query: { accountId: id } });
  expect(list.totals.account).toBe(1);
  expect(list.totals.entry).toBeGreaterThanOrEqual(2);
  expect(list.items[0]).toMatchObject({ kind: 'account', label: '何小满', why: 'asked' });
  expect(await everything()).toContain('何小满');
  const body = { accountId: id, reason: '本人申请注销', digest: 'f'.repeat(64) };
  expect(await admin.client.call(eraseData, { body })).toMatchObject({
    error: { code: 'ACCESS_ERASURE_CHANGED' },
  });
  const done = await admin.get(eraseData, { body: { ...body, digest: list.digest } });
  expect(done).toEqual(list.totals);
  const rest = await everything();
  expect(rest).not.toContain('何小满');
  expect(rest).not.toContain('clerk-town');
  expect(await seen()).toBe(before);
  expect((await checkTrail(server.door)).faults).toEqual([]);
  const { items } = await admin.get(findAuditEntries, { query: { entity: 'erasure' } });
  expect(items).toMatchObject([
    { action: 'erase-data', accountName: '韩松', after: { account: 1, reason: '本人申请注销' } },
  ]);
  await expect(left.signIn('clerk-town', PASSWORD)).rejects.toThrow('ACCESS_CREDENTIALS_WRONG');
  await expect(left.signIn('（已删除）', '')).rejects.toThrow();
});

test('[S129] photos whose period has passed lose their bytes and keep their digest; the nightly job does it where it was asked to', async () => {
  const { pool } = server.door;
  const photos = (
    await pool.query<{ id: string; sha256: string }>(
      `select id, sha256 from stored_file where purpose in ('reportPhoto', 'evidence')`,
    )
  ).rows;
  expect(photos.length).toBeGreaterThan(0);
  await setRetention({ files: 30, accounts: null, trail: null, byItself: false });
  await runSystemJob(server.door, 'erase-due');
  const partsOf = async (): Promise<number> =>
    Number(
      (
        await pool.query<{ count: string }>(
          `select count(*) from stored_file_part p join stored_file f on f.district_id = p.district_id and f.id = p.stored_file_id
            where f.purpose in ('reportPhoto', 'evidence')`,
        )
      ).rows[0]?.count,
    );
  // Not asked to: nothing goes by itself.
  expect(await partsOf()).toBeGreaterThan(0);
  // Days from far ahead: everything that the sample brought is older than its period.
  const ahead = { now: () => Date.now() + 400 * 86_400_000 };
  await setRetention({ files: 30, accounts: null, trail: 60, byItself: true });
  await runSystemJob(server.door, 'erase-due', ahead);
  expect(await partsOf()).toBe(0);
  const after = await pool.query<{ id: string; sha256: string; erased: boolean }>(
    `select id, sha256, erased_at is not null as erased from stored_file where purpose in ('reportPhoto', 'evidence')`,
  );
  expect(after.rows.map(({ id, sha256 }) => ({ id, sha256 }))).toEqual(expect.arrayContaining(photos));
  expect(after.rows.every(({ erased }) => erased)).toBe(true);
  const file = await fetch(
    `${server.address}/api${downloadWorkFile.path.replace('{id}', photos[0]?.id ?? '')}`,
    {
      headers: { cookie: admin.cookie ?? '' },
    },
  );
  expect(file.status).toBe(410);
  const report = await checkStoredData(server.door);
  expect(report.faults).toEqual([]);
  expect(report.trail.faults).toEqual([]);
  expect(report.trail.heads[0]?.erased).toBeGreaterThan(3);
  const names = await pool.query(`select 1 from audit_entry where account_name <> '' and action = 'sign-in'`);
  expect(names.rows).toEqual([]);
});
