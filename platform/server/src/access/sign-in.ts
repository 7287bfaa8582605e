import type { signIn } from '@junheng/contract';
import { findAccountsByUserName, noteSignIn, recordSystemEvent } from '@junheng/database';
import type { AccountRow } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { AccessContext, AccessHandler } from '../handler.ts';
import { describeSession } from '../sessions/describe-session.ts';
import { makeTurns } from '../sessions/in-turn.ts';
import { isPasswordRight } from '../sessions/password-hash.ts';
import { countFailure, makeUnknownNames, minutesLocked } from '../sessions/sign-in-lock.ts';
import type { TryCount } from '../sessions/sign-in-lock.ts';
import { startSession } from '../sessions/start-session.ts';

export const opensTransactions = true;

const unknownNames = makeUnknownNames();
/** Tries for one user name wait for each other: guesses sent at once are counted one by one. */
const inTurn = makeTurns();

function countOf(account: AccountRow): TryCount {
  const until = account.locked_until;
  return { failures: account.failed_attempts, lockedUntil: until === null ? null : Date.parse(until) };
}

/** Counts a wrong try at every account of the name, or at the name itself when there is none. */
async function noteFailure(
  userName: string,
  accounts: readonly AccountRow[],
  context: AccessContext<null>,
): Promise<void> {
  const now = context.clock.now();
  if (accounts.length === 0) {
    unknownNames.set(userName, countFailure(unknownNames.get(userName), now));
    return;
  }
  await context.door.asSystem(async (transaction) => {
    for (const account of accounts) {
      const count = countFailure(countOf(account), now);
      const lockedUntil = count.lockedUntil === null ? null : new Date(count.lockedUntil).toISOString();
      await noteSignIn(
        transaction,
        { districtId: account.district_id, id: account.id },
        { failedAttempts: count.failures, lockedUntil },
      );
      await recordSystemEvent(transaction, {
        districtId: account.district_id,
        id: context.makeId(),
        at: timestamp(context.clock),
        accountId: account.id,
        accountName: account.display_name,
        unitName: '',
        action: 'refuse-sign-in',
        entity: 'account',
        entityId: account.id,
        before: null,
        after: { failedAttempts: count.failures, lockedUntil },
      });
    }
  });
}

/** The account whose password this is; with none it takes as long as with one. */
async function findRight(accounts: readonly AccountRow[], password: string): Promise<AccountRow | undefined> {
  if (accounts.length === 0) await isPasswordRight(password, undefined);
  let right: AccountRow | undefined;
  for (const account of accounts) {
    if ((await isPasswordRight(password, account.password_hash)) && account.active) right ??= account;
  }
  return right;
}

export const handle: AccessHandler<typeof signIn, null> = ({ body }, context) => {
  const userName = body.userName.trim().toLowerCase();
  return inTurn(userName, async () => {
    const wrong = fail(appError('ACCESS_CREDENTIALS_WRONG'));
    const accounts = await context.door.asSystem((transaction) =>
      findAccountsByUserName(transaction, userName),
    );
    const counts = accounts.length === 0 ? [unknownNames.get(userName)] : accounts.map(countOf);
    const waits = counts.map((count) => minutesLocked(count, context.clock.now()));
    const minutes = Math.min(...waits);
    if (minutes > 0) return fail(appError('ACCESS_ACCOUNT_LOCKED', { minutes }));
    const open = accounts.filter((_, index) => waits[index] === 0);
    const account = await findRight(open, body.password);
    if (account === undefined) {
      await noteFailure(userName, open, context);
      return wrong;
    }
    const key = { districtId: account.district_id, id: account.id };
    const session = await context.door.asSystem(async (transaction) => {
      const signedInAt = timestamp(context.clock);
      await noteSignIn(transaction, key, { failedAttempts: 0, lockedUntil: null, signedInAt });
      const started = await startSession(transaction, key, {
        ...context,
        previousToken: context.cookieToken,
      });
      await recordSystemEvent(transaction, {
        districtId: account.district_id,
        id: context.makeId(),
        at: signedInAt,
        accountId: account.id,
        accountName: account.display_name,
        unitName: started.reader.unitName,
        action: 'sign-in',
        entity: 'account',
        entityId: account.id,
        before: null,
        after: null,
      });
      return started;
    });
    context.forgetSessions(account.id);
    context.setSessionCookie(session.token);
    return ok(describeSession(session.reader));
  });
};
