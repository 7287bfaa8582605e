import type { ReviewDuty } from '../../review/review-item.ts';

/** Finds the unit of a duty, or null for one that nobody decided. */
export type UnitOfDuty = (duty: ReviewDuty) => string | null;
