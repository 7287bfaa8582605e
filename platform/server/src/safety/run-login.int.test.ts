import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cancelJob, findAuditEntries, findJobs } from '@junheng/contract';
import { admitRunLogin, backupDatabase, migrateDatabase, openDatabase } from '@junheng/database';
import { openTestDatabase, testDatabaseKind } from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareQueue, QUEUE_SCHEMA } from '../background/open-queue.ts';
import { serveDoor } from '../shell/serve-door.ts';
import { makeTestBrowser } from '../testing/start-test-server.ts';
import { sampleTemplate } from '../testing/sample-template.ts';

const isServer = testDatabaseKind() === 'postgres';
const LOGIN = `junheng_run_${randomBytes(4).toString('hex')}`;
const SECRET = 'run-only-for-tests';
const adminUrl = process.env['JUNHENG_TEST_POSTGRES_URL'] ?? '';
let database: TestDatabase;
let runUrl: string;

async function asAdmin(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

beforeAll(async () => {
  if (!isServer) return;
  database = await openTestDatabase(sampleTemplate);
  await asAdmin(`create role ${LOGIN} login noinherit password '${SECRET}'`);
  await migrateDatabase(database.door);
  await prepareQueue(database.door);
  await admitRunLogin(database.door, LOGIN, QUEUE_SCHEMA);
  const url = new URL(database.door.url);
  url.username = LOGIN;
  url.password = SECRET;
  runUrl = url.href;
});
afterAll(async () => {
  if (!isServer) return;
  await database.close();
  await asAdmin(`drop role ${LOGIN}`);
});

test.skipIf(!isServer)(
  '[S126] the login that runs the program can do nothing beside its three roles',
  async () => {
    const client = new pg.Client({ connectionString: runUrl });
    await client.connect();
    const denied = [
      'create table mine (a int)',
      'create schema mine',
      'alter table account add column mine text',
      'drop table account',
      'alter table audit_entry disable trigger only_erased',
      'alter table account disable row level security',
      'alter table account no force row level security',
      'create policy mine on account using (true)',
      'create role mine',
      'create database mine',
      'create extension file_fdw',
      `create function mine() returns int language c as 'x'`,
      `copy (select 1) to program 'id'`,
      `copy (select 1) to '/tmp/junheng-run-login'`,
      `select pg_read_file('postgresql.conf')`,
      `select pg_ls_dir('.')`,
      `select lo_import('/etc/hostname')`,
      `select rolpassword from pg_authid`,
      `alter system set log_statement = 'all'`,
      `alter role ${LOGIN} superuser`,
      `set session authorization postgres`,
      `set role postgres`,
      `set role junheng_test_owner`,
      'truncate audit_entry',
      'select * from account',
      'select * from audit_entry',
      'update audit_link set number = 1',
    ];
    for (const statement of denied) {
      await expect(client.query(statement), statement).rejects.toMatchObject({
        message: expect.stringMatching(/permission denied|must be (?:owner|superuser)|denied to/u) as string,
      });
    }
    const attributes = await client.query<Record<string, boolean>>(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = current_user`,
    );
    expect(Object.values(attributes.rows[0] ?? {})).toEqual([false, false, false, false, false]);
    const owned = await client.query(
      `select 1 from pg_class where pg_get_userbyid(relowner) = current_user
      union all select 1 from pg_namespace where pg_get_userbyid(nspowner) = current_user
      union all select 1 from pg_proc where pg_get_userbyid(proowner) = current_user`,
    );
    expect(owned.rows).toEqual([]);
    // As the roles it may take on, the trail stays append-only and a foreign district invisible.
    for (const role of ['junheng_app', 'junheng_system', 'junheng_keeper']) {
      await client.query(`set role ${role}`);
      for (const statement of [
        `update audit_entry set action = 'x'`,
        'delete from audit_entry',
        'truncate audit_entry',
        `update audit_link set number = 1`,
        'delete from audit_link',
        `select * from ${QUEUE_SCHEMA}.job`,
      ])
        await expect(client.query(statement), `${role}: ${statement}`).rejects.toThrow(/permission denied/u);
      await client.query('reset role');
    }
    await client.query(`set role junheng_app`);
    expect((await client.query('select 1 from account')).rows).toEqual([]);
    await client.end();
  },
);

test.skipIf(!isServer)(
  '[S126] with it the server starts, signs people in, works on jobs and makes a dump',
  async () => {
    const opened = await openDatabase({ url: runUrl });
    if (!opened.ok) throw new Error(opened.error.code);
    const shell = await serveDoor(opened.value, { port: 0 }, pino({ level: 'silent' }));
    if (!shell.ok) throw new Error(shell.error.code);
    const folder = await mkdtemp(join(tmpdir(), 'junheng-run-'));
    try {
      const browser = makeTestBrowser(shell.value.address);
      await browser.signIn('admin', 'Yunling@2026');
      expect((await browser.get(findAuditEntries, { query: {} })).total).toBeGreaterThan(0);
      expect((await browser.get(findJobs, { query: {} })).items).toEqual([]);
      const none = { params: { id: '00000000-0000-7000-8000-000000000000' } };
      expect((await browser.client.call(cancelJob, none)).ok).toBe(false);
      const dump = await backupDatabase(opened.value, join(folder, 'a.gz'), { now: () => Date.now() });
      expect(dump.ok).toBe(true);
    } finally {
      await shell.value.close();
      await opened.value.close();
      await rm(folder, { recursive: true });
    }
  },
);
