import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { isContradiction } from './is-contradiction.ts';
import { changedFields, findOpenDoubts, isUndoubted } from './judge-item.ts';
import type { ReviewEntry, ReviewItemKind, ReviewWriting, ReviewedFacts } from './review-item.ts';

/** Who decides, and when (ISO 8601). */
export interface Decider {
  readonly name: string;
  readonly accountId: string | null;
  readonly at: string;
}

/** An item before and after a step; `before` is null for one that was added. */
export interface ItemChange {
  readonly before: ReviewEntry | null;
  readonly after: ReviewEntry;
}

/** One decision about an item, with the version that the person saw. */
export type ItemDecision = { readonly itemId: string; readonly version: number } & (
  | { readonly decision: 'accept' | 'reject' | 'reopen' }
  | { readonly decision: 'correct'; readonly content: ReviewWriting }
  | { readonly decision: 'match'; readonly matchedId: string | null }
);

/** A row of the plan that an adjustment may restate. */
export interface MatchableRow {
  readonly id: string;
  readonly of: 'target' | 'task' | 'project';
  readonly name: string;
}

/** What decisions are checked against. */
export interface DecisionContext {
  readonly items: readonly ReviewEntry[];
  readonly rows: readonly MatchableRow[];
  readonly by: Decider;
}

/** The rows that an item of a kind can restate. */
export function rowKindOf(kind: ReviewItemKind): MatchableRow['of'] | null {
  if (kind === 'target' || kind === 'project') return kind;
  return kind === 'task' || kind === 'milestone' ? 'task' : null;
}

/** An item with a decision and who took it; its version is the next. */
export function markDecided(
  item: ReviewEntry,
  change: Partial<ReviewEntry>,
  by: Decider | null,
): ReviewEntry {
  return {
    ...item,
    ...change,
    decidedBy: by?.name ?? null,
    decidedByAccountId: by?.accountId ?? null,
    decidedAt: by?.at ?? null,
    version: item.version + 1,
  } as ReviewEntry;
}

/** Finds the item that a person saw. Errors: PLAN_REVIEW_ITEM_NOT_FOUND, PLAN_REVIEW_ITEM_CHANGED when somebody was faster. */
export function findSeen(
  items: readonly ReviewEntry[],
  seen: { readonly itemId: string; readonly version: number },
): Result<ReviewEntry, AppError> {
  const item = items.find((candidate) => candidate.id === seen.itemId);
  if (item === undefined) return fail(appError('PLAN_REVIEW_ITEM_NOT_FOUND'));
  if (item.version !== seen.version) {
    return fail(appError('PLAN_REVIEW_ITEM_CHANGED', { itemId: item.id, by: item.decidedBy ?? '' }));
  }
  return ok(item);
}

/** Whether the items that a payload names are there and of the right kind. */
export function hasKnownReferences(items: readonly ReviewEntry[], { kind, payload }: ReviewWriting): boolean {
  const isOf = (id: string, kinds: readonly ReviewItemKind[]): boolean =>
    items.some((item) => item.id === id && kinds.includes(item.kind));
  if (kind === 'target') return payload.parentItemId === null || isOf(payload.parentItemId, ['target']);
  if (kind !== 'task' && kind !== 'milestone') return true;
  return (
    (payload.parentItemId === null || isOf(payload.parentItemId, ['task', 'milestone'])) &&
    payload.targetItemIds.every((id) => isOf(id, ['target']))
  );
}

/** Writes a corrected payload into an item: `corrected` when it differs from what was read, `accepted` when it does not. */
export function correctItem(
  items: readonly ReviewEntry[],
  item: ReviewEntry,
  content: ReviewWriting,
  by: Decider,
): Result<ReviewEntry, AppError> {
  if (item.kind !== content.kind) return fail(appError('PLAN_REVIEW_ITEM_KIND_WRONG'));
  const isOwnParent = 'parentItemId' in content.payload && content.payload.parentItemId === item.id;
  if (isOwnParent || !hasKnownReferences(items, content)) return fail(appError('PLAN_REVIEW_ITEM_NOT_FOUND'));
  const written = { ...item, payload: content.payload } as ReviewEntry;
  const decision = changedFields(written).length > 0 ? 'corrected' : 'accepted';
  return ok(markDecided(written, { decision }, by));
}

function decideItem(
  { items, rows, by }: DecisionContext,
  decision: ItemDecision,
): Result<ItemChange[], AppError> {
  const seen = findSeen(items, decision);
  if (!seen.ok) return seen;
  const before = seen.value;
  if (decision.decision === 'correct') {
    const corrected = correctItem(items, before, decision.content, by);
    return corrected.ok ? ok([{ before, after: corrected.value }]) : corrected;
  }
  if (decision.decision === 'match') {
    const { matchedId } = decision;
    const fits =
      matchedId === null || rows.some((row) => row.id === matchedId && row.of === rowKindOf(before.kind));
    if (!fits) return fail(appError('PLAN_REVIEW_MATCH_WRONG'));
    const matched = { before, after: { ...before, matchedId, version: before.version + 1 } };
    // A row is restated once: whoever had it before lets it go.
    const others = items.filter(
      (item) => matchedId !== null && item.matchedId === matchedId && item.id !== before.id,
    );
    return ok([
      matched,
      ...others.map((item) => ({
        before: item,
        after: { ...item, matchedId: null, version: item.version + 1 },
      })),
    ]);
  }
  if (decision.decision === 'reopen') {
    return ok([{ before, after: markDecided(before, { decision: 'pending' }, null) }]);
  }
  if (before.kind === 'doubt' && isContradiction(before.payload.code)) {
    return fail(appError('PLAN_REVIEW_DOUBT_UNANSWERED'));
  }
  const accepted = changedFields(before).length > 0 && before.kind !== 'doubt' ? 'corrected' : 'accepted';
  const choice = decision.decision === 'accept' ? accepted : 'rejected';
  return ok([{ before, after: markDecided(before, { decision: choice }, by) }]);
}

/**
 * Decides items in one step: all or none. Errors: PLAN_REVIEW_ITEM_NOT_FOUND, …_CHANGED (somebody was faster), …_KIND_WRONG,
 * PLAN_REVIEW_MATCH_WRONG, PLAN_REVIEW_DOUBT_UNANSWERED for a contradiction that needs a reading or words.
 */
export function decideItems(
  context: DecisionContext,
  decisions: readonly ItemDecision[],
): Result<ItemChange[], AppError> {
  const changes: ItemChange[] = [];
  const decided = new Set<string>();
  for (const decision of decisions) {
    const made = decideItem(context, decision);
    if (!made.ok) return made;
    for (const change of made.value) {
      const { id } = change.after;
      if (decided.has(id)) {
        return fail(appError('PLAN_REVIEW_ITEM_CHANGED', { itemId: id, by: context.by.name }));
      }
      decided.add(id);
      changes.push(change);
    }
  }
  return ok(changes);
}

/** Accepts every pending item without doubt, of some kinds or all. Error: PLAN_REVIEW_NOTHING_TO_ACCEPT. */
export function acceptUndoubted(
  items: readonly ReviewEntry[],
  facts: ReviewedFacts,
  kinds: readonly ReviewItemKind[] | undefined,
  by: Decider,
): Result<ItemChange[], AppError> {
  const open = findOpenDoubts(items);
  const changes = items
    .filter((item) => (kinds === undefined || kinds.includes(item.kind)) && isUndoubted(item, open, facts))
    .map((before): ItemChange => {
      const decision = changedFields(before).length > 0 ? 'corrected' : 'accepted';
      return { before, after: markDecided(before, { decision }, by) };
    });
  return changes.length === 0 ? fail(appError('PLAN_REVIEW_NOTHING_TO_ACCEPT')) : ok(changes);
}
