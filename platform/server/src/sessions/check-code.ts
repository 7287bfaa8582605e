import { findSecondFactor, useRecovery, useStep } from '@junheng/database';
import type { Schema } from '@junheng/database';
import type { Transaction } from 'kysely';
import { digestRecovery, stepOf } from './totp.ts';

/** What a code at sign-in says: none is asked for, it is missing, wrong, right, or an emergency code that is now used up. */
export type CodeOutcome = 'none' | 'missing' | 'wrong' | 'right' | 'recovery';

/** Looks at the code of an account's second factor and uses it up: no code is right twice. */
export async function checkCode(
  transaction: Transaction<Schema>,
  account: { readonly districtId: string; readonly accountId: string },
  code: string | undefined,
  now: number,
): Promise<CodeOutcome> {
  const factor = await findSecondFactor(transaction, account);
  if (factor === undefined || factor.confirmed_at === null) return 'none';
  if (code === undefined || code.trim() === '') return 'missing';
  const step = stepOf(factor.secret, code, now);
  if (step !== null) return (await useStep(transaction, account, step)) ? 'right' : 'wrong';
  return (await useRecovery(transaction, account, digestRecovery(code))) ? 'recovery' : 'wrong';
}
