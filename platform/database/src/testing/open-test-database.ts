import type { DatabaseDoor } from '../door/database-door.ts';
import { openPgliteCopy } from './pglite-copy.ts';
import { openPostgresCopy } from './postgres-copy.ts';

/** A migrated, empty database of its own for one test file. */
export interface TestDatabase {
  readonly door: DatabaseDoor;
  /** Ends the connections and removes the database. */
  close(): Promise<void>;
}

/**
 * Opens a fresh migrated database: a copy of a template, on PGlite inside this process or, with JUNHENG_TEST_DATABASE=postgres, on the
 * server at JUNHENG_TEST_POSTGRES_URL (a superuser's address), there owned by a login that is no superuser.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const kind = process.env['JUNHENG_TEST_DATABASE'] ?? 'pglite';
  if (kind === 'pglite') return openPgliteCopy();
  const url = process.env['JUNHENG_TEST_POSTGRES_URL'];
  if (kind !== 'postgres' || url === undefined) {
    throw new Error('JUNHENG_TEST_DATABASE is pglite or postgres; postgres needs JUNHENG_TEST_POSTGRES_URL');
  }
  return openPostgresCopy(url);
}

/** Which database the tests run on. */
export function testDatabaseKind(): DatabaseDoor['kind'] {
  return process.env['JUNHENG_TEST_DATABASE'] === 'postgres' ? 'postgres' : 'pglite';
}
