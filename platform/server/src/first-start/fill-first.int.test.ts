import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDatabase } from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import { uuidV7Maker } from '@junheng/kernel';
import { SAMPLE_PASSWORD } from '@junheng/sample';
import { isPasswordRight } from '../sessions/password-hash.ts';
import { fillFirst } from './fill-first.ts';
import { makeOneTimePassword } from './fill-empty-district.ts';

const clock = { now: () => Date.now() };
const ports = { clock, makeId: uuidV7Maker(clock, (count) => randomBytes(count)) };
let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

async function count(table: 'district' | 'account' | 'target'): Promise<number> {
  const { rows } = await database.door.pool.query<{ count: string }>(
    `select count(*)::text as count from ${table}`,
  );
  return Number(rows[0]?.count);
}

test('[S17] the first start fills the sample once; later starts tell its accounts and change nothing', async () => {
  const first = await fillFirst(database.door, 'sample', ports);
  expect(first).toMatchObject({ ok: true, value: { kind: 'sample', isNew: true } });
  const targets = await count('target');
  expect(targets).toBeGreaterThanOrEqual(30);
  const again = await fillFirst(database.door, 'sample', ports);
  if (!first.ok || !again.ok) throw new Error('not filled');
  expect(again.value).toMatchObject({ kind: 'sample', isNew: false });
  expect(again.value?.accounts.map((account) => account.userName)).toEqual(
    first.value?.accounts.map((account) => account.userName),
  );
  expect(await count('target')).toBe(targets);
  expect(await fillFirst(database.door, 'empty', ports)).toEqual({ ok: true, value: null });
  expect(await count('district')).toBe(1);
});

test('[S17] an account whose open password was changed is told no more', async () => {
  await fillFirst(database.door, 'sample', ports);
  await database.door.pool.query(`update account set password_hash = '!' where user_name = 'admin'`);
  const again = await fillFirst(database.door, 'sample', ports);
  const names = again.ok ? again.value?.accounts.map((account) => account.userName) : [];
  expect(names).toContain('leader');
  expect(names).not.toContain('admin');
});

test('[S17] an empty start makes one administrator, whose one-time password fits', async () => {
  const made = await fillFirst(database.door, 'empty', ports);
  if (!made.ok || made.value === null) throw new Error('not filled');
  const [account] = made.value.accounts;
  const { rows } = await database.door.pool.query<{ password_hash: string; must_change_password: boolean }>(
    'select password_hash, must_change_password from account',
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.must_change_password).toBe(true);
  expect(await isPasswordRight(account?.password ?? '', rows[0]?.password_hash)).toBe(true);
  expect(await isPasswordRight(SAMPLE_PASSWORD, rows[0]?.password_hash)).toBe(false);
});

test('[S17] one-time passwords are random and easy to copy', () => {
  const passwords = Array.from({ length: 200 }, makeOneTimePassword);
  expect(new Set(passwords).size).toBe(200);
  for (const password of passwords) {
    expect(password).toMatch(/^[A-Za-z2-9]{4}(-[A-Za-z2-9]{4}){3}$/u);
    expect(password).not.toMatch(/[IOlo01]/u);
  }
});
