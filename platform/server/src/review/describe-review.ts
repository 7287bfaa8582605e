import type { PlanReview, ReviewItem } from '@junheng/contract';
import { findLastStep, findMatchableRows, findPlanReview, findReviewItems } from '@junheng/database';
import type { PlanReviewRow, ReviewItemRow, ReviewStepRow } from '@junheng/database';
import { changedFields, countProgress, findMissingFacts, findOpenDoubts, isUndoubted } from '@junheng/domain';
import type { MatchableRow, ReviewEntry } from '@junheng/domain';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { RequestContext } from '../handler.ts';

/** A review as the database has it: its row, its items as the domain takes them, and the rows they may restate. */
export interface LoadedReview {
  readonly row: PlanReviewRow;
  readonly items: readonly (ReviewEntry & { readonly changedIn: number })[];
  readonly rows: readonly MatchableRow[];
}

/** Items as the domain takes them: payloads were checked by the schemas of their kind when they were written. */
export function toEntries(rows: readonly ReviewItemRow[]): (ReviewEntry & { readonly changedIn: number })[] {
  return rows as unknown as (ReviewEntry & { readonly changedIn: number })[];
}

/** Loads a review with all its items. Error: PLAN_REVIEW_NOT_FOUND. */
export async function loadReview(
  context: Pick<RequestContext, 'reader' | 'transaction'>,
  id: string,
): Promise<Result<LoadedReview, AppError>> {
  const { transaction, reader } = context;
  const { districtId } = reader;
  const row = await findPlanReview(transaction, districtId, id);
  if (row === undefined) return fail(appError('PLAN_REVIEW_NOT_FOUND'));
  const items = toEntries(await findReviewItems(transaction, districtId, id));
  const isAdjusting = row.planId !== null && row.state === 'open';
  const rows = isAdjusting ? await findMatchableRows(transaction, districtId, row.planId ?? '') : [];
  return ok({ row, items, rows });
}

/** The words of a kept step in both languages. */
export function describeStep(step: ReviewStepRow | undefined): PlanReview['lastStep'] {
  if (step === undefined) return null;
  const { zh, en } = JSON.parse(step.words) as { zh: string; en: string };
  return { number: step.number, zh, en, takenBy: step.takenBy, takenAt: step.takenAt };
}

/** Lays a review out as the contract has it, with the items that changed after version `since` and those whose doubts did. */
export async function describeReview(
  context: Pick<RequestContext, 'reader' | 'transaction'>,
  { row, items, rows }: LoadedReview,
  since: number,
): Promise<PlanReview> {
  const { transaction, reader } = context;
  const step = await findLastStep(
    transaction,
    { districtId: reader.districtId, id: row.id },
    reader.accountId,
  );
  const open = findOpenDoubts(items);
  const nameOf = new Map(rows.map((candidate) => [candidate.id, candidate.name]));
  const changed = new Set(items.filter((item) => item.changedIn > since).map((item) => item.id));
  const shown = items.filter((item) => changed.has(item.id) || item.doubts.some((id) => changed.has(id)));
  const describeItem = (item: LoadedReview['items'][number]): ReviewItem => {
    const fields = changedFields(item);
    return {
      id: item.id,
      kind: item.kind,
      position: item.position,
      payload: item.payload,
      asRead: fields.length === 0 ? null : item.asRead,
      span: [item.span[0], item.span[1]],
      anchors: item.anchors,
      doubtIds: item.doubts,
      origin: item.origin,
      decision: item.decision,
      changedFields: fields,
      isUndoubted: isUndoubted(item, open, row.facts),
      decidedBy: item.decidedBy,
      decidedAt: item.decidedAt,
      matchedId: item.matchedId,
      matchedName: item.matchedId === null ? null : (nameOf.get(item.matchedId) ?? null),
      version: item.version,
    } as unknown as ReviewItem;
  };
  return {
    id: row.id,
    documentId: row.documentId,
    documentTitle: row.documentTitle,
    fileName: row.fileName,
    planId: row.planId,
    planTitle: row.planTitle,
    state: row.state,
    facts: { ...row.facts },
    missingFacts: findMissingFacts(row.facts),
    openedBy: row.openedBy,
    openedAt: row.openedAt,
    progress: countProgress(items, row.facts),
    lastStep: describeStep(step),
    version: row.version,
    items: shown.map(describeItem),
  };
}
