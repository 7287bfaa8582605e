import type { ReviewItem } from '@junheng/contract';

export type ItemKind = ReviewItem['kind'];

/** In the order in which a reviewer works: what is in doubt stands first. */
export const kindOrder: readonly ItemKind[] = [
  'doubt',
  'target',
  'task',
  'milestone',
  'project',
  'promise',
  'achievement',
];

/** Which items a list shows: all, those not decided yet, those that a doubt touches. */
export type Shown = 'all' | 'pending' | 'doubted';

function byPlace(left: ReviewItem, right: ReviewItem): number {
  return left.span[0] - right.span[0] || left.position - right.position;
}

/** The items of every kind in the order of the document. */
export function groupByKind(items: Iterable<ReviewItem>): ReadonlyMap<ItemKind, readonly ReviewItem[]> {
  const groups = new Map<ItemKind, ReviewItem[]>(kindOrder.map((kind) => [kind, []]));
  for (const item of items) groups.get(item.kind)?.push(item);
  for (const group of groups.values()) group.sort(byPlace);
  return groups;
}

/** The words of an item that a search looks into. */
export function wordsOf(item: ReviewItem): string {
  const { payload } = item;
  switch (item.kind) {
    case 'doubt':
      return `${item.payload.message} ${item.payload.messageEn} ${item.payload.words}`;
    case 'task':
    case 'milestone':
      return [
        item.payload.title,
        item.payload.text,
        item.payload.group,
        ...item.payload.duties.map(({ name }) => name),
      ].join(' ');
    case 'promise':
      return `${item.payload.schoolType} ${item.payload.year}`;
    default:
      return `${'name' in payload ? payload.name : ''} ${payload.place}`;
  }
}

/** The items of a list that its filters leave. */
export function filterItems(
  items: readonly ReviewItem[],
  shown: Shown,
  search: string,
): readonly ReviewItem[] {
  const wanted = search.trim().toLowerCase();
  if (shown === 'all' && wanted === '') return items;
  return items.filter(
    (item) =>
      (shown === 'all' || (shown === 'pending' ? item.decision === 'pending' : item.doubtIds.length > 0)) &&
      (wanted === '' || wordsOf(item).toLowerCase().includes(wanted)),
  );
}

/** The item after (or before) the current one, without going round; the first (last) when there is no current one. */
export function neighbour(
  items: readonly ReviewItem[],
  currentId: string | null,
  direction: 1 | -1,
): ReviewItem | null {
  const at = items.findIndex((item) => item.id === currentId);
  if (at === -1) return (direction === 1 ? items[0] : items.at(-1)) ?? null;
  return items[at + direction] ?? null;
}

/**
 * The next item that nobody has decided: further on in the list, then in the kinds that follow, then round to the beginning.
 * Backwards it goes the same way in reverse. Null when all is decided.
 */
export function nextPending(
  groups: ReadonlyMap<ItemKind, readonly ReviewItem[]>,
  kind: ItemKind,
  currentId: string | null,
  direction: 1 | -1,
): ReviewItem | null {
  const all = kindOrder.flatMap((each) => groups.get(each) ?? []);
  const line = direction === 1 ? all : all.toReversed();
  const from = kindOrder.indexOf(kind);
  const isFrom = (item: ReviewItem) => (kindOrder.indexOf(item.kind) - from) * direction >= 0;
  const at =
    currentId === null ? line.findIndex(isFrom) : line.findIndex((item) => item.id === currentId) + 1;
  const round = at === -1 ? line : [...line.slice(at), ...line.slice(0, at)];
  return round.find((item) => item.decision === 'pending' && item.id !== currentId) ?? null;
}
