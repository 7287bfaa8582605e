export { openTestDatabase, testDatabaseKind } from './open-test-database.ts';
export type { TestDatabase } from './open-test-database.ts';
