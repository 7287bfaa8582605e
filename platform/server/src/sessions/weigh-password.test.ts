import { beforeEach, expect, test, vi } from 'vitest';
import type { AccountRow } from '@junheng/database';
import { isPasswordRight } from './password-hash.ts';
import { findRightAccount } from './weigh-password.ts';

// Each call makes one hash, with a kept one or without.
vi.mock('./password-hash.ts', () => ({ isPasswordRight: vi.fn(() => Promise.resolve(false)) }));
beforeEach(() => vi.mocked(isPasswordRight).mockClear());

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
    vi.mocked(isPasswordRight).mockClear();
    await findRightAccount(accounts, 'wrong');
    costs.push(vi.mocked(isPasswordRight).mock.calls.length);
  }
  expect(costs).toEqual([1, 1, 1, 2]);
});
