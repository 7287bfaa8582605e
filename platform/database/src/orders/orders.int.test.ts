import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBackup } from '../backup/backup-file.ts';
import type { DatabaseDoor } from '../door/database-door.ts';
import { openDatabase } from '../door/open-database.ts';
import { migrateDatabase } from '../migration/migrate-database.ts';
import { insertSmallDistrict, testDatabaseKind } from '../testing/index.ts';
import { giveOrder } from './give-order.ts';

const isEmbedded = testDatabaseKind() === 'pglite' && process.platform !== 'win32';
let folder: string;
let door: DatabaseDoor;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-orders-'));
  const opened = await openDatabase({ dataFolder: folder });
  if (!opened.ok) throw new Error(opened.error.code);
  door = opened.value;
  await migrateDatabase(door);
  await insertSmallDistrict(door);
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

test.skipIf(!isEmbedded)('[D65] the holder of a folder makes the backup that another asks for', async () => {
  const file = join(folder, 'asked.backup.gz');
  const made = await giveOrder(folder, { kind: 'backup', file });
  expect(made).toMatchObject({ ok: true, value: { file, rows: { district: 1, unit: 9 } } });
  expect(await checkBackup(file)).toMatchObject({ ok: true });
  const many = await Promise.all(
    [1, 2, 3].map((number) =>
      giveOrder(folder, { kind: 'backup', file: join(folder, `many-${number}.backup.gz`) }),
    ),
  );
  expect(many.every((one) => one?.ok === true)).toBe(true);
  expect(await giveOrder(folder, { kind: 'check' })).toEqual({
    ok: true,
    value: {
      files: 0,
      bytes: 0,
      versions: 0,
      faults: [],
      trail: { heads: [expect.objectContaining({ entries: 0 })], faults: [] },
    },
  });
});

test.skipIf(!isEmbedded)(
  '[D65] a failed order says why; a folder that nobody holds has nobody to ask',
  async () => {
    const file = join(folder, 'junheng.lock', 'x.backup.gz');
    expect(await giveOrder(folder, { kind: 'backup', file })).toMatchObject({
      ok: false,
      error: { code: 'DATABASE_BACKUP_UNWRITABLE' },
    });
    expect(await giveOrder(tmpdir(), { kind: 'backup', file })).toBeNull();
  },
);
