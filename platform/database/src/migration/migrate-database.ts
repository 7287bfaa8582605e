import { readdir } from 'node:fs/promises';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { Migrator } from 'kysely/migration';
import type { Migration, MigrationProvider } from 'kysely/migration';
import type { DatabaseDoor } from '../door/database-door.ts';

const FOLDER = new URL('../migrations/', import.meta.url);
const FILE = /^(\d{4}-[a-z-]+)\.ts$/u;

/** Names of all migrations, oldest first: `0001-roles`. */
export async function migrationNames(): Promise<string[]> {
  const names = (await readdir(FOLDER)).flatMap((file) => FILE.exec(file)?.[1] ?? []);
  return names.toSorted();
}

/** The migrations of the folder beside this one; adding a file adds a migration. */
const provider: MigrationProvider = {
  async getMigrations() {
    const migrations: Record<string, Migration> = {};
    for (const name of await migrationNames()) {
      migrations[name] = (await import(new URL(`${name}.ts`, FOLDER).href)) as Migration;
    }
    return migrations;
  },
};

/** Names of the migrations that a database has had, oldest first; empty for a new one. */
export async function appliedMigrations(door: DatabaseDoor): Promise<string[]> {
  const found = await door.pool.query<{ table: string | null }>(
    `select to_regclass('public.kysely_migration')::text as table`,
  );
  if (typeof found.rows[0]?.table !== 'string') return [];
  const rows = await door.pool.query<{ name: string }>(
    'select name from public.kysely_migration order by name',
  );
  return rows.rows.map((row) => row.name);
}

/** PostgreSQL's codes for "you may not": privileges missing, or a role that one is no member of. */
const DENIED = new Set(['42501', '0LP01', '0P000']);

/**
 * Brings the schema up to date as the connection's own login, forward only, all in one transaction; answers the names applied.
 * Errors: DATABASE_SCHEMA_NEWER when a newer program has migrated it, DATABASE_RIGHTS_MISSING when the login may not create roles or tables.
 */
export async function migrateDatabase(door: DatabaseDoor): Promise<Result<string[], AppError>> {
  const [names, applied] = [await migrationNames(), await appliedMigrations(door)];
  const unknown = applied.find((name) => !names.includes(name));
  if (unknown !== undefined) return fail(appError('DATABASE_SCHEMA_NEWER', { migration: unknown }));
  if (applied.length === names.length) return ok([]);
  const migrator = new Migrator({ db: door.owner, provider });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return ok((results ?? []).map((result) => result.migrationName));
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (DENIED.has(code)) return fail(appError('DATABASE_RIGHTS_MISSING', {}));
  throw error;
}
