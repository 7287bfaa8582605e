import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DatabaseDoor } from '../door/database-door.ts';
import { openServer } from '../door/open-server.ts';
import { migrateDatabase } from '../migration/migrate-database.ts';
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

/** Makes the migrated template database once for each state of the migrations; several test files may ask at the same time. */
async function ensureTemplate(admin: string, client: pg.Client): Promise<string> {
  const name = `junheng_template_${await templateKey()}`;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 1) return name;
    const role = await client.query('select from pg_roles where rolname = $1', [OWNER]);
    const verb = role.rowCount === 1 ? 'alter' : 'create';
    await client.query(
      `${verb} role ${OWNER} login createrole nosuperuser nobypassrls password '${PASSWORD}'`,
    );
    await client.query(`create database ${name}_draft owner ${OWNER} template template0 encoding 'UTF8'`);
    const door = await openAs(admin, `${name}_draft`);
    const migrated = await migrateDatabase(door);
    await door.close();
    if (!migrated.ok) throw new Error(migrated.error.code);
    await client.query(`alter database ${name}_draft rename to ${name}`);
    return name;
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

/** A copy of the migrated template on a real server, dropped when closed. */
export async function openPostgresCopy(admin: string): Promise<TestDatabase> {
  const name = `junheng_test_${randomBytes(6).toString('hex')}`;
  await withAdmin(admin, async (client) => {
    const template = await ensureTemplate(admin, client);
    await client.query(`create database ${name} owner ${OWNER} template ${template}`);
  });
  const door = await openAs(admin, name);
  const close = async (): Promise<void> => {
    await door.close();
    await withAdmin(admin, (client) => client.query(`drop database ${name} with (force)`));
  };
  return { door, close };
}
