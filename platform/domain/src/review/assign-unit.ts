import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { ItemChange } from './decide-items.ts';
import { changedFields, dutiesOf } from './judge-item.ts';
import { isTaken } from './review-item.ts';
import type { ReviewDuty, ReviewEntry } from './review-item.ts';
import type { NewUnitKind } from '@junheng/vocabulary';

/** Which units a printed name stands for: some of the district's, one to be made, or none (left out of all duties). */
export interface UnitAssignment {
  readonly name: string;
  readonly unitIds: readonly string[];
  readonly create: NewUnitKind | null;
  /** The right name where the printed one is damaged; empty to keep it. */
  readonly rename: string;
}

const MOST_DUTIES = 60;

function replaceDuty(duty: ReviewDuty, { name, unitIds, create, rename }: UnitAssignment): ReviewDuty[] {
  if (duty.name !== name) return [duty];
  const named = { ...duty, name: rename === '' ? name : rename };
  if (unitIds.length > 0) return unitIds.map((unitId) => ({ ...named, unitId, create: null }));
  return create === null ? [] : [{ ...named, unitId: null, create }];
}

/** Says for all items at once which units a printed name means; what was decided of an item stays. Error: PLAN_REVIEW_ITEM_NOT_FOUND when no item has the name. */
export function assignUnit(
  items: readonly ReviewEntry[],
  assignment: UnitAssignment,
): Result<ItemChange[], AppError> {
  const changes = items
    .filter((item) => dutiesOf(item).some((duty) => duty.name === assignment.name))
    .map((before): ItemChange => {
      const seen = new Set<string>();
      const duties = dutiesOf(before)
        .flatMap((duty) => replaceDuty(duty, assignment))
        .filter((duty) => {
          const key = duty.unitId ?? duty.name;
          return seen.has(key) ? false : seen.add(key);
        })
        .slice(0, MOST_DUTIES);
      const written = { ...before, payload: { ...before.payload, duties } } as ReviewEntry;
      const decision = isTaken(before)
        ? changedFields(written).length > 0
          ? 'corrected'
          : 'accepted'
        : before.decision;
      return { before, after: { ...written, decision, version: before.version + 1 } as ReviewEntry };
    });
  return changes.length === 0 ? fail(appError('PLAN_REVIEW_ITEM_NOT_FOUND')) : ok(changes);
}
