import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { StoredPlanFacts } from '../schema/plan-review-tables.ts';
import type { NewReviewItem } from './insert-plan-review.ts';
import type { ReviewState } from '@junheng/vocabulary';

/** A review with what its page names: document, file, plan. */
export interface PlanReviewRow {
  readonly id: string;
  readonly documentId: string;
  readonly documentTitle: string;
  readonly fileName: string | null;
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly state: ReviewState;
  readonly facts: StoredPlanFacts;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly version: number;
}

/** One review, or undefined. */
export async function findPlanReview(
  transaction: DistrictTransaction,
  districtId: string,
  id: string,
): Promise<PlanReviewRow | undefined> {
  const found = await sql<PlanReviewRow>`
    select r.id, r.plan_document_id as "documentId", d.title as "documentTitle", f.file_name as "fileName",
           r.plan_id as "planId", p.title as "planTitle", r.state, r.facts, r.opened_by as "openedBy",
           r.opened_at as "openedAt", r.version
      from plan_review r
      join plan_document d on d.district_id = r.district_id and d.id = r.plan_document_id
      left join stored_file f on f.district_id = d.district_id and f.id = d.stored_file_id
      left join plan p on p.district_id = r.district_id and p.id = r.plan_id
     where r.district_id = ${districtId} and r.id = ${id}`.execute(transaction);
  return found.rows[0];
}

/** An item as it is kept, and the version of the review in which it last changed. */
export interface ReviewItemRow extends NewReviewItem {
  readonly changedIn: number;
}

/** All items of a review, by kind and place. */
export async function findReviewItems(
  transaction: DistrictTransaction,
  districtId: string,
  reviewId: string,
): Promise<ReviewItemRow[]> {
  const found = await sql<Omit<ReviewItemRow, 'span'> & { start: number; end: number }>`
    select id, kind, position, case when as_read = payload then null else as_read end as "asRead", payload, span_start as "start", span_end as "end", anchors, doubts,
           origin, decision, decided_by as "decidedBy", decided_by_account_id as "decidedByAccountId",
           decided_at as "decidedAt", matched_id as "matchedId", version, changed_in as "changedIn"
      from plan_review_item
     where district_id = ${districtId} and plan_review_id = ${reviewId}
     order by kind, position, id`.execute(transaction);
  // What stands as it was read travels once.
  return found.rows.map(({ start, end, ...item }) => ({
    ...item,
    asRead: item.asRead ?? (item.origin === 'read' ? item.payload : null),
    span: [start, end],
  }));
}

/** The id of an open review of a file with these bytes, or undefined. */
export async function findOpenReviewOfFile(
  transaction: DistrictTransaction,
  districtId: string,
  sha256: string,
  planId: string | null,
): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    select r.id
      from plan_review r
      join plan_document d on d.district_id = r.district_id and d.id = r.plan_document_id
      join stored_file f on f.district_id = d.district_id and f.id = d.stored_file_id
     where r.district_id = ${districtId} and r.state = 'open' and f.sha256 = ${sha256}
       and r.plan_id is not distinct from ${planId}
     limit 1`.execute(transaction);
  return found.rows[0]?.id;
}

/** A row of the plan that an item may restate. */
export interface MatchableRowFound {
  readonly id: string;
  readonly of: 'target' | 'task' | 'project';
  readonly name: string;
}

/** The targets, tasks and projects of a plan that are in force, by name. */
export async function findMatchableRows(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
): Promise<MatchableRowFound[]> {
  const found = await sql<MatchableRowFound>`
    select id, 'target' as of, name from target
     where district_id = ${districtId} and plan_id = ${planId} and dropped_in_version is null
    union all
    select id, 'task', title from task
     where district_id = ${districtId} and plan_id = ${planId} and dropped_in_version is null
    union all
    select id, 'project', name from building_project
     where district_id = ${districtId} and plan_id = ${planId} and dropped_in_version is null`.execute(
    transaction,
  );
  return found.rows;
}

/** The id of an open review of pasted text that is the same, letter by letter, or undefined. */
export async function findOpenReviewOfText(
  transaction: DistrictTransaction,
  districtId: string,
  text: string,
  planId: string | null,
): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    select r.id
      from plan_review r
      join plan_document d on d.district_id = r.district_id and d.id = r.plan_document_id
     where r.district_id = ${districtId} and r.state = 'open' and d.stored_file_id is null and d.text = ${text}
       and r.plan_id is not distinct from ${planId}
     limit 1`.execute(transaction);
  return found.rows[0]?.id;
}
