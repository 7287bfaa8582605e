import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { insertRows } from '../insert-rows.ts';
import { isDutyVisible, isUnitVisible } from '../organisation/scope-condition.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import type { InsertContext } from '../plan/insert-plan.ts';
import type { PaperKind } from '@junheng/vocabulary';

/** A paper of a school with the goals it serves that the reader may see. */
export interface SchoolPaperRow {
  readonly id: string;
  readonly unitId: string;
  readonly kind: PaperKind;
  readonly title: string;
  readonly number: string;
  readonly day: string;
  readonly approvedBy: string;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly version: number;
  readonly targets: { readonly id: string; readonly name: string; readonly nameEn: string }[] | null;
}

/** A school or kindergarten with its papers, the newest first; withdrawn ones are left out. */
export interface SchoolWithPapersRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly papers: SchoolPaperRow[] | null;
}

const paperColumns = (limits: Limits) => sql`
  p.id, p.unit_id as "unitId", p.kind, p.title, p.number, p.day, p.approved_by as "approvedBy", p.stored_file_id as "fileId",
  (select f.file_name from stored_file f where f.district_id = p.district_id and f.id = p.stored_file_id) as "fileName",
  p.recorded_by as "recordedBy", p.recorded_at as "recordedAt", p.version,
  (select json_agg(json_build_object('id', t.id, 'name', t.name, 'nameEn', t.name_en) order by t.number, t.id)
     from school_paper_target pt join target t on t.district_id = pt.district_id and t.id = pt.target_id
    where pt.district_id = p.district_id and pt.school_paper_id = p.id and t.dropped_in_version is null
      and ${isDutyVisible('target_duty', 't.id', limits)}) as targets`;

/** The open schools and kindergartens within the reader's scope, by name, each with its papers. */
export async function findSchoolPapers(
  transaction: DistrictTransaction,
  limits: Limits,
): Promise<SchoolWithPapersRow[]> {
  const { districtId } = limits;
  const found = await sql<SchoolWithPapersRow>`
    select u.id, u.name, u.name_en as "nameEn",
           (select json_agg(x order by x.day desc, x.id) from (
             select ${paperColumns(limits)} from school_paper p
              where p.district_id = u.district_id and p.unit_id = u.id and p.withdrawn_at is null) x) as papers
      from unit u
     where u.district_id = ${districtId} and u.kind in ('school', 'kindergarten') and u.status = 'open'
       and u.school_type is distinct from 'teachingSite' and ${isUnitVisible('u.id', limits)}
     order by u.sort_key, u.id`.execute(transaction);
  return found.rows;
}

/** One paper within the reader's scope that is not withdrawn, or undefined. */
export async function findSchoolPaper(
  transaction: DistrictTransaction,
  limits: Limits,
  id: string,
): Promise<SchoolPaperRow | undefined> {
  const found = await sql<SchoolPaperRow>`
    select ${paperColumns(limits)} from school_paper p
     where p.district_id = ${limits.districtId} and p.id = ${id} and p.withdrawn_at is null
       and ${isUnitVisible('p.unit_id', limits)}`.execute(transaction);
  return found.rows[0];
}

/** Whether a unit within the reader's scope is a school or kindergarten. */
export async function isSchoolInScope(
  transaction: DistrictTransaction,
  limits: Limits,
  unitId: string,
): Promise<boolean> {
  const found = await sql`
    select from unit u where u.district_id = ${limits.districtId} and u.id = ${unitId}
       and u.kind in ('school', 'kindergarten') and ${isUnitVisible('u.id', limits)}`.execute(transaction);
  return found.rows.length === 1;
}

/** How many of these targets are in lists of the district today. */
export async function countKnownTargets(
  transaction: DistrictTransaction,
  districtId: string,
  ids: readonly string[],
): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from target
     where district_id = ${districtId} and id = any(${sql.val([...ids])}::uuid[]) and dropped_in_version is null`.execute(
    transaction,
  );
  return found.rows[0]?.count ?? 0;
}

/** A paper to be kept. */
export interface NewSchoolPaper {
  readonly id: string;
  readonly unitId: string;
  readonly kind: PaperKind;
  readonly title: string;
  readonly number: string;
  readonly day: string;
  readonly approvedBy: string;
  readonly fileId: string | null;
  readonly targetIds: readonly string[];
  readonly recordedBy: string;
  readonly recordedByAccountId: string | null;
  readonly recordedAt: string;
}

/** Keeps papers of schools with the goals they serve. Units, files and targets must be there already. */
export async function insertSchoolPapers(
  { transaction, districtId, makeId }: InsertContext,
  papers: readonly NewSchoolPaper[],
): Promise<void> {
  await insertRows(
    transaction,
    'school_paper',
    papers.map((paper) => ({
      district_id: districtId,
      id: paper.id,
      unit_id: paper.unitId,
      kind: paper.kind,
      title: paper.title,
      number: paper.number,
      day: paper.day,
      approved_by: paper.approvedBy,
      stored_file_id: paper.fileId,
      recorded_by: paper.recordedBy,
      recorded_by_account_id: paper.recordedByAccountId,
      recorded_at: paper.recordedAt,
      withdrawn_at: null,
    })),
  );
  const served = papers.flatMap(({ id, targetIds }) =>
    [...new Set(targetIds)].map((targetId) => ({
      district_id: districtId,
      id: makeId(),
      school_paper_id: id,
      target_id: targetId,
    })),
  );
  await insertRows(transaction, 'school_paper_target', served);
}

/** Withdraws a paper if it still has the version the person saw; it stays on record. */
export async function withdrawSchoolPaperRow(
  transaction: DistrictTransaction,
  paper: {
    readonly districtId: string;
    readonly id: string;
    readonly version: number;
    readonly withdrawnAt: string;
  },
): Promise<boolean> {
  const done = await sql`
    update school_paper set withdrawn_at = ${paper.withdrawnAt}, version = version + 1
     where district_id = ${paper.districtId} and id = ${paper.id} and version = ${paper.version}
       and withdrawn_at is null`.execute(transaction);
  return done.numAffectedRows === 1n;
}
