import { canonicalJson } from './canonical-json.ts';
import type { ReviewDuty, ReviewEntry, ReviewItemKind, ReviewedFacts } from './review-item.ts';
import { reviewItemKinds } from '@junheng/vocabulary';

/** The fields of an item that differ from what was read, in the order of its payload; none for one that was added. */
export function changedFields(item: ReviewEntry): string[] {
  const read = item.asRead as Readonly<Record<string, unknown>> | null;
  if (read === null) return [];
  return Object.entries(item.payload)
    .filter(([field, value]) => canonicalJson(value) !== canonicalJson(read[field]))
    .map(([field]) => field);
}

/** The duties of an item, none for kinds without. */
export function dutiesOf(item: ReviewEntry): readonly ReviewDuty[] {
  return 'duties' in item.payload ? item.payload.duties : [];
}

/** Whether the numbers and days of an item can be taken as they are. */
function isComplete(item: ReviewEntry, facts: ReviewedFacts): boolean {
  if (item.kind === 'target') {
    const { comparator, value, valueMax, year } = item.payload;
    if (comparator === 'qualitative' || comparator === 'maintain') return true;
    return value !== null && year !== null && (comparator !== 'range' || valueMax !== null);
  }
  if (item.kind === 'milestone') {
    const year = Number((item.payload.due ?? '').slice(0, 4));
    return (facts.from === null || year >= facts.from) && (facts.to === null || year <= facts.to);
  }
  return true;
}

/**
 * Whether an item may be accepted together with all like it: pending, touched by no open doubt, complete, and every
 * unit matched or simply new. A doubt itself never is.
 */
export function isUndoubted(
  item: ReviewEntry,
  openDoubts: ReadonlySet<string>,
  facts: ReviewedFacts,
): boolean {
  if (item.kind === 'doubt' || item.decision !== 'pending') return false;
  if (item.doubts.some((id) => openDoubts.has(id))) return false;
  const areUnitsKnown = dutiesOf(item).every((duty) => duty.unitId !== null || duty.create !== null);
  return areUnitsKnown && isComplete(item, facts);
}

/** The ids of the doubts that nobody has decided. */
export function findOpenDoubts(items: readonly ReviewEntry[]): ReadonlySet<string> {
  return new Set(
    items.flatMap((item) => (item.kind === 'doubt' && item.decision === 'pending' ? item.id : [])),
  );
}

/** How much of a kind is decided. */
export interface KindProgress {
  readonly kind: ReviewItemKind;
  readonly total: number;
  readonly decided: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Pending, and could be accepted without a look. */
  readonly undoubted: number;
}

/** Counts what is decided, by kind, in the order of the screens. */
export function countProgress(items: readonly ReviewEntry[], facts: ReviewedFacts): KindProgress[] {
  const open = findOpenDoubts(items);
  return reviewItemKinds.map((kind) => {
    const own = items.filter((item) => item.kind === kind);
    const rejected = own.filter((item) => item.decision === 'rejected').length;
    const pending = own.filter((item) => item.decision === 'pending').length;
    return {
      kind,
      total: own.length,
      decided: own.length - pending,
      accepted: own.length - pending - rejected,
      rejected,
      undoubted: own.filter((item) => isUndoubted(item, open, facts)).length,
    };
  });
}
