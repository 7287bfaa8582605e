import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { FileRow } from '../files/keep-file.ts';
import { insertRows } from '../insert-rows.ts';
import { isDutyVisible, isUnitVisible } from '../organisation/scope-condition.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import type { FilePurpose } from '@junheng/vocabulary';
import type { InsertContext } from '../insert-context.ts';

const fileColumns = sql`
  s.id, s.file_name as "fileName", s.media_type as "mediaType", s.size, s.sha256, s.purpose,
  s.uploaded_by as "uploadedBy", s.uploaded_at as "uploadedAt",
  s.erased_at as "erasedAt"`;

/**
 * A paper, photo or evidence file that the reader may open, or undefined: whoever sees the task of a paper, may read the
 * report of a photo or sees the target of a value; what hangs on nothing yet, whoever handed it in.
 */
export async function findWorkFile(
  transaction: DistrictTransaction,
  limits: Limits,
  accountId: string,
  id: string,
): Promise<FileRow | undefined> {
  const found = await sql<FileRow>`
    select ${fileColumns} from stored_file s
     where s.district_id = ${limits.districtId} and s.id = ${id}
       and s.purpose in ('taskPaper', 'reportPhoto', 'evidence')
       and (s.uploaded_by_account_id = ${accountId}
         or exists (select from task_paper p where p.district_id = s.district_id and p.stored_file_id = s.id
                       and ${isDutyVisible('task_duty', 'p.task_id', limits)})
         or exists (select from task_report_file a
                      join task_report r on r.district_id = a.district_id and r.id = a.task_report_id
                     where a.district_id = s.district_id and a.stored_file_id = s.id
                       and ${isUnitVisible('r.unit_id', limits)})
         or exists (select from target_value v where v.district_id = s.district_id and v.stored_file_id = s.id
                       and ${isDutyVisible('target_duty', 'v.target_id', limits)}))`.execute(transaction);
  return found.rows[0];
}

/** Of these files those that an account handed in for a purpose and that hang on nothing yet. */
export async function findLooseFiles(
  transaction: DistrictTransaction,
  owner: { readonly districtId: string; readonly accountId: string; readonly purpose: FilePurpose },
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await sql<{ id: string }>`
    select s.id from stored_file s
     where s.district_id = ${owner.districtId} and s.id in (${sql.join([...ids])}) and s.purpose = ${owner.purpose}
       and s.uploaded_by_account_id = ${owner.accountId}
       and not exists (select from task_paper p where p.district_id = s.district_id and p.stored_file_id = s.id)
       and not exists (select from task_report_file a where a.district_id = s.district_id and a.stored_file_id = s.id)
       and not exists (select from target_value v where v.district_id = s.district_id and v.stored_file_id = s.id)`.execute(
    transaction,
  );
  return found.rows.map((row) => row.id);
}

/** Hangs photos, in their order, on a report. The files are kept already. */
export async function insertReportFiles(
  { transaction, districtId, makeId }: InsertContext,
  reportId: string,
  fileIds: readonly string[],
): Promise<void> {
  const rows = fileIds.map((fileId, position) => ({
    district_id: districtId,
    id: makeId(),
    task_report_id: reportId,
    stored_file_id: fileId,
    position,
  }));
  await insertRows(transaction, 'task_report_file', rows);
}

/** Hangs an evidence file on a value that is not withdrawn, in place of the one before; false when there is no such value. */
export async function attachValueFile(
  transaction: DistrictTransaction,
  value: { readonly districtId: string; readonly targetId: string; readonly id: string },
  fileId: string,
): Promise<boolean> {
  const done = await sql`
    update target_value set stored_file_id = ${fileId}
     where district_id = ${value.districtId} and target_id = ${value.targetId} and id = ${value.id}
       and withdrawn_at is null`.execute(transaction);
  return done.numAffectedRows === 1n;
}
