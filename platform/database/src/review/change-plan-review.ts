import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { toJson } from './to-json.ts';
import { insertRows } from '../insert-rows.ts';
import type { StoredPlanFacts } from '../schema/plan-review-tables.ts';
import { itemRow } from './insert-plan-review.ts';
import type { NewReviewItem } from './insert-plan-review.ts';
import type { ReviewState } from '@junheng/vocabulary';

/** Takes the next version of an open review and holds it until the transaction ends; undefined when it is not open. */
export async function claimReview(
  transaction: DistrictTransaction,
  districtId: string,
  id: string,
): Promise<number | undefined> {
  const done = await sql<{ version: number }>`
    update plan_review set version = version + 1
     where district_id = ${districtId} and id = ${id} and state = 'open' returning version`.execute(
    transaction,
  );
  return done.rows[0]?.version;
}

/** Writes items as they stand now; those that are not there yet are added. All columns that a step may change are set. */
export async function saveReviewItems(
  transaction: DistrictTransaction,
  review: { readonly districtId: string; readonly id: string; readonly version: number },
  changes: readonly { readonly isNew: boolean; readonly item: NewReviewItem }[],
): Promise<void> {
  const added = changes.filter((change) => change.isNew);
  await insertRows(
    transaction,
    'plan_review_item',
    added.map(({ item }) => itemRow(review.districtId, review.id, item, review.version)),
  );
  const changed = changes.filter((change) => !change.isNew).map(({ item }) => item);
  if (changed.length === 0) return;
  await sql`
    update plan_review_item i
       set payload = x.payload, anchors = x.anchors, decision = x.decision, decided_by = x."decidedBy",
           decided_by_account_id = x."decidedByAccountId", decided_at = x."decidedAt", matched_id = x."matchedId",
           version = x.version, changed_in = ${review.version}
      from jsonb_to_recordset(${toJson(changed)}::jsonb) as x(
             id uuid, payload jsonb, anchors jsonb, decision text, "decidedBy" text, "decidedByAccountId" uuid,
             "decidedAt" text, "matchedId" uuid, version integer)
     where i.district_id = ${review.districtId} and i.plan_review_id = ${review.id} and i.id = x.id`.execute(
    transaction,
  );
}

/** Writes the facts of a review. */
export async function saveReviewFacts(
  transaction: DistrictTransaction,
  review: { readonly districtId: string; readonly id: string },
  facts: StoredPlanFacts,
): Promise<void> {
  await sql`
    update plan_review set facts = ${toJson(facts)}::jsonb
     where district_id = ${review.districtId} and id = ${review.id}`.execute(transaction);
}

/** Ends a review: published with its plan, or abandoned. */
export async function closeReview(
  transaction: DistrictTransaction,
  review: { readonly districtId: string; readonly id: string; readonly planId: string | null },
  state: Exclude<ReviewState, 'open'>,
  at: string,
): Promise<void> {
  await sql`
    update plan_review set state = ${state}, closed_at = ${at}, plan_id = coalesce(plan_id, ${review.planId}::uuid)
     where district_id = ${review.districtId} and id = ${review.id}`.execute(transaction);
  if (state !== 'published') return;
  await sql`
    update plan_document d set plan_id = ${review.planId}::uuid
      from plan_review r
     where r.district_id = ${review.districtId} and r.id = ${review.id}
       and d.district_id = r.district_id and d.id = r.plan_document_id`.execute(transaction);
}

/** A step of a review, so that it can be taken back. `words` is JSON of both languages. */
export interface ReviewStepRow {
  readonly id: string;
  readonly number: number;
  readonly words: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly takenBy: string;
  readonly takenByAccountId: string | null;
  readonly takenAt: string;
}

/** Keeps a step under the next number of its review, and answers that number. The review must be claimed. */
export async function insertReviewStep(
  transaction: DistrictTransaction,
  review: { readonly districtId: string; readonly id: string },
  step: Omit<ReviewStepRow, 'number'>,
): Promise<number> {
  const done = await sql<{ number: number }>`
    insert into plan_review_step
      (district_id, id, plan_review_id, number, words, before, after, taken_by, taken_by_account_id, taken_at)
    values
      (${review.districtId}, ${step.id}, ${review.id},
       (select coalesce(max(number), 0) + 1 from plan_review_step
         where district_id = ${review.districtId} and plan_review_id = ${review.id}),
       ${step.words}, ${toJson(step.before)}::jsonb, ${toJson(step.after)}::jsonb, ${step.takenBy},
       ${step.takenByAccountId}::uuid, ${step.takenAt})
    returning number`.execute(transaction);
  return done.rows[0]?.number ?? 0;
}

/** The last step of one account that was not taken back, or undefined. */
export async function findLastStep(
  transaction: DistrictTransaction,
  review: { readonly districtId: string; readonly id: string },
  accountId: string,
): Promise<ReviewStepRow | undefined> {
  const found = await sql<ReviewStepRow>`
    select id, number, words, before, after, taken_by as "takenBy", taken_by_account_id as "takenByAccountId",
           taken_at as "takenAt"
      from plan_review_step
     where district_id = ${review.districtId} and plan_review_id = ${review.id}
       and taken_by_account_id = ${accountId} and undone_at is null
     order by number desc limit 1`.execute(transaction);
  return found.rows[0];
}

/** Notes that a step was taken back. */
export async function markStepUndone(
  transaction: DistrictTransaction,
  step: { readonly districtId: string; readonly id: string },
  at: string,
): Promise<void> {
  await sql`
    update plan_review_step set undone_at = ${at}
     where district_id = ${step.districtId} and id = ${step.id}`.execute(transaction);
}
