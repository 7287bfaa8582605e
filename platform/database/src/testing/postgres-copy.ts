import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DatabaseDoor } from '../door/database-door.ts';
import { openServer } from '../door/open-server.ts';
import { migrateDatabase } from '../migration/migrate-database.ts';
import { testRunWord } from './database-template.ts';
import type { DatabaseTemplate } from './database-template.ts';
import type { TestDatabase } from './open-test-database.ts';
import { templateKey } from './template-key.ts';

/** The login that owns the test databases: what a careful administrator would grant, and no more. */
const OWNER = 'junheng_test_owner';
const PASSWORD = 'junheng-test-only';
const TEMPLATE_LOCK = 4_747;

async function openAs(admin: string, database: string): Promise<DatabaseDoor> {
  const url = new URL(admin);
  url.username = OWNER;
  url.password = PASSWORD;
  url.pathname = `/${database}`;
  const door = await openServer(url.href, { poolSize: 4 });
  if (!door.ok) throw new Error(`${door.error.code} ${JSON.stringify(door.error.parameters)}`);
  return door.value;
}

async function hasDatabase(client: pg.Client, name: string): Promise<boolean> {
  const found = await client.query('select from pg_database where datname = $1', [name]);
  return found.rowCount === 1;
}

/** Makes the migrated template database once for each state of the migrations; the caller holds the lock. */
async function ensureMigrated(admin: string, client: pg.Client): Promise<string> {
  const name = `junheng_template_${await templateKey()}`;
  if (await hasDatabase(client, name)) return name;
  const role = await client.query('select from pg_roles where rolname = $1', [OWNER]);
  const verb = role.rowCount === 1 ? 'alter' : 'create';
  await client.query(`${verb} role ${OWNER} login createrole nosuperuser nobypassrls password '${PASSWORD}'`);
  await client.query(`create database ${name}_draft owner ${OWNER} template template0 encoding 'UTF8'`);
  const door = await openAs(admin, `${name}_draft`);
  const migrated = await migrateDatabase(door);
  await door.close();
  if (!migrated.ok) throw new Error(migrated.error.code);
  await client.query(`alter database ${name}_draft rename to ${name}`);
  return name;
}

/** Makes the filled template database once for each test run; those of earlier runs go. */
async function ensureFilled(
  admin: string,
  client: pg.Client,
  migrated: string,
  template: DatabaseTemplate,
): Promise<string> {
  const name = `junheng_filled_${template.name}_${testRunWord()}`;
  if (await hasDatabase(client, name)) return name;
  const old = await client.query<{ datname: string }>(
    'select datname from pg_database where datname like $1',
    [`junheng\\_filled\\_${template.name}\\_%`],
  );
  for (const { datname } of old.rows) await client.query(`drop database ${datname} with (force)`);
  await client.query(`create database ${name}_draft owner ${OWNER} template ${migrated}`);
  const door = await openAs(admin, `${name}_draft`);
  try {
    await template.fill(door);
  } finally {
    await door.close();
  }
  await client.query(`alter database ${name}_draft rename to ${name}`);
  return name;
}

/** Makes the template that a copy is taken from; several test files may ask at the same time. */
async function ensureTemplate(
  admin: string,
  client: pg.Client,
  template: DatabaseTemplate | undefined,
): Promise<string> {
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const migrated = await ensureMigrated(admin, client);
    return template === undefined ? migrated : await ensureFilled(admin, client, migrated, template);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function withAdmin<T>(admin: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A copy of the migrated or filled template on a real server, dropped when closed. */
export async function openPostgresCopy(admin: string, template?: DatabaseTemplate): Promise<TestDatabase> {
  const name = `junheng_test_${randomBytes(6).toString('hex')}`;
  await withAdmin(admin, async (client) => {
    const source = await ensureTemplate(admin, client, template);
    await client.query(`create database ${name} owner ${OWNER} template ${source}`);
  });
  const door = await openAs(admin, name);
  const close = async (): Promise<void> => {
    await door.close();
    await withAdmin(admin, (client) => client.query(`drop database ${name} with (force)`));
  };
  return { door, close };
}
