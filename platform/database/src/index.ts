export { deleteExpiredSessions, deleteSession, deleteSessionsOfAccount } from './access/change-session.ts';
export { insertSession, touchSession } from './access/change-session.ts';
export { insertAccounts, noteSignIn, updateAccount } from './access/change-account.ts';
export type { AccountChange } from './access/change-account.ts';
export {
  findAccount,
  findAccountListItem,
  findAccounts,
  findAccountsByUserName,
} from './access/find-account.ts';
export type { AccountListItem, AccountRow } from './access/find-account.ts';
export { findSessionReader } from './access/session-reader.ts';
export type { SessionReader } from './access/session-reader.ts';
export { findAuditEntries } from './audit/find-audit-entries.ts';
export type { AuditEntryItem } from './audit/find-audit-entries.ts';
export { recordChange } from './audit/record-change.ts';
export type { Change, ChangeContext } from './audit/record-change.ts';
export { recordSystemEvent } from './audit/record-system-event.ts';
export type * from './door/database-door.ts';
export { openDatabase } from './door/open-database.ts';
export type { DoorLog, OpenOptions } from './door/open-database.ts';
export { appliedMigrations, migrateDatabase, migrationNames } from './migration/migrate-database.ts';
export type { Schema } from './schema.ts';
export type * from './schema/access-tables.ts';
export type * from './schema/column-types.ts';
export type * from './schema/organisation-tables.ts';
export type * from './schema/plan-tables.ts';
