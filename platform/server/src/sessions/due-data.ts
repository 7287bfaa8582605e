import { createHash } from 'node:crypto';
import { findAccount, findDue } from '@junheng/database';
import type { DistrictTransaction, DueItem, DueLimits } from '@junheng/database';
import { addDays, appError, chinaDay, fail, ok } from '@junheng/kernel';
import type { AppError, Clock, Result } from '@junheng/kernel';
import type { SecuritySettings } from '@junheng/contract';
import { readSecuritySettings } from './security-settings.ts';

/** Before which moment things are due today: whole days of China's calendar, so that a list holds as long as the day. */
export function dueLimits(
  districtId: string,
  { retention }: Pick<SecuritySettings, 'retention'>,
  clock: Clock,
  accountId: string | null,
): DueLimits {
  const limit = (days: number | null): string | null =>
    days === null ? null : new Date(`${addDays(chinaDay(clock), -days)}T00:00:00+08:00`).toISOString();
  const { files, accounts, trail } = retention;
  return { districtId, files: limit(files), accounts: limit(accounts), trail: limit(trail), accountId };
}

/** Names a list of what is due: whoever erases says which list was looked at. */
export function digestDue(items: readonly DueItem[]): string {
  const lines = items.map(({ kind, id }) => `${kind} ${id}`).toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/**
 * What of a district is due today, by its periods and, if one is named, of a closed account. Errors: ACCESS_ACCOUNT_NOT_FOUND,
 * ACCESS_ACCOUNT_ACTIVE.
 */
export async function listDue(
  transaction: DistrictTransaction,
  districtId: string,
  clock: Clock,
  accountId: string | undefined,
): Promise<Result<DueItem[], AppError>> {
  const { settings } = await readSecuritySettings(transaction, districtId);
  if (accountId !== undefined) {
    const account = await findAccount(transaction, { districtId, id: accountId });
    if (account === undefined) return fail(appError('ACCESS_ACCOUNT_NOT_FOUND'));
    if (account.active) return fail(appError('ACCESS_ACCOUNT_ACTIVE'));
  }
  return ok(await findDue(transaction, dueLimits(districtId, settings, clock, accountId ?? null)));
}
