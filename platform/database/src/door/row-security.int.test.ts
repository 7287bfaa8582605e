import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listTables } from '../testing/catalogue.ts';
import { insertSmallDistrict, openTestDatabase, testId } from '../testing/index.ts';
import type { TestDatabase } from '../testing/index.ts';
import type { DatabaseDoor } from './database-door.ts';
import { ROLES } from './roles.ts';

const [OWN, FOREIGN] = ['990001', '990002'];
let database: TestDatabase;
let door: DatabaseDoor;
let tables: string[];

beforeAll(async () => {
  database = await openTestDatabase();
  door = database.door;
  await insertSmallDistrict(door, OWN);
  tables = await listTables(door);
});
afterAll(() => database.close());

const keyOf = (table: string): string => (table === 'district' ? 'id' : 'district_id');

test('[D1] every tenant table is keyed by district and id', async () => {
  const keys = await door.pool.query<{ name: string; columns: string[] }>(
    `select c.conrelid::regclass::text as name,
            array(select a.attname::text from unnest(c.conkey) with ordinality k(number, place)
                   join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number order by k.place) as columns
       from pg_constraint c where c.contype = 'p' and c.connamespace = 'public'::regnamespace`,
  );
  const keyed = new Map(keys.rows.map((row) => [row.name, row.columns]));
  expect(tables.length).toBeGreaterThan(10);
  for (const table of tables) {
    expect(keyed.get(table), table).toEqual(table === 'district' ? ['id'] : ['district_id', 'id']);
  }
});

test('[D2] every table forces row-level security by district', async () => {
  const secured = await door.pool.query<{ name: string }>(
    `select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity`,
  );
  expect(secured.rows.map((row) => row.name).toSorted()).toEqual(tables);
  const policies = await door.pool.query<{ table: string; roles: string[]; qual: string; check: string }>(
    `select tablename::text as table, roles::text[] as roles, qual, with_check as check from pg_policies where schemaname = 'public'`,
  );
  for (const table of tables) {
    const ofApp = policies.rows.filter((row) => row.table === table && row.roles.includes('junheng_app'));
    expect(ofApp, table).toHaveLength(1);
    for (const condition of [ofApp[0]?.qual, ofApp[0]?.check]) {
      expect(condition).toMatch(
        new RegExp(`^\\(${keyOf(table)} = current_setting\\('junheng.district'`, 'u'),
      );
    }
  }
  const others = policies.rows
    .flatMap((row) => row.roles)
    .filter((role) => !ROLES.some((own) => own === role));
  expect(others).toEqual([]);
});

/** Tables whose rows are added and never changed: the application's role may not. */
async function findUnchangingTables(): Promise<ReadonlySet<string>> {
  const found = await door.pool.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and not has_table_privilege('junheng_app', oid, 'update')`,
  );
  return new Set(found.rows.map((row) => row.name));
}

test('[D3] a foreign district sees and changes nothing of any table', async () => {
  const seen = await door.asKeeper(async (transaction) => {
    const counts = await Promise.all(
      tables.map((table) =>
        sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(transaction),
      ),
    );
    return counts.map((count) => count.rows[0]?.count ?? 0);
  });
  const filled = tables.filter((_, index) => seen[index] !== 0);
  expect(filled).toEqual(
    expect.arrayContaining(['account', 'district', 'plan', 'target', 'task', 'task_report', 'unit']),
  );
  const unchanging = await findUnchangingTables();
  for (const kept of ['audit_entry', 'audit_link', 'stored_file', 'stored_file_part', 'plan_version'])
    expect([...unchanging]).toContain(kept);
  for (const districtId of [FOREIGN, '']) {
    for (const table of tables) {
      const count = await door.inDistrict({ districtId }, (transaction) =>
        sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(transaction),
      );
      expect(count.rows[0]?.count, `${table} as ${districtId}`).toBe(0);
      const key = sql.ref(keyOf(table));
      const changing = door.inDistrict({ districtId }, (transaction) =>
        sql`update ${sql.table(table)} set ${key} = ${key}`.execute(transaction),
      );
      if (unchanging.has(table)) await expect(changing, table).rejects.toThrow(/permission denied/u);
      else expect((await changing).numAffectedRows, table).toBe(0n);
    }
  }
  const intrusion = door.inDistrict({ districtId: FOREIGN }, (transaction) =>
    transaction
      .insertInto('plan_text')
      .values({ district_id: OWN, id: testId('new'), plan_id: testId('plan'), text: 'x' })
      .execute(),
  );
  await expect(intrusion).rejects.toThrow(/row-level security/u);
});

test('[D4] the three roles own nothing and may create nothing', async () => {
  const owned = await door.pool.query(
    `select relname from pg_class where pg_get_userbyid(relowner) = any($1)`,
    [ROLES],
  );
  expect(owned.rows).toEqual([]);
  for (const role of ROLES) {
    const rights = await door.pool.query<{ schema: boolean; database: boolean; super: boolean }>(
      `select has_schema_privilege(oid, 'public', 'create') as schema, rolbypassrls or rolcreaterole as database,
              rolsuper or rolcanlogin as super from pg_roles where rolname = $1`,
      [role],
    );
    expect(rights.rows[0], role).toEqual({ schema: false, database: false, super: false });
  }
});

test('[D5] the system role reaches accounts, second factors, sessions, units, district names, settings, deliveries, wrong tries and the ends of chains only', async () => {
  const reached = await door.pool.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and has_table_privilege('junheng_system', oid, 'select')`,
  );
  expect(reached.rows.map((row) => row.name).toSorted()).toEqual([
    'account',
    'audit_link',
    'district',
    'district_setting',
    'message_delivery',
    'second_factor',
    'session',
    'sign_in_try',
    'unit',
  ]);
  const found = await door.asSystem((transaction) =>
    transaction.selectFrom('account').select('id').execute(),
  );
  expect(found).toHaveLength(7);
  const denied = door.asSystem((transaction) => transaction.selectFrom('target').select('id').execute());
  await expect(denied).rejects.toThrow(/permission denied/u);
});

test('[D6] every foreign key carries the district', async () => {
  const keys = await door.pool.query<{ name: string; target: string; columns: string[] }>(
    `select c.conname::text as name, c.confrelid::regclass::text as target,
            array(select a.attname::text from unnest(c.conkey) k(number)
                   join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as columns
       from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`,
  );
  expect(keys.rows.length).toBeGreaterThan(20);
  for (const key of keys.rows) {
    expect(key.columns, key.name).toContain('district_id');
    expect(key.columns.length, key.name).toBe(key.target === 'district' ? 1 : 2);
  }
});

test('[D7] role and district end with the transaction, kept or rolled back', async () => {
  const state = `select current_user::text as who, coalesce(current_setting('junheng.district', true), '') as district`;
  const inside = await door.inDistrict({ districtId: OWN }, (transaction) =>
    sql.raw<{ who: string; district: string }>(state).execute(transaction),
  );
  expect(inside.rows[0]).toEqual({ who: 'junheng_app', district: OWN });
  await expect(door.inDistrict({ districtId: OWN }, () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  const after = await door.pool.query<{ who: string; district: string }>(state);
  expect(after.rows[0]?.who).not.toBe('junheng_app');
  expect(after.rows[0]?.district).toBe('');
});

test('[D7] a district name with quotes stays a name', async () => {
  const name = `99'; reset role; --`;
  const inside = await door.inDistrict({ districtId: name }, (transaction) =>
    sql<{ who: string; district: string }>`
      select current_user::text as who, current_setting('junheng.district') as district`.execute(transaction),
  );
  expect(inside.rows[0]).toEqual({ who: 'junheng_app', district: name });
});

test('[D8] a statement prepared for one district or role gives another its own rows', async () => {
  await insertSmallDistrict(door, FOREIGN);
  const count = async (districtId: string): Promise<string[]> =>
    door.inDistrict({ districtId }, async (transaction) => {
      const rows = await sql<{ of: string }>`
        select distinct district_id as "of" from unit where name <> ${'nothing'}`.execute(transaction);
      return rows.rows.map((row) => row.of);
    });
  const all = (): Promise<number> =>
    door.asKeeper(async (transaction) => {
      const rows = await sql<{ of: string }>`
        select distinct district_id as "of" from unit where name <> ${'nothing'}`.execute(transaction);
      return rows.rows.length;
    });
  // More than five runs, after which PostgreSQL keeps one plan for all.
  for (let round = 0; round < 8; round += 1) {
    expect(await count(OWN)).toEqual([OWN]);
    expect(await count(FOREIGN)).toEqual([FOREIGN]);
    expect(await all()).toBe(2);
  }
  const prepared = await door.pool.query<{ count: number }>(
    `select count(*) from pg_prepared_statements where statement like '%select distinct district_id%'`,
  );
  expect(prepared.rows[0]?.count).toBeGreaterThan(0);
});
