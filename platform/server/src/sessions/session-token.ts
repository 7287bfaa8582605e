import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a session lasts without use, and at most. */
export const IDLE_MS = 2 * 3_600_000;
export const ABSOLUTE_MS = 12 * 3_600_000;

/** A new secret of 256 bits, for a cookie or a header. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a session's token: whoever reads the database cannot sign in with it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** When a session was made, from its id: the first 48 bits of a UUIDv7 are milliseconds (RFC 9562 §5.7). */
export function createdAtOf(sessionId: string): number {
  return Number.parseInt(sessionId.replaceAll('-', '').slice(0, 12), 16);
}

/** When a session made at `createdAt` and used `now` ends: after the idle time, but never beyond the absolute one. Milliseconds. */
export function sessionEnd(createdAt: number, now: number): number {
  return Math.min(createdAt + ABSOLUTE_MS, now + IDLE_MS);
}
