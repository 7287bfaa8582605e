import type { ReviewDuty, ReviewItem } from '@junheng/contract';

/** A printed name that stands for no unit yet, and the items that carry it. */
export interface OpenUnit {
  readonly name: string;
  readonly items: readonly ReviewItem[];
}

function dutiesOf(item: ReviewItem): readonly ReviewDuty[] {
  return 'duties' in item.payload ? item.payload.duties : [];
}

function isOpen(duty: ReviewDuty): boolean {
  return duty.unitId === null && duty.create === null;
}

/** The names without a unit among these items, those with most items first. */
export function findOpenUnits(items: readonly ReviewItem[]): OpenUnit[] {
  const byName = new Map<string, Set<ReviewItem>>();
  for (const item of items)
    for (const duty of dutiesOf(item).filter(isOpen)) {
      const carriers = byName.get(duty.name) ?? new Set();
      byName.set(duty.name, carriers.add(item));
    }
  return [...byName]
    .map(([name, carriers]) => ({ name, items: [...carriers] }))
    .toSorted(
      (left, right) => right.items.length - left.items.length || left.name.localeCompare(right.name, 'zh'),
    );
}
