import type { PlanReview, ReviewItem } from '@junheng/contract';

/** A review as this page knows it: everything but the items, the items by id, and up to which version all changes of others are known. */
export interface KnownReview {
  readonly review: Omit<PlanReview, 'items'>;
  readonly items: ReadonlyMap<string, ReviewItem>;
  readonly seen: number;
}

/** How a reply came about: everything, all changes since a version, or one's own change with only what it touched. */
export type ReplyKind = 'whole' | 'since' | 'change';

/**
 * Puts a reply into what is known. Replies may overtake each other: the newer state of the review and of each item stays.
 * One's own change says nothing of what others did between, so it moves `seen` on only when nothing can lie between.
 */
export function mergeReview(
  before: KnownReview | undefined,
  reply: PlanReview,
  kind: ReplyKind,
): KnownReview {
  const { items, ...review } = reply;
  if (before === undefined || kind === 'whole')
    return { review, items: new Map(items.map((item) => [item.id, item])), seen: reply.version };
  if (items.length === 0 && reply.version === before.review.version && before.seen === reply.version)
    return before;
  let merged: ReadonlyMap<string, ReviewItem> = before.items;
  if (items.length > 0) {
    const next = new Map(before.items);
    for (const item of items) {
      const known = next.get(item.id);
      if (known === undefined || item.version >= known.version) next.set(item.id, item);
    }
    merged = next;
  }
  const isNext = kind === 'since' || reply.version === before.seen + 1;
  return {
    review: reply.version >= before.review.version ? review : before.review,
    items: merged,
    seen: isNext ? Math.max(before.seen, reply.version) : before.seen,
  };
}

/** Whether items were taken away that this page still shows, as undoing an addition does: then everything is asked for again. */
export function hasLostItems(known: KnownReview): boolean {
  const total = known.review.progress.reduce((sum, { total: ofKind }) => sum + ofKind, 0);
  return total !== known.items.size;
}
