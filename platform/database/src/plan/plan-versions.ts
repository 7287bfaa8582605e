import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { toJson } from '../review/to-json.ts';

/** A published state of a plan, as lists show it. */
export interface PlanVersionRow {
  readonly id: string;
  readonly planId: string;
  /** From 1. */
  readonly number: number;
  readonly hash: string;
  readonly inForceFrom: string;
  readonly publishedBy: string;
  readonly publishedAt: string;
  readonly note: string;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  readonly targetCount: number;
  readonly taskCount: number;
}

/** A version to be kept; it is never changed afterwards. */
export interface NewPlanVersion {
  readonly districtId: string;
  readonly id: string;
  readonly planId: string;
  readonly number: number;
  readonly documentId: string | null;
  readonly reviewId: string | null;
  readonly publishedBy: string;
  readonly publishedByAccountId: string | null;
  readonly publishedAt: string;
  readonly inForceFrom: string;
  readonly note: string;
  readonly snapshot: unknown;
  /** SHA-256 of the canonical JSON of the snapshot, lower-case hex. */
  readonly hash: string;
}

/** Keeps a version of a plan. */
export async function insertPlanVersion(
  transaction: DistrictTransaction,
  version: NewPlanVersion,
): Promise<void> {
  await transaction
    .insertInto('plan_version')
    .values({
      district_id: version.districtId,
      id: version.id,
      plan_id: version.planId,
      number: version.number,
      plan_document_id: version.documentId,
      plan_review_id: version.reviewId,
      published_by: version.publishedBy,
      published_by_account_id: version.publishedByAccountId,
      published_at: version.publishedAt,
      in_force_from: version.inForceFrom,
      note: version.note,
      snapshot: toJson(version.snapshot),
      snapshot_hash: version.hash,
    })
    .execute();
}

const versionColumns = sql`
  v.id, v.plan_id as "planId", v.number, v.snapshot_hash as hash, v.in_force_from as "inForceFrom",
  v.published_by as "publishedBy", v.published_at as "publishedAt", v.note, v.plan_document_id as "documentId",
  d.title as "documentTitle", jsonb_array_length(v.snapshot -> 'targets') as "targetCount",
  jsonb_array_length(v.snapshot -> 'tasks') as "taskCount"`;
const versionJoins = sql`
  plan_version v left join plan_document d on d.district_id = v.district_id and d.id = v.plan_document_id`;

/** The versions of a plan, the newest first. */
export async function findPlanVersions(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
): Promise<PlanVersionRow[]> {
  const found = await sql<PlanVersionRow>`
    select ${versionColumns} from ${versionJoins}
     where v.district_id = ${districtId} and v.plan_id = ${planId} order by v.number desc`.execute(
    transaction,
  );
  return found.rows;
}

/** A version with its snapshot. */
export interface PlanVersionWithSnapshot extends PlanVersionRow {
  readonly snapshot: unknown;
}

/** One version by its id, or undefined. */
export async function findPlanVersionById(
  transaction: DistrictTransaction,
  districtId: string,
  id: string,
): Promise<PlanVersionWithSnapshot | undefined> {
  const found = await sql<PlanVersionWithSnapshot>`
    select ${versionColumns}, v.snapshot from ${versionJoins}
     where v.district_id = ${districtId} and v.id = ${id}`.execute(transaction);
  return found.rows[0];
}

/** A version of a plan by its number, or the newest; undefined for a plan that was entered without one. */
export async function findPlanVersionByNumber(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
  number: number | null,
): Promise<PlanVersionWithSnapshot | undefined> {
  const which = number === null ? sql`true` : sql`v.number = ${number}`;
  const found = await sql<PlanVersionWithSnapshot>`
    select ${versionColumns}, v.snapshot from ${versionJoins}
     where v.district_id = ${districtId} and v.plan_id = ${planId} and ${which}
     order by v.number desc limit 1`.execute(transaction);
  return found.rows[0];
}

/** The version of a plan in force on a day: the newest whose first day has come; undefined before the first. */
export async function findPlanVersion(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
  day: string,
): Promise<PlanVersionRow | undefined> {
  const found = await sql<PlanVersionRow>`
    select ${versionColumns} from ${versionJoins}
     where v.district_id = ${districtId} and v.plan_id = ${planId} and v.in_force_from <= ${day}
     order by v.number desc limit 1`.execute(transaction);
  return found.rows[0];
}

/** A value of a target of a version. */
export interface VersionValueRow {
  readonly targetId: string;
  readonly day: string;
  readonly value: string;
  readonly recordedAt: string;
}

/**
 * The values of some targets up to a day, also those shared with another plan's goal. With `knownAt` (a moment, ISO 8601) as they
 * were known then: nothing recorded later, and nothing withdrawn by then.
 */
export async function findVersionValues(
  transaction: DistrictTransaction,
  districtId: string,
  targetIds: readonly string[],
  until: { readonly day: string; readonly knownAt: string | null },
): Promise<VersionValueRow[]> {
  const known =
    until.knownAt === null
      ? sql`v.withdrawn_at is null`
      : sql`v.recorded_at::text <= ${until.knownAt} and (v.withdrawn_at is null or v.withdrawn_at::text > ${until.knownAt})`;
  const found = await sql<VersionValueRow>`
    select t.id as "targetId", v.day, v.value, v.recorded_at as "recordedAt"
      from target t
      join target m on m.district_id = t.district_id
       and coalesce(m.shares_values_with, m.id) = coalesce(t.shares_values_with, t.id)
      join target_value v on v.district_id = m.district_id and v.target_id = m.id
     where t.district_id = ${districtId} and t.id = any(${[...targetIds]}::uuid[]) and v.day <= ${until.day} and ${known}
     order by t.id, v.day, v.recorded_at`.execute(transaction);
  return found.rows;
}
