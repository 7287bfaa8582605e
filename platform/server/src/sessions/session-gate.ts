import { findSessionReader, touchSession } from '@junheng/database';
import type { DatabaseDoor, SessionReader } from '@junheng/database';
import type { Clock } from '@junheng/kernel';
import { createdAtOf, hashToken, sessionEnd } from './session-token.ts';

/** A session is looked up again after so long; what another server changed (a role, a lock) is felt within it. */
const REMEMBERED_MS = 5_000;
const TOUCH_EVERY_MS = 60_000;
const MOST_REMEMBERED = 5_000;

/** Finds out who a browser is. */
export interface SessionGate {
  /** The session of a cookie's token, or null when there is none, it has ended, or its account is inactive. */
  find(token: string): Promise<SessionReader | null>;
  /** Forgets what is remembered of an account, after it or its sessions changed in this process. */
  forget(accountId: string): void;
}

/** Makes the gate over the sessions kept in the database. */
export function makeSessionGate(door: DatabaseDoor, clock: Clock): SessionGate {
  const remembered = new Map<string, { readonly reader: SessionReader; readonly at: number }>();
  /** Counts changes, so that an answer read before a change is not remembered after it. */
  let generation = 0;

  const isAlive = (reader: SessionReader, now: number): boolean =>
    reader.active &&
    Date.parse(reader.expiresAt) > now &&
    sessionEnd(createdAtOf(reader.sessionId), Date.parse(reader.lastSeenAt)) > now;

  async function load(hash: string, now: number): Promise<SessionReader | null> {
    return door.asSystem(async (transaction) => {
      const reader = await findSessionReader(transaction, hash);
      if (reader === undefined || !isAlive(reader, now)) return null;
      if (now - Date.parse(reader.lastSeenAt) > TOUCH_EVERY_MS) {
        await touchSession(transaction, {
          districtId: reader.districtId,
          id: reader.sessionId,
          seenAt: new Date(now).toISOString(),
          expiresAt: new Date(sessionEnd(createdAtOf(reader.sessionId), now)).toISOString(),
        });
      }
      return reader;
    });
  }

  return {
    async find(token) {
      const now = clock.now();
      const hash = hashToken(token);
      const known = remembered.get(hash);
      if (known !== undefined && now - known.at < REMEMBERED_MS && isAlive(known.reader, now))
        return known.reader;
      remembered.delete(hash);
      const before = generation;
      const reader = await load(hash, now);
      if (reader !== null && before === generation) {
        if (remembered.size >= MOST_REMEMBERED) remembered.clear();
        remembered.set(hash, { reader, at: now });
      }
      return reader;
    },
    forget(accountId) {
      generation += 1;
      for (const [hash, { reader }] of remembered)
        if (reader.accountId === accountId) remembered.delete(hash);
    },
  };
}
