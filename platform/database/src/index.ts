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
export { findFile, keepFile, readFile } from './files/keep-file.ts';
export type { FileRow, NewFile } from './files/keep-file.ts';
export { backupDatabase } from './backup/backup-database.ts';
export type { BackupSummary } from './backup/backup-database.ts';
export { checkBackup } from './backup/backup-file.ts';
export type { BackupHeader, CheckedBackup } from './backup/backup-file.ts';
export { backupName, keepBackups, listBackups } from './backup/keep-backups.ts';
export { restoreDatabase } from './backup/restore-database.ts';
export { checkStoredData } from './check/check-stored-data.ts';
export type { StoredDataReport, StoredFault } from './check/check-stored-data.ts';
export type * from './door/database-door.ts';
export { openDatabase } from './door/open-database.ts';
export type { DoorLog, OpenOptions } from './door/open-database.ts';
export { giveOrder } from './orders/give-order.ts';
export type { Order, OrderAnswers } from './orders/order.ts';
export { appliedMigrations, migrateDatabase, migrationNames } from './migration/migrate-database.ts';
export { insertRows } from './insert-rows.ts';
export { changeJob, claimJob, insertJob, noteProgress } from './jobs/change-job.ts';
export { findJob, findJobs } from './jobs/find-jobs.ts';
export type { JobRow } from './jobs/find-jobs.ts';
export { changeSetting, findBureau, findSetting } from './organisation/district-settings.ts';
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
export type { TargetFilter } from './plan/target-conditions.ts';
export type * from './plan/target-row.ts';
export { findLinkCandidates, setSuperior, shareValues, stopSharing } from './plan/plans/change-links.ts';
export { findYearlyPlan, holdPlan, insertYearlyPlan, withdrawPlanRow } from './plan/plans/change-plan.ts';
export type { NewYearlyPlan, NewYearlyTask } from './plan/plans/change-plan.ts';
export { countKnownTargets, findSchoolPaper, findSchoolPapers } from './plan/plans/school-papers.ts';
export { insertSchoolPapers, isSchoolInScope, withdrawSchoolPaperRow } from './plan/plans/school-papers.ts';
export type { NewSchoolPaper, SchoolPaperRow, SchoolWithPapersRow } from './plan/plans/school-papers.ts';
export { findPlans, findUnitNames } from './plan/plans/find-plans.ts';
export type { PlanListRow } from './plan/plans/find-plans.ts';
export { findTaskBriefs } from './plan/find-task-briefs.ts';
export type { TaskBrief } from './plan/find-task-briefs.ts';
export { findTargetsOfTask, findTasks } from './plan/find-tasks.ts';
export type {
  AttachedFile,
  CheckpointRow,
  TaskFilter,
  TaskPaperRow,
  TaskReportRow,
  TaskRow,
} from './plan/find-tasks.ts';
export { insertPlan } from './plan/insert-plan.ts';
export type { InsertContext } from './plan/insert-plan.ts';
export type * from './plan/new-plan.ts';
export { findChosenPlan, findPlanInForce, findPlanText } from './plan/plan-in-force.ts';
export type { ChosenPlanRow, JudgedVersionRow, PlanChoice, PlanRow } from './plan/plan-in-force.ts';
export {
  claimProject,
  findUnitKind,
  keepFund,
  keepPlace,
  keepProjectName,
  keepStage,
} from './plan/projects/change-project.ts';
export type { ProjectChange } from './plan/projects/change-project.ts';
export { findProjects } from './plan/projects/find-projects.ts';
export type { ProjectFilter, ProjectRow } from './plan/projects/find-projects.ts';
export { findProjectPlan } from './plan/projects/find-project-plan.ts';
export type { ProjectPlanRow, PromiseRow } from './plan/projects/find-project-plan.ts';
export { insertProjects } from './plan/projects/insert-projects.ts';
export { findTargetTasks } from './plan/reports/find-target-tasks.ts';
export type * from './plan/projects/new-project.ts';
export { changeCheckpoint } from './plan/work/change-checkpoint.ts';
export type { CheckpointDone, CheckpointKey } from './plan/work/change-checkpoint.ts';
export { insertPapers, withdrawPaperRow } from './plan/work/change-paper.ts';
export type { NewPaper } from './plan/work/change-paper.ts';
export { findChannels, insertChannel, updateChannelRow } from './plan/work/channels.ts';
export type { ChannelContent, ChannelRow } from './plan/work/channels.ts';
export { claimDeliveries, findWaitingDistricts, noteDelivery } from './plan/work/deliveries.ts';
export type { DeliveryOutcome, DeliveryRow } from './plan/work/deliveries.ts';
export { findMessages, markMessagesRead } from './plan/work/find-messages.ts';
export type { InboxOwner, MessageRow } from './plan/work/find-messages.ts';
export { findReviewUnits } from './plan/work/find-review-units.ts';
export { sendMessages } from './plan/work/send-messages.ts';
export type { NewMessage } from './plan/work/send-messages.ts';
export { insertCheckpoints } from './plan/work/insert-checkpoints.ts';
export type { NewCheckpoint } from './plan/work/insert-checkpoints.ts';
export { attachValueFile, findLooseFiles, findWorkFile, insertReportFiles } from './plan/work/work-files.ts';
export type { Schema } from './schema.ts';
export type * from './schema/access-tables.ts';
export type * from './schema/column-types.ts';
export type * from './schema/file-tables.ts';
export type * from './schema/job-tables.ts';
export type * from './schema/organisation-tables.ts';
export type * from './schema/plan-review-tables.ts';
export type * from './schema/plan-tables.ts';
export type * from './schema/plan-work-tables.ts';
export type * from './schema/school-paper-tables.ts';
export * from './plan/review/change-plan-review.ts';
export * from './plan/review/find-known-units.ts';
export * from './plan/review/find-plan-documents.ts';
export * from './plan/review/find-plan-review.ts';
export { insertPlanReview } from './plan/review/insert-plan-review.ts';
export type { NewPlanDocument, NewPlanReview, NewReviewItem } from './plan/review/insert-plan-review.ts';
export { adjustPlan, findPromisesInForce, lockPlan } from './plan/review/adjust-plan.ts';
export type { PlanAdjustment } from './plan/review/adjust-plan.ts';
export * from './plan/review/plan-versions.ts';
export { readPlanSnapshot } from './plan/review/read-plan-snapshot.ts';
export * from './plan/review/find-duty-counts.ts';
