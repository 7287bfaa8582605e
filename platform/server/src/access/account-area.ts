import { accountStore, findListed, listedAccounts } from '@junheng/database';
import type { DistrictTransaction } from '@junheng/database';
import { timestamp } from '@junheng/kernel';
import type { Clock } from '@junheng/kernel';
import type { account, ListRowOf } from '@junheng/records';
import type { RecordArea } from '../records/change-record.ts';

/** Accounts as the frames know them: lists, workbooks, one; what has to do with passwords has handlers of its own. */
export const area: RecordArea<typeof account> = {
  kind: accountStore.listed.kind,
  store: accountStore,
  notFound: 'ACCESS_ACCOUNT_NOT_FOUND',
  listed: ({ clock }) => listedAccounts(timestamp(clock)),
};

/** An account that was just kept, as lists show it. */
export async function showAccount(
  transaction: DistrictTransaction,
  { districtId, id }: { readonly districtId: string; readonly id: string },
  clock: Clock,
): Promise<ListRowOf<typeof account>> {
  const limits = { districtId, scope: { kind: 'district' } } as const;
  const shown = await findListed(transaction, limits, listedAccounts(timestamp(clock)), id);
  if (shown === undefined) throw new Error('an account just kept is not there');
  return shown;
}
