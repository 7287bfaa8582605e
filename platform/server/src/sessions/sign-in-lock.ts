import { lockSeconds } from '@junheng/domain';

/** Until when so many wrong tries in a row lock, counted from now; null while they cost nothing. */
export function lockedUntil(failures: number, now: number): string | null {
  const seconds = lockSeconds(failures);
  return seconds === 0 ? null : new Date(now + seconds * 1000).toISOString();
}

/** Minutes that somebody must still wait, rounded up; 0 when they may try. */
export function minutesLocked(until: string | null, now: number): number {
  const left = until === null ? 0 : Date.parse(until) - now;
  return left <= 0 ? 0 : Math.ceil(left / 60_000);
}
