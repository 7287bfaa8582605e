import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { StoredTable } from '../schema/plan-review-tables.ts';
import type { ReviewState } from '@junheng/vocabulary';

/** A document in the list, with how far its review is. */
export interface PlanDocumentRow {
  readonly id: string;
  readonly title: string;
  readonly fileName: string | null;
  readonly size: number | null;
  readonly loadedBy: string;
  readonly loadedAt: string;
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly reviewId: string;
  readonly state: ReviewState;
  readonly versionNumber: number | null;
  readonly total: number;
  readonly decided: number;
}

/** The documents of a district, the newest first; of one plan, or only those published. */
export async function findPlanDocuments(
  transaction: DistrictTransaction,
  districtId: string,
  filter: { readonly planId?: string | undefined; readonly onlyPublished: boolean },
): Promise<PlanDocumentRow[]> {
  const ofPlan = filter.planId === undefined ? sql`true` : sql`r.plan_id = ${filter.planId}`;
  const published = filter.onlyPublished ? sql`r.state = 'published'` : sql`true`;
  const found = await sql<PlanDocumentRow>`
    select d.id, d.title, f.file_name as "fileName", f.size::int as size, d.loaded_by as "loadedBy",
           d.loaded_at as "loadedAt", r.plan_id as "planId", p.title as "planTitle", r.id as "reviewId", r.state,
           v.number as "versionNumber", coalesce(i.total, 0)::int as total, coalesce(i.decided, 0)::int as decided
      from plan_document d
      join plan_review r on r.district_id = d.district_id and r.plan_document_id = d.id
      left join stored_file f on f.district_id = d.district_id and f.id = d.stored_file_id
      left join plan p on p.district_id = r.district_id and p.id = r.plan_id
      left join plan_version v on v.district_id = r.district_id and v.plan_review_id = r.id
      left join (
        select plan_review_id, count(*) as total, count(*) filter (where decision <> 'pending') as decided
          from plan_review_item where district_id = ${districtId} group by plan_review_id
      ) i on i.plan_review_id = r.id
     where d.district_id = ${districtId} and ${ofPlan} and ${published}
     order by d.loaded_at desc, d.id desc`.execute(transaction);
  return found.rows;
}

/** A document with its text and the review it belongs to; `reading` is what the reader of plans gave. */
export interface PlanDocumentText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly reading: unknown;
  readonly isRendered: boolean;
  readonly tables: readonly StoredTable[] | null;
  readonly storedFileId: string | null;
  readonly state: ReviewState;
}

/** One document with its text, or undefined. */
export async function findPlanDocument(
  transaction: DistrictTransaction,
  districtId: string,
  id: string,
): Promise<PlanDocumentText | undefined> {
  const found = await sql<PlanDocumentText>`
    select d.id, d.title, d.text, d.reading, d.tables, d.is_rendered as "isRendered", d.stored_file_id as "storedFileId", r.state
      from plan_document d
      join plan_review r on r.district_id = d.district_id and r.plan_document_id = d.id
     where d.district_id = ${districtId} and d.id = ${id}`.execute(transaction);
  return found.rows[0];
}
