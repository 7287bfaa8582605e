import type { ColumnType, Generated } from 'kysely';
import type { Day, Json, Moment, TenantRow } from './column-types.ts';
import type { ItemOrigin, PlanLevel, ReviewDecision, ReviewItemKind, ReviewState } from '@junheng/vocabulary';
import type { StoredAnchor } from '@junheng/domain';

/** `jsonb` with a default: read as a value, written as JSON text, or left out. */
export type DefaultedJson<T> = ColumnType<T, string | undefined, string>;

/** A table of a document: rows of cells, each [start, end, rows, columns] with the rows and columns it covers. */
export type StoredTable = readonly (readonly (readonly [number, number, number, number])[])[];

/** The document that a plan, or an adjustment of it, was read from. */
export interface PlanDocumentTable extends TenantRow {
  /** Null until what was read in it is published. */
  plan_id: string | null;
  /** Null for pasted text. */
  stored_file_id: string | null;
  title: string;
  /** The text as read; every span counts its UTF-16 units. */
  text: string;
  /** What the reader of plans gave, unchanged. */
  reading: Json<unknown>;
  reader_version: string;
  /** The tables whose structure the file itself gave; null when it gave none. */
  tables: ColumnType<readonly StoredTable[] | null, string | null | undefined, never>;
  /** Whether `text` is the reader's own rendering and not the characters of the file. */
  is_rendered: boolean;
  loaded_by: string;
  loaded_by_account_id: string | null;
  loaded_at: Moment;
}

/** What the review says of the plan as a whole. */
export interface StoredPlanFacts {
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly issued: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly level: PlanLevel;
  readonly region: string;
  readonly ownerUnitId: string | null;
  readonly superiorPlanId: string | null;
}

/** The review of one document: of a new plan, or of an adjustment of `plan_id`. */
export interface PlanReviewTable extends TenantRow {
  plan_document_id: string;
  /** Null for a new plan until it is published. */
  plan_id: string | null;
  state: ColumnType<ReviewState, ReviewState | undefined, ReviewState>;
  facts: Json<StoredPlanFacts>;
  opened_by: string;
  opened_by_account_id: string | null;
  opened_at: Moment;
  closed_at: Moment | null;
  version: Generated<number>;
}

/** One thing read in a document, or added by a reviewer, and what was decided of it. */
export interface PlanReviewItemTable extends TenantRow {
  plan_review_id: string;
  kind: ReviewItemKind;
  /** Place among the items of its kind, from 1. */
  position: number;
  /** As the reader gave it; null when a reviewer added it. */
  as_read: Json<unknown> | null;
  /** As it stands now. */
  payload: Json<unknown>;
  span_start: number;
  span_end: number;
  /** Further places where the plan prints the same. */
  anchors: DefaultedJson<StoredAnchor[]>;
  /** Ids of the doubts that concern it. */
  doubts: DefaultedJson<string[]>;
  origin: ColumnType<ItemOrigin, ItemOrigin | undefined, never>;
  decision: ColumnType<ReviewDecision, ReviewDecision | undefined, ReviewDecision>;
  decided_by: string | null;
  decided_by_account_id: string | null;
  decided_at: Moment | null;
  /** The target, task or project of the plan that an adjustment restates. */
  matched_id: string | null;
  version: Generated<number>;
  /** The version of the review in which it last changed. */
  changed_in: Generated<number>;
}

/** One step of a review, so that it can be undone. */
export interface PlanReviewStepTable extends TenantRow {
  plan_review_id: string;
  number: number;
  words: string;
  before: Json<unknown>;
  after: Json<unknown>;
  taken_by: string;
  taken_by_account_id: string | null;
  taken_at: Moment;
  undone_at: Moment | null;
}

/** A published state of a plan: everything that judging needs, frozen and hashed. */
export interface PlanVersionTable extends TenantRow {
  plan_id: string;
  /** From 1. */
  number: number;
  plan_document_id: string | null;
  plan_review_id: string | null;
  published_by: string;
  published_by_account_id: string | null;
  published_at: Moment;
  in_force_from: Day;
  note: string;
  snapshot: Json<unknown>;
  /** SHA-256 of the canonical JSON of the snapshot, lower-case hex. */
  snapshot_hash: string;
}

/** The tables of documents, reviews and versions. */
export interface PlanReviewTables {
  plan_document: PlanDocumentTable;
  plan_review: PlanReviewTable;
  plan_review_item: PlanReviewItemTable;
  plan_review_step: PlanReviewStepTable;
  plan_version: PlanVersionTable;
}
