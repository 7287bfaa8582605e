/** People mistype: the first failures in a row cost nothing. */
export const FREE_FAILURES = 4;

/** The first wait; every further failure doubles it. */
export const FIRST_LOCK_SECONDS = 30;

/** Longer would let anybody shut a colleague out for the day by typing nonsense. */
export const LONGEST_LOCK_SECONDS = 3600;

/** How many seconds an account is shut after so many failed sign-ins in a row; 0 while it is not. */
export function lockSeconds(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(LONGEST_LOCK_SECONDS, FIRST_LOCK_SECONDS * 2 ** (failures - FREE_FAILURES - 1));
}
