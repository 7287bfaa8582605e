import type { DatabaseDoor, DatabasePlace } from '../door/database-door.ts';
import type { DatabaseTemplate } from './database-template.ts';
import { makePgliteFolder, openPgliteCopy } from './pglite-copy.ts';
import { openPostgresCopy } from './postgres-copy.ts';

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly door: DatabaseDoor;
  /** Ends the connections and removes the database. */
  close(): Promise<void>;
}

/** A place with data that nobody has opened yet. */
export interface TestPlace {
  readonly place: DatabasePlace;
  remove(): Promise<void>;
}

function postgresAddress(): string {
  const url = process.env['JUNHENG_TEST_POSTGRES_URL'];
  if (process.env['JUNHENG_TEST_DATABASE'] !== 'postgres' || url === undefined) {
    throw new Error('JUNHENG_TEST_DATABASE is pglite or postgres; postgres needs JUNHENG_TEST_POSTGRES_URL');
  }
  return url;
}

/**
 * Opens a fresh database, migrated and empty or filled as the template says: a copy, on PGlite inside this process or, with
 * JUNHENG_TEST_DATABASE=postgres, on the server at JUNHENG_TEST_POSTGRES_URL (a superuser's address), there owned by a login that is
 * no superuser.
 */
export async function openTestDatabase(template?: DatabaseTemplate): Promise<TestDatabase> {
  if ((process.env['JUNHENG_TEST_DATABASE'] ?? 'pglite') === 'pglite') return openPgliteCopy(template);
  return openPostgresCopy(postgresAddress(), template);
}

/** Makes a filled place for a server that opens it by itself: a data folder, or a database on the server under test. */
export async function makeTestPlace(template: DatabaseTemplate): Promise<TestPlace> {
  if (testDatabaseKind() === 'pglite') return makePgliteFolder(template);
  const database = await openPostgresCopy(postgresAddress(), template);
  return { place: { url: database.door.url }, remove: () => database.close() };
}

/** Which database the tests run on. */
export function testDatabaseKind(): DatabaseDoor['kind'] {
  return process.env['JUNHENG_TEST_DATABASE'] === 'postgres' ? 'postgres' : 'pglite';
}

/** Whether tests that can go on as long as one likes (kills, for one) go on for long: `npm test -- --long`. */
export function isLongRun(): boolean {
  return process.env['JUNHENG_TEST_LONG'] !== undefined;
}
