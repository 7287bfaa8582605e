import { lockSeconds } from '@junheng/domain';

/** Wrong tries in a row, and until when nobody may try again (milliseconds since 1970; null when they may). */
export interface TryCount {
  readonly failures: number;
  readonly lockedUntil: number | null;
}

/** What one more wrong try makes of a count. */
export function countFailure(count: TryCount, now: number): TryCount {
  const failures = count.failures + 1;
  const seconds = lockSeconds(failures);
  return { failures, lockedUntil: seconds === 0 ? null : now + seconds * 1000 };
}

/** Minutes that somebody must still wait, rounded up; 0 when they may try. */
export function minutesLocked(count: TryCount, now: number): number {
  return count.lockedUntil === null || count.lockedUntil <= now
    ? 0
    : Math.ceil((count.lockedUntil - now) / 60_000);
}

/**
 * Counts wrong tries for user names that no account has, by the same rule, so that a lock does not tell whether an account exists.
 * Kept in this process; the oldest names are forgotten beyond `most`.
 */
export function makeUnknownNames(most = 10_000): {
  get(userName: string): TryCount;
  set(userName: string, count: TryCount): void;
} {
  const counts = new Map<string, TryCount>();
  return {
    get: (userName) => counts.get(userName) ?? { failures: 0, lockedUntil: null },
    set(userName, count) {
      counts.delete(userName);
      counts.set(userName, count);
      const [oldest] = counts.keys();
      if (counts.size > most && oldest !== undefined) counts.delete(oldest);
    },
  };
}
