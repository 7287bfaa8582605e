import type { StoredPlanFacts, StoredTable } from '../schema/plan-review-tables.ts';
import { toJson } from './to-json.ts';
import { insertRows } from '../insert-rows.ts';
import type { ItemOrigin, ReviewDecision, ReviewItemKind } from '@junheng/vocabulary';
import type { InsertContext } from '../insert-context.ts';
import type { StoredAnchor } from '@junheng/domain';

/** The document that a review is of, as it was loaded. */
export interface NewPlanDocument {
  readonly id: string;
  /** Null for pasted text. */
  readonly storedFileId: string | null;
  readonly title: string;
  readonly text: string;
  readonly reading: unknown;
  readonly readerVersion: string;
  readonly isRendered: boolean;
  readonly tables?: readonly StoredTable[];
}

/** An item of a review as it is kept; the domain's review entries fit. */
export interface NewReviewItem {
  readonly id: string;
  readonly kind: ReviewItemKind;
  readonly position: number;
  readonly asRead: unknown;
  readonly payload: unknown;
  readonly span: readonly [number, number];
  readonly anchors: readonly StoredAnchor[];
  readonly doubts: readonly string[];
  readonly origin: ItemOrigin;
  readonly decision: ReviewDecision;
  readonly decidedBy: string | null;
  readonly decidedByAccountId: string | null;
  readonly decidedAt: string | null;
  readonly matchedId: string | null;
  readonly version: number;
}

/** A document with the review of what was read in it. `at` is a moment, ISO 8601. */
export interface NewPlanReview {
  readonly document: NewPlanDocument;
  readonly reviewId: string;
  /** The plan that it adjusts, or null for a new plan. */
  readonly planId: string | null;
  readonly facts: StoredPlanFacts;
  readonly items: readonly NewReviewItem[];
  readonly by: { readonly name: string; readonly accountId: string | null };
  readonly at: string;
}

/** The row of an item; `changedIn` is the version of the review that it changes with. */
export function itemRow(districtId: string, reviewId: string, item: NewReviewItem, changedIn: number) {
  return {
    district_id: districtId,
    id: item.id,
    plan_review_id: reviewId,
    kind: item.kind,
    position: item.position,
    as_read: item.asRead === null ? null : toJson(item.asRead),
    payload: toJson(item.payload),
    span_start: item.span[0],
    span_end: item.span[1],
    anchors: toJson(item.anchors),
    doubts: toJson(item.doubts),
    origin: item.origin,
    decision: item.decision,
    decided_by: item.decidedBy,
    decided_by_account_id: item.decidedByAccountId,
    decided_at: item.decidedAt,
    matched_id: item.matchedId,
    version: item.version,
    changed_in: changedIn,
  };
}

/** Keeps a document and opens its review with all items. The file itself must be kept already. */
export async function insertPlanReview(context: InsertContext, review: NewPlanReview): Promise<void> {
  const { transaction, districtId } = context;
  const { document, by, at } = review;
  await insertRows(transaction, 'plan_document', [
    {
      district_id: districtId,
      id: document.id,
      plan_id: review.planId,
      stored_file_id: document.storedFileId,
      title: document.title,
      text: document.text,
      reading: toJson(document.reading),
      tables: document.tables === undefined ? null : toJson(document.tables),
      reader_version: document.readerVersion,
      is_rendered: document.isRendered,
      loaded_by: by.name,
      loaded_by_account_id: by.accountId,
      loaded_at: at,
    },
  ]);
  await insertRows(transaction, 'plan_review', [
    {
      district_id: districtId,
      id: review.reviewId,
      plan_document_id: document.id,
      plan_id: review.planId,
      facts: toJson(review.facts),
      opened_by: by.name,
      opened_by_account_id: by.accountId,
      opened_at: at,
      closed_at: null,
    },
  ]);
  await insertRows(
    transaction,
    'plan_review_item',
    review.items.map((item) => itemRow(districtId, review.reviewId, item, 1)),
  );
}
