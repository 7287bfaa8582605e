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
export { insertRows } from './insert-rows.ts';
export { findDistrict } from './organisation/find-district.ts';
export { findReaderUnit } from './organisation/find-reader-unit.ts';
export type { ReaderUnitRow } from './organisation/find-reader-unit.ts';
export { findUnit } from './organisation/find-unit.ts';
export type { UnitDetailRow } from './organisation/find-unit.ts';
export { findUnits } from './organisation/find-units.ts';
export type { UnitFilter, UnitSort } from './organisation/find-units.ts';
export { insertDistrict } from './organisation/insert-district.ts';
export type { NewDistrict } from './organisation/insert-district.ts';
export { insertUnits } from './organisation/insert-units.ts';
export type { NewUnit } from './organisation/insert-units.ts';
export { pinyinSortKey } from './organisation/pinyin-sort-key.ts';
export type { Limits } from './organisation/scope-condition.ts';
export type { UnitRow } from './organisation/unit-row.ts';
export type { Page } from './page.ts';
export { findReport, insertReport, lockTask, reviewReportRow } from './plan/change-report.ts';
export type { NewReport } from './plan/change-report.ts';
export { claimTarget, insertTargetValue, withdrawTargetValue } from './plan/change-target.ts';
export type { NewTargetValue } from './plan/change-target.ts';
export { findTargets } from './plan/find-targets.ts';
export type { DutyRow, TargetFilter, TargetRow, TargetValueRow } from './plan/find-targets.ts';
export { findTargetsOfTask, findTasks } from './plan/find-tasks.ts';
export type { TaskFilter, TaskReportRow, TaskRow } from './plan/find-tasks.ts';
export { insertPlan } from './plan/insert-plan.ts';
export type { InsertContext } from './plan/insert-plan.ts';
export type * from './plan/new-plan.ts';
export { findPlanInForce, findPlanText } from './plan/plan-in-force.ts';
export type { PlanRow } from './plan/plan-in-force.ts';
export type { Schema } from './schema.ts';
export type * from './schema/access-tables.ts';
export type * from './schema/column-types.ts';
export type * from './schema/organisation-tables.ts';
export type * from './schema/plan-tables.ts';
