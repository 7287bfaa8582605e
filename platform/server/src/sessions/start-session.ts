import { deleteSession, findSessionReader, insertSession } from '@junheng/database';
import type { SessionReader, SystemTransaction } from '@junheng/database';
import { timestamp } from '@junheng/kernel';
import type { Clock, MakeId } from '@junheng/kernel';
import { createdAtOf, hashToken, makeToken, sessionEnd } from './session-token.ts';

/**
 * Starts a session for an account that has just proved who it is, and ends the one the browser had before, so that a token planted
 * beforehand is worth nothing (OWASP Session Management, "renew the session id").
 */
export async function startSession(
  transaction: SystemTransaction,
  account: { readonly districtId: string; readonly id: string },
  ports: {
    readonly clock: Clock;
    readonly makeId: MakeId;
    readonly previousToken: string | null;
    readonly address: string;
    readonly agent: string;
  },
): Promise<{ readonly token: string; readonly reader: SessionReader }> {
  if (ports.previousToken !== null) {
    const previous = await findSessionReader(transaction, hashToken(ports.previousToken));
    if (previous !== undefined) {
      await deleteSession(transaction, { districtId: previous.districtId, id: previous.sessionId });
    }
  }
  const token = makeToken();
  const id = ports.makeId();
  const now = timestamp(ports.clock);
  await insertSession(transaction, {
    district_id: account.districtId,
    id,
    token_hash: hashToken(token),
    account_id: account.id,
    csrf_token: makeToken(),
    address: ports.address,
    agent: ports.agent,
    created_at: now,
    last_seen_at: now,
    expires_at: new Date(sessionEnd(createdAtOf(id), ports.clock.now())).toISOString(),
  });
  const reader = await findSessionReader(transaction, hashToken(token));
  if (reader === undefined) throw new Error('a session that was just made is not there');
  return { token, reader };
}
