export type * from './door/database-door.ts';
export { openDatabase } from './door/open-database.ts';
export type { DoorLog, OpenOptions } from './door/open-database.ts';
export { appliedMigrations, migrateDatabase, migrationNames } from './migration/migrate-database.ts';
export type { Schema } from './schema.ts';
export type * from './schema/access-tables.ts';
export type * from './schema/column-types.ts';
export type * from './schema/organisation-tables.ts';
export type * from './schema/plan-tables.ts';
