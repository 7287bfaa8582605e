import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openDatabase } from '../door/open-database.ts';
import { openTestDatabase, testDatabaseKind } from '../testing/index.ts';
import { describeSchema } from './describe-schema.ts';
import { appliedMigrations, migrateDatabase, migrationNames } from './migrate-database.ts';

test('[D40] migrations are numbered without gaps and a second run changes nothing', async () => {
  const names = await migrationNames();
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  const { door, close } = await openTestDatabase();
  expect(await appliedMigrations(door)).toEqual(names);
  expect(await migrateDatabase(door)).toEqual({ ok: true, value: [] });
  await close();
});

test('[D41] what a newer program has migrated is refused', async () => {
  const { door, close } = await openTestDatabase();
  await door.pool.query(`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`);
  expect(await migrateDatabase(door)).toEqual({
    ok: false,
    error: { code: 'DATABASE_SCHEMA_NEWER', parameters: { migration: '9999-later' } },
  });
  await close();
});

const isPglite = testDatabaseKind() === 'pglite';

test.skipIf(isPglite)(
  '[D42] a login that owns the database and may create roles migrates; one without these rights is told so',
  async () => {
    const { door, close } = await openTestDatabase();
    const login = await door.pool.query<{ super: boolean; create: boolean }>(
      `select rolsuper or rolbypassrls as super, rolcreaterole as create from pg_roles where rolname = session_user`,
    );
    expect(login.rows).toEqual([{ super: false, create: true }]);
    await close();

    const admin = new pg.Client({ connectionString: process.env['JUNHENG_TEST_POSTGRES_URL'] });
    await admin.connect();
    const name = `junheng_poor_${process.pid}`;
    await admin.query(`create role ${name} login password 'poor'`);
    await admin.query(`create database ${name} template template0`);
    const url = new URL(process.env['JUNHENG_TEST_POSTGRES_URL'] ?? '');
    [url.username, url.password, url.pathname] = [name, 'poor', `/${name}`];
    const poor = await openDatabase({ url: url.href });
    if (!poor.ok) throw new Error(poor.error.code);
    const migrated = await migrateDatabase(poor.value);
    await poor.value.close();
    await admin.query(`drop database ${name}`);
    await admin.query(`drop role ${name}`);
    await admin.end();
    expect(migrated).toEqual({ ok: false, error: { code: 'DATABASE_RIGHTS_MISSING', parameters: {} } });
  },
);

test('[D43] the committed manifest is the schema of a migrated database, of either kind', async () => {
  const { door, close } = await openTestDatabase();
  const manifest = JSON.parse(
    await readFile(join(import.meta.dirname, '../generated/schema.json'), 'utf8'),
  ) as unknown;
  expect({ migrations: await migrationNames(), tables: await describeSchema(door) }).toEqual(manifest);
  await close();
});
