import type { findAccounts as findAccountsRoute } from '@junheng/contract';
import { findAccounts } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { describeAccount } from '../sessions/describe-account.ts';

export const handle: Handler<typeof findAccountsRoute> = async (
  { query },
  { transaction, reader, clock },
) => {
  const found = await findAccounts(transaction, { ...query, districtId: reader.districtId });
  return ok({ total: found.total, items: found.items.map((item) => describeAccount(item, clock)) });
};
