import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { canonicalJson } from './canonical-json.ts';
import type { ItemChange } from './decide-items.ts';
import type { ReviewEntry, ReviewedFacts } from './review-item.ts';

/** The part of an item that a step can change; `payload` and `anchors` are left out when the step did not touch them. */
export interface ItemState {
  readonly id: string;
  readonly decision: ReviewEntry['decision'];
  readonly payload?: ReviewEntry['payload'];
  readonly anchors?: ReviewEntry['anchors'];
  readonly matchedId: string | null;
  readonly decidedBy: string | null;
  readonly decidedByAccountId: string | null;
  readonly decidedAt: string | null;
}

/** One side of a step: the items it touched, and the facts when it changed them. */
export interface StepSide {
  readonly items: readonly ItemState[];
  readonly facts: ReviewedFacts | null;
}

function stateOf(item: ReviewEntry, other: ReviewEntry | null): ItemState {
  const { id, decision, payload, anchors, matchedId, decidedBy, decidedByAccountId, decidedAt } = item;
  const isSame = (left: unknown, right: unknown): boolean => canonicalJson(left) === canonicalJson(right);
  return {
    id,
    decision,
    ...(other !== null && isSame(payload, other.payload) ? {} : { payload }),
    ...(other !== null && isSame(anchors, other.anchors) ? {} : { anchors }),
    matchedId,
    decidedBy,
    decidedByAccountId,
    decidedAt,
  };
}

/** Both sides of a step, as they are kept. An added item has no side before. */
export function recordStep(
  changes: readonly ItemChange[],
  facts: { readonly before: ReviewedFacts; readonly after: ReviewedFacts } | null = null,
): { readonly before: StepSide; readonly after: StepSide } {
  return {
    before: {
      items: changes.flatMap(({ before, after }) => (before === null ? [] : [stateOf(before, after)])),
      facts: facts?.before ?? null,
    },
    after: { items: changes.map(({ before, after }) => stateOf(after, before)), facts: facts?.after ?? null },
  };
}

/** Whether an item still is as a step left it. */
function isAsLeft(item: ReviewEntry, state: ItemState): boolean {
  return Object.entries(state).every(
    ([field, value]) => canonicalJson(item[field as keyof ReviewEntry]) === canonicalJson(value),
  );
}

/**
 * Takes a step back: every item becomes what it was; one that the step added is rejected. Error: PLAN_REVIEW_ITEM_CHANGED
 * when something was changed since, by whom. The facts to go back to, or null.
 */
export function undoStep(
  step: { readonly before: StepSide; readonly after: StepSide },
  items: readonly ReviewEntry[],
  facts: ReviewedFacts,
): Result<{ readonly changes: ItemChange[]; readonly facts: ReviewedFacts | null }, AppError> {
  if (step.after.facts !== null && canonicalJson(step.after.facts) !== canonicalJson(facts)) {
    return fail(appError('PLAN_REVIEW_ITEM_CHANGED', { itemId: '', by: '' }));
  }
  const byId = new Map(items.map((item) => [item.id, item]));
  const earlier = new Map(step.before.items.map((state) => [state.id, state]));
  const changes: ItemChange[] = [];
  for (const state of step.after.items) {
    const item = byId.get(state.id);
    if (item === undefined) return fail(appError('PLAN_REVIEW_ITEM_NOT_FOUND'));
    if (!isAsLeft(item, state)) {
      return fail(appError('PLAN_REVIEW_ITEM_CHANGED', { itemId: item.id, by: item.decidedBy ?? '' }));
    }
    const back: Partial<ItemState> = earlier.get(state.id) ?? { decision: 'rejected' };
    changes.push({ before: item, after: { ...item, ...back, version: item.version + 1 } as ReviewEntry });
  }
  return ok({ changes, facts: step.before.facts });
}
