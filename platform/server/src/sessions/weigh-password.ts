import type { AccountRow } from '@junheng/database';
import { isPasswordRight } from './password-hash.ts';

/**
 * The active account whose password this is, or undefined. However many accounts there are, and with none at all, as many hashes are made as
 * there are accounts, one at least: the time does not tell whether a name exists.
 */
export async function findRightAccount(
  accounts: readonly AccountRow[],
  password: string,
  isRight: typeof isPasswordRight = isPasswordRight,
): Promise<AccountRow | undefined> {
  if (accounts.length === 0) await isRight(password, undefined);
  let right: AccountRow | undefined;
  for (const account of accounts) {
    if ((await isRight(password, account.password_hash)) && account.active) right ??= account;
  }
  return right;
}
