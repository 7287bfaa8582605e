import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupDatabase } from '../backup/backup-database.ts';
import { restoreDatabase } from '../backup/restore-database.ts';
import { insertSmallDistrict, openTestDatabase, testId } from '../testing/index.ts';
import type { TestDatabase } from '../testing/index.ts';
import { findFile, keepFile, readFile } from './keep-file.ts';

const districtId = '990001';
const CLOCK = fixedClock(Date.parse('2026-01-05T02:00:00Z'));
const makeId = uuidV7Maker(CLOCK, randomBytes);
const SHA256_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
  await insertSmallDistrict(database.door, '990002');
});
afterAll(() => database.close());

const keep = (name: string, bytes: Uint8Array) =>
  database.door.inDistrict({ districtId }, (transaction) =>
    keepFile(
      transaction,
      {
        districtId,
        id: testId(name),
        fileName: `${name}.docx`,
        mediaType: 'application/octet-stream',
        purpose: 'planDocument',
        bytes,
        uploadedBy: '甲',
        uploadedByAccountId: null,
        uploadedAt: '2026-01-05T02:00:00.000Z',
      },
      makeId,
    ),
  );
const read = (name: string, district = districtId) =>
  database.door.inDistrict({ districtId: district }, (transaction) =>
    readFile(transaction, district, testId(name)),
  );

test('[D70] a file comes back byte for byte, at the edges of its parts too, and bears its hash', async () => {
  expect(await keep('abc', Buffer.from('abc'))).toBe(SHA256_OF_ABC);
  for (const size of [0, 1, 262_143, 262_144, 262_145, 1_000_000]) {
    const bytes = randomBytes(size);
    await keep(`of-${size}`, bytes);
    expect(Buffer.compare(await read(`of-${size}`), bytes)).toBe(0);
  }
  const known = await database.door.inDistrict({ districtId }, (transaction) =>
    findFile(transaction, districtId, testId('abc')),
  );
  expect(known).toMatchObject({ fileName: 'abc.docx', size: 3, sha256: SHA256_OF_ABC });
});

test('[D70] another district reads nothing of it', async () => {
  await keep('secret', Buffer.from('secret'));
  expect(await read('secret', '990002')).toHaveLength(0);
});

test('[D71] the largest file goes into a backup and comes back from it', async () => {
  const bytes = randomBytes(20 * 1_048_576);
  await keep('largest', bytes);
  const folder = await mkdtemp(join(tmpdir(), 'junheng-files-test-'));
  const copy = await openTestDatabase();
  try {
    const made = await backupDatabase(database.door, join(folder, 'all.backup.gz'), CLOCK);
    expect(made.ok).toBe(true);
    const restored = await restoreDatabase(copy.door, join(folder, 'all.backup.gz'), { replace: true });
    expect(restored.ok).toBe(true);
    const back = await copy.door.inDistrict({ districtId }, (transaction) =>
      readFile(transaction, districtId, testId('largest')),
    );
    expect(Buffer.compare(back, bytes)).toBe(0);
  } finally {
    await copy.close();
    await rm(folder, { recursive: true });
  }
});
