import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { hasKnownReferences } from './decide-items.ts';
import type { Decider, ItemChange } from './decide-items.ts';
import type { ReviewEntry, ReviewWriting } from './review-item.ts';

/** Adds an item that the reader of plans did not find, accepted at once, as the last of its kind. Error: PLAN_REVIEW_ITEM_NOT_FOUND for a parent or target that is not there. */
export function addItem(
  items: readonly ReviewEntry[],
  content: ReviewWriting,
  span: readonly [number, number],
  id: string,
  by: Decider,
): Result<ItemChange, AppError> {
  if (!hasKnownReferences(items, content)) return fail(appError('PLAN_REVIEW_ITEM_NOT_FOUND'));
  const last = Math.max(
    0,
    ...items.filter((item) => item.kind === content.kind).map((item) => item.position),
  );
  const after = {
    id,
    kind: content.kind,
    position: last + 1,
    asRead: null,
    payload: content.payload,
    span: [span[0], span[1]],
    anchors: [],
    doubts: [],
    origin: 'added',
    decision: 'accepted',
    decidedBy: by.name,
    decidedByAccountId: by.accountId,
    decidedAt: by.at,
    matchedId: null,
    version: 1,
  } as unknown as ReviewEntry;
  return ok({ before: null, after });
}
