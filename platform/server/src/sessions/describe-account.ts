import type { Account } from '@junheng/contract';
import type { AccountListItem } from '@junheng/database';
import type { Clock } from '@junheng/kernel';

/** An account as the administrator's list shows it. */
export function describeAccount(item: AccountListItem, clock: Clock): Account {
  return {
    id: item.id,
    userName: item.userName,
    displayName: item.displayName,
    role: item.role,
    unitId: item.unitId,
    unitName: item.unitName,
    active: item.active,
    locked: item.lockedUntil !== null && Date.parse(item.lockedUntil) > clock.now(),
    lastSignedInAt: item.lastSignedInAt,
    version: item.version,
  };
}
