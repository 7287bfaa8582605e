import { expect, test } from 'vitest';
import type { AccountRow } from '@junheng/database';
import { findRightAccount } from './weigh-password.ts';

const account = (password_hash: string, active = true): AccountRow =>
  ({ id: password_hash, password_hash, active }) as unknown as AccountRow;

test('[S120] as many hashes are made with no account as with one, inactive or without a hash included', async () => {
  const costs: number[] = [];
  for (const accounts of [
    [],
    [account('no hash at all')],
    [account('no hash either', false)],
    [account('a'), account('b')],
  ]) {
    // Each call makes one hash, with a kept one or without.
    let hashes = 0;
    await findRightAccount(accounts, 'wrong', () => {
      hashes += 1;
      return Promise.resolve(false);
    });
    costs.push(hashes);
  }
  expect(costs).toEqual([1, 1, 1, 2]);
});
