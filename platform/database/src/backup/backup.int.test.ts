import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fixedClock } from '@junheng/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DatabaseDoor } from '../door/database-door.ts';
import { listTables } from '../testing/catalogue.ts';
import { insertSmallDistrict, openTestDatabase, testId } from '../testing/index.ts';
import type { TestDatabase } from '../testing/index.ts';
import { openPgliteCopy } from '../testing/pglite-copy.ts';
import { backupDatabase } from './backup-database.ts';
import { keepBackups } from './keep-backups.ts';
import { restoreDatabase } from './restore-database.ts';

const CLOCK = fixedClock(Date.parse('2026-01-05T02:00:00Z'));
let source: TestDatabase;
let folder: string;
let file: string;

beforeAll(async () => {
  source = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'junheng-backup-test-'));
  file = join(folder, 'all.backup.gz');
  await insertSmallDistrict(source.door, '990001');
  await insertSmallDistrict(source.door, '990002');
  await source.door.inDistrict({ districtId: '990001' }, async (transaction) => {
    await sql`update task set text = ${'多行\n文字\t"引号" \\ 和 , 逗号\u2028行'}, outline = array['甲,乙', 'a"b', '']`.execute(
      transaction,
    );
    await sql`insert into audit_entry (district_id, id, at, account_name, unit_name, action, entity, entity_id, before, after)
      values ('990001', ${testId('entry')}, '2026-01-05T02:00:00.000Z', '甲', '乙', 'x', 'y', 'z', null, 'null'::jsonb)`.execute(
      transaction,
    );
  });
  const made = await backupDatabase(source.door, file, CLOCK);
  if (!made.ok) throw new Error(made.error.code);
});
afterAll(async () => {
  await source.close();
  await rm(folder, { recursive: true });
});

/** All rows of all tables as text, so that nothing can hide in a parser. */
async function readAll(door: DatabaseDoor): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of await listTables(door)) {
    const rows = await door.asKeeper((transaction) =>
      sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(transaction),
    );
    all[table] = rows.rows.map((row) => row.row);
  }
  return all;
}

test('[D60] a backup restored into another database gives the same rows, and twice restored the same file', async () => {
  const copies = [await openTestDatabase(), await openPgliteCopy()];
  const expected = await readAll(source.door);
  expect(expected['unit']).toHaveLength(18);
  expect(expected['target_value']?.join()).toContain('95.10');
  for (const [index, copy] of copies.entries()) {
    const restored = await restoreDatabase(copy.door, file);
    expect(restored).toMatchObject({ ok: true, value: { rows: { unit: 18, account: 14, session: 0 } } });
    expect(await readAll(copy.door)).toEqual(expected);
    const again = join(folder, `again-${index}.backup.gz`);
    await backupDatabase(copy.door, again, CLOCK);
    expect(gunzipSync(await readFile(again)).equals(gunzipSync(await readFile(file)))).toBe(true);
    await copy.close();
  }
});

test('[D61] a backup cut short or altered in one sign is refused, and nothing is written', async () => {
  const copy = await openTestDatabase();
  const text = gunzipSync(await readFile(file)).toString('utf8');
  const damages = [
    gzipSync(text.replace('云湖区第一小学', '云湖区第二小学')),
    gzipSync(text.slice(0, text.lastIndexOf('{'))),
    gzipSync(text.split('\n').toSpliced(5, 1).join('\n')),
    (await readFile(file)).subarray(0, -20),
    Buffer.from('no backup at all'),
  ];
  for (const [index, bytes] of damages.entries()) {
    const broken = join(folder, `broken-${index}`);
    await writeFile(broken, bytes);
    const restored = await restoreDatabase(copy.door, broken);
    expect(restored, String(index)).toMatchObject({ ok: false, error: { code: 'DATABASE_BACKUP_DAMAGED' } });
  }
  const missing = await restoreDatabase(copy.door, join(folder, 'nothing'));
  expect(missing).toMatchObject({ ok: false, error: { code: 'DATABASE_BACKUP_UNREADABLE' } });
  expect(Object.values(await readAll(copy.door)).flat()).toEqual([]);
  await copy.close();
});

test('[D62] a database with districts is refused unless told to replace them, the trail included', async () => {
  const copy = await openTestDatabase();
  await insertSmallDistrict(copy.door, '990003');
  const refused = await restoreDatabase(copy.door, file);
  expect(refused).toMatchObject({ ok: false, error: { code: 'DATABASE_NOT_EMPTY' } });
  expect((await readAll(copy.door))['district']).toHaveLength(1);
  const replaced = await restoreDatabase(copy.door, file, { replace: true });
  expect(replaced.ok).toBe(true);
  expect(await readAll(copy.door)).toEqual(await readAll(source.door));
  const change = sql`update audit_entry set action = 'other'`.execute(copy.door.owner);
  await expect(change).rejects.toThrow(/append-only/u);
  await copy.close();
});

test('[D62] a backup of a newer schema is refused, and a failing restore leaves what was there', async () => {
  const copy = await openTestDatabase();
  await insertSmallDistrict(copy.door, '990003');
  const before = await readAll(copy.door);
  const lines = gunzipSync(await readFile(file))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const { createHash } = await import('node:crypto');
  const seal = async (name: string, change: (header: string) => string): Promise<string> => {
    const body = [change(lines[0] ?? ''), ...lines.slice(1, -1)].map((line) => `${line}\n`).join('');
    const footer = JSON.parse(lines.at(-1) ?? '') as object;
    const sha256 = createHash('sha256').update(body).digest('hex');
    const path = join(folder, name);
    await writeFile(path, gzipSync(`${body}${JSON.stringify({ ...footer, sha256 })}\n`));
    return path;
  };
  const newer = await seal('newer', (header) => header.replace('"0001-roles"', '"0001-roles","9999-later"'));
  const column = await seal('column', (header) => header.replace('"short_name"', '"long_name"'));
  const twisted = await seal('twisted', (header) =>
    header.replace('"role"', '"user_name"').replace('"user_name","display_name"', '"role","display_name"'),
  );
  for (const path of [newer, column]) {
    const restored = await restoreDatabase(copy.door, path, { replace: true });
    expect(restored, path).toMatchObject({ ok: false, error: { code: 'DATABASE_BACKUP_NEWER' } });
  }
  await expect(restoreDatabase(copy.door, twisted, { replace: true })).rejects.toThrow(/account_role_check/u);
  expect(await readAll(copy.door)).toEqual(before);
  await copy.close();
});

test('[D63] of scheduled backups the newest stay and other files are left alone', async () => {
  const kept = join(folder, 'kept');
  for (let hour = 0; hour < 4; hour += 1) {
    const clock = fixedClock(Date.parse('2026-01-05T02:00:00Z') + hour * 3_600_000);
    if (hour === 1) await writeFile(join(kept, 'junheng-notes.txt'), 'mine');
    const made = await keepBackups(source.door, { folder: kept, keep: 2, clock });
    expect(made.ok && made.value.removed.length).toBe(hour < 2 ? 0 : 1);
  }
  expect((await readdir(kept)).toSorted()).toEqual([
    'junheng-20260105-120000.backup.gz',
    'junheng-20260105-130000.backup.gz',
    'junheng-notes.txt',
  ]);
});
