import type { signIn } from '@junheng/contract';
import {
  digestName,
  findAccountsByUserName,
  findFirstDistrict,
  giveTryBack,
  noteSignIn,
  recordSystemEvent,
  takeTry,
} from '@junheng/database';
import type { AccountRow, CountedTry, TrySubject } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { AccessContext, AccessHandler } from '../handler.ts';
import { checkCode } from '../sessions/check-code.ts';
import type { CodeOutcome } from '../sessions/check-code.ts';
import { describeSession } from '../sessions/describe-session.ts';
import { lockedUntil, minutesLocked } from '../sessions/sign-in-lock.ts';
import { startSession } from '../sessions/start-session.ts';
import { findRightAccount } from '../sessions/weigh-password.ts';

export const opensTransactions = true;

/** Somebody who is tried: an account, or nobody (a name that no account has). */
interface Tried {
  readonly subject: TrySubject;
  readonly account: AccountRow | undefined;
  readonly count: CountedTry;
}

/** Counts a try at every account of the name, or at the name itself when no account has it: the same steps for both. */
function takeTries(userName: string, context: AccessContext<null>): Promise<Tried[]> {
  const now = context.clock.now();
  return context.door.asSystem(async (transaction) => {
    const accounts = await findAccountsByUserName(transaction, userName);
    const first = await findFirstDistrict(transaction);
    const subjects: TrySubject[] = accounts.map((account) => ({
      kind: 'account',
      districtId: account.district_id,
      id: account.id,
    }));
    if (subjects.length === 0 && first !== undefined)
      subjects.push({ kind: 'name', districtId: first, id: context.makeId(), userName });
    const tried: Tried[] = [];
    for (const [index, subject] of subjects.entries()) {
      const count = await takeTry(transaction, subject, timestamp(context.clock), (failures) =>
        lockedUntil(failures, now),
      );
      tried.push({ subject, account: accounts[index], count });
    }
    return tried;
  });
}

/** Writes down a wrong try; of a name that no account has only the beginning of its digest, since a password may have been typed there. */
async function noteRefusal(
  userName: string,
  tried: readonly Tried[],
  context: AccessContext<null>,
): Promise<void> {
  await context.door.asSystem(async (transaction) => {
    for (const { subject, account, count } of tried) {
      await recordSystemEvent(transaction, {
        districtId: subject.districtId,
        id: context.makeId(),
        at: timestamp(context.clock),
        ...(account === undefined ? {} : { accountId: account.id }),
        accountName: account?.display_name ?? '',
        unitName: '',
        address: context.address,
        action: account === undefined ? 'refuse-unknown-name' : 'refuse-sign-in',
        entity: 'account',
        entityId: account?.id ?? digestName(userName).slice(0, 8),
        before: null,
        after: { failedAttempts: count.failures, lockedUntil: count.lockedUntil },
      });
    }
  });
}

function admit(
  account: AccountRow,
  others: readonly Tried[],
  code: CodeOutcome,
  context: AccessContext<null>,
) {
  return context.door.asSystem(async (transaction) => {
    const key = { districtId: account.district_id, id: account.id };
    const signedInAt = timestamp(context.clock);
    await noteSignIn(transaction, key, { failedAttempts: 0, lockedUntil: null, signedInAt });
    for (const { subject } of others) await giveTryBack(transaction, subject);
    const started = await startSession(transaction, key, { ...context, previousToken: context.cookieToken });
    await recordSystemEvent(transaction, {
      districtId: account.district_id,
      id: context.makeId(),
      at: signedInAt,
      accountId: account.id,
      accountName: account.display_name,
      unitName: started.reader.unitName,
      address: context.address,
      action: 'sign-in',
      entity: 'account',
      entityId: account.id,
      before: null,
      after: code === 'none' ? null : { secondFactor: code },
    });
    return started;
  });
}

export const handle: AccessHandler<typeof signIn, null> = async ({ body }, context) => {
  const userName = body.userName.trim().toLowerCase();
  const tried = await takeTries(userName, context);
  const open = tried.filter(({ count }) => count.isTaken);
  if (tried.length > 0 && open.length === 0) {
    const waits = tried.map(({ count }) => minutesLocked(count.lockedUntil, context.clock.now()));
    return fail(appError('ACCESS_ACCOUNT_LOCKED', { minutes: Math.max(1, Math.min(...waits)) }));
  }
  const accounts = open.flatMap(({ account }) => account ?? []);
  const account = await findRightAccount(accounts, body.password);
  if (account === undefined) {
    await noteRefusal(userName, open, context);
    return fail(appError('ACCESS_CREDENTIALS_WRONG'));
  }
  const key = { districtId: account.district_id, accountId: account.id };
  const code = await context.door.asSystem((transaction) =>
    checkCode(transaction, key, body.code, context.clock.now()),
  );
  if (code === 'missing') {
    // The password was right: the try is no guess, and the next one brings the code.
    await context.door.asSystem((transaction) => giveTryBack(transaction, { ...key, id: account.id }));
    return fail(appError('ACCESS_CODE_REQUIRED'));
  }
  if (code === 'wrong') {
    await noteRefusal(userName, open, context);
    return fail(appError('ACCESS_CODE_WRONG', {}, { element: 'body.code' }));
  }
  const others = open.filter((one) => one.account !== undefined && one.account !== account);
  const session = await admit(account, others, code, context);
  context.forgetSessions(account.id);
  context.setSessionCookie(session.token);
  return ok(describeSession(session.reader));
};
