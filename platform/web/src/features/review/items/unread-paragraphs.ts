import type { ReviewItem } from '@junheng/contract';

type Span = readonly [start: number, end: number];

/** The paragraphs that no item was read in or added for, in the order of the text. */
export function leaveUnread(unread: readonly Span[], items: Iterable<ReviewItem>): Span[] {
  const taken = [...items]
    .filter(({ kind }) => kind !== 'doubt')
    .flatMap(({ span, anchors }) => [span, ...anchors.map((anchor) => anchor.span)]);
  return unread.filter(([start, end]) => !taken.some(([from, to]) => (from ?? 0) < end && start < (to ?? 0)));
}

/** The unread paragraph behind a place of the text; the first one when there is none; null without any. */
export function nextUnread(unread: readonly Span[], place: number): Span | null {
  return unread.find(([start]) => start > place) ?? unread[0] ?? null;
}
