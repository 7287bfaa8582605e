import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertSmallDistrict, openTestDatabase } from '../testing/index.ts';
import type { TestDatabase } from '../testing/index.ts';
import { backupDatabase } from './backup-database.ts';
import { checkBackup } from './backup-file.ts';
import { restoreDatabase } from './restore-database.ts';
import type { Sealing } from './sealing.ts';

const CLOCK = { now: () => Date.parse('2026-02-01T00:00:00Z') };
let source: TestDatabase;
let folder: string;
let keyFile: string;
beforeAll(async () => {
  source = await openTestDatabase();
  await insertSmallDistrict(source.door);
  folder = await mkdtemp(join(tmpdir(), 'junheng-sealing-'));
  keyFile = join(folder, 'key');
  await writeFile(keyFile, randomBytes(32));
});
afterAll(async () => {
  await source.close();
  await rm(folder, { recursive: true });
});

test('[D114] SM3 and SM4 give the vectors of GB/T 32905 and GB/T 32907', () => {
  const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
  const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
  const sm4 = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
  expect(sm4.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  // The second example: a million times over.
  let block = key;
  for (let round = 0; round < 1_000_000; round += 1) block = sm4.update(block);
  expect(block.toString('hex')).toBe('595298c7c6fd271f0402f804c33d3f66');
});

const ways: readonly Omit<Sealing, 'keyFile'>[] = [
  { digest: 'sm3', cipher: 'none' },
  { digest: 'sha256', cipher: 'aes256' },
  { digest: 'sm3', cipher: 'sm4' },
];

test.each(ways)('[D114] a backup by $digest and $cipher comes back whole', async (way) => {
  const file = join(folder, `${way.digest}-${way.cipher}`);
  expect(await backupDatabase(source.door, file, CLOCK, { ...way, keyFile })).toMatchObject({ ok: true });
  const copy = await openTestDatabase();
  const done = await restoreDatabase(copy.door, file, { keyFile });
  expect(done).toMatchObject({ ok: true, value: { rows: { unit: 9, account: 7 } } });
  await copy.close();
  const bytes = await readFile(file);
  expect(bytes.includes('district')).toBe(false);
  if (way.cipher === 'none') return;
  const codeOf = async (path: string, key?: string): Promise<string> => {
    const checked = await checkBackup(path, key);
    return checked.ok ? 'ok' : checked.error.code;
  };
  const other = join(folder, 'other-key');
  await writeFile(other, randomBytes(32));
  expect([await codeOf(file), await codeOf(file, other)]).toEqual([
    'DATABASE_BACKUP_KEY_MISSING',
    'DATABASE_BACKUP_DAMAGED',
  ]);
  for (const place of [30, 60, 300, bytes.length - 40, bytes.length - 1]) {
    const altered = Buffer.from(bytes);
    altered[place] = (altered[place] ?? 0) ^ 1;
    await writeFile(join(folder, 'altered'), altered);
    expect(await codeOf(join(folder, 'altered'), keyFile), String(place)).toBe('DATABASE_BACKUP_DAMAGED');
  }
  await writeFile(join(folder, 'short'), bytes.subarray(0, bytes.length - 1));
  expect(await codeOf(join(folder, 'short'), keyFile)).toBe('DATABASE_BACKUP_DAMAGED');
});

test('[D114] no backup is made with a key that is missing or too short', async () => {
  const short = join(folder, 'short-key');
  await writeFile(short, 'secret');
  for (const path of [short, join(folder, 'no-key')]) {
    const file = join(folder, 'never');
    expect(
      await backupDatabase(source.door, file, CLOCK, { digest: 'sm3', cipher: 'sm4', keyFile: path }),
    ).toMatchObject({
      ok: false,
      error: { code: 'DATABASE_BACKUP_KEY_MISSING' },
    });
    await expect(readFile(file)).rejects.toThrow(/ENOENT/u);
  }
});
