import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { backupDatabase } from '../backup/backup-database.ts';
import { restoreDatabase } from '../backup/restore-database.ts';
import type { DatabaseDoor } from '../door/database-door.ts';
import { insertSmallDistrict, openTestDatabase, smallReader } from '../testing/index.ts';
import type { TestDatabase } from '../testing/index.ts';
import { checkTrail } from './check-trail.ts';
import { recordChange } from './record-change.ts';

const clock = fixedClock(Date.parse('2026-02-01T00:00:00Z'));
const makeId = uuidV7Maker(clock, randomBytes);
const reader = { ...smallReader('head'), address: '10.1.2.3' };
const { districtId } = reader;
let database: TestDatabase;
let door: DatabaseDoor;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-trail-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  database = await openTestDatabase();
  door = database.door;
  await insertSmallDistrict(door);
  return () => database.close();
});

const note = (entityId: string, after: unknown = { value: entityId }): Promise<void> =>
  door.inDistrict(reader, (transaction) =>
    recordChange(
      { transaction, clock, makeId, reader },
      { action: 'rename', entity: 'plan', entityId, before: null, after },
    ),
  );

/** What somebody does who owns the tables and takes their guards away. */
async function tamper(statement: string): Promise<void> {
  await door.owner.transaction().execute(async (transaction) => {
    for (const table of ['audit_entry', 'audit_link']) {
      await sql.raw(`alter table ${table} no force row level security`).execute(transaction);
      await sql.raw(`alter table ${table} disable trigger user`).execute(transaction);
    }
    await sql.raw(statement).execute(transaction);
    await sql.raw('set constraints all immediate').execute(transaction);
    for (const table of ['audit_entry', 'audit_link']) {
      await sql.raw(`alter table ${table} enable trigger user`).execute(transaction);
      await sql.raw(`alter table ${table} force row level security`).execute(transaction);
    }
  });
}

test('[D110] entries of many connections stand in one chain without gaps; what rolls back leaves none', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => note(`n${index}`)));
  const failing = door.inDistrict(reader, async (transaction) => {
    await recordChange(
      { transaction, clock, makeId, reader },
      { action: 'x', entity: 'plan', entityId: 'lost', before: null, after: null },
    );
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await note('last');
  const report = await checkTrail(door);
  expect(report.faults).toEqual([]);
  expect(report.heads).toMatchObject([{ districtId, entries: 21, erased: 0 }]);
});

test('[D111] the first entry that is not as it was is named, by what is wrong with it', async () => {
  for (const name of ['a', 'b', 'c', 'd']) await note(name);
  const { heads } = await checkTrail(door);
  const cases: [statement: string, fault: object][] = [
    [
      `update audit_entry set after = '{"value":"B"}' where entity_id = 'b'`,
      { kind: 'entryAltered', number: 2 },
    ],
    [
      `update audit_entry set account_name = 'x' where entity_id = 'b'`,
      { kind: 'personalAltered', number: 2 },
    ],
    [`delete from audit_entry where entity_id = 'c'`, { kind: 'entryMissing', number: 3 }],
    [`delete from audit_link where number = 3`, { kind: 'linkBroken', number: 3 }],
    [`update audit_link set digest = repeat('a', 64) where number = 2`, { kind: 'entryAltered', number: 2 }],
    [`update audit_link set hash = repeat('a', 64) where number = 1`, { kind: 'linkBroken', number: 1 }],
    [`delete from audit_link where number = 4`, { kind: 'entryUnlinked', number: null }],
  ];
  await tamper('create table kept_entry as select * from audit_entry');
  await tamper('create table kept_link as select * from audit_link');
  for (const [statement, fault] of cases) {
    await tamper(statement);
    expect((await checkTrail(door)).faults, statement).toMatchObject([{ districtId, ...fault }]);
    await tamper('delete from audit_entry');
    await tamper('delete from audit_link');
    await tamper('insert into audit_entry select * from kept_entry');
    await tamper('insert into audit_link select * from kept_link');
    expect((await checkTrail(door)).faults, statement).toEqual([]);
  }
  // Cut off at the end, only a hash noted elsewhere tells.
  await tamper(`delete from audit_entry where entity_id = 'd'`);
  await tamper('delete from audit_link where number = 4');
  expect((await checkTrail(door)).faults).toEqual([]);
  const noted = { [districtId]: heads[0]?.hash ?? '' };
  expect((await checkTrail(door, noted)).faults).toMatchObject([{ kind: 'headMissing' }]);
});

test('[D112] names and addresses can be taken out, nothing else, and the chain holds', async () => {
  await note('a', { open: 1, personal: { displayName: '张三' }, personalDigest: 'x' });
  const before = await checkTrail(door);
  const erase = "account_name = '', address = null, personal = null, salt = ''";
  const asApp = (statement: string) =>
    door.inDistrict(reader, (transaction) => sql.raw(statement).execute(transaction));
  for (const part of [`action = 'y', ${erase}`, `personal_digest = null, ${erase}`, `after = null, ${erase}`])
    await expect(asApp(`update audit_entry set ${part}`), part).rejects.toThrow(/denied/u);
  for (const half of [
    `account_name = '李四'`,
    `account_name = '', salt = ''`,
    `personal = '{}', account_name = ''`,
  ])
    await expect(asApp(`update audit_entry set ${half}`), half).rejects.toThrow(/append-only/u);
  await asApp(`update audit_entry set ${erase}`);
  const after = await checkTrail(door);
  expect(after.faults).toEqual([]);
  expect(after.heads).toMatchObject([{ hash: before.heads[0]?.hash, erased: 1 }]);
  const rest = await door.asKeeper((transaction) =>
    sql<{ row: string }>`select e::text as row from audit_entry e`.execute(transaction),
  );
  expect(rest.rows[0]?.row).not.toMatch(/张三|10\.1\.2\.3|head/u);
});

test('[D113] the chain goes through a backup into another database; older ones are linked when they are loaded', async () => {
  for (const name of ['a', 'b', 'c']) await note(name);
  const file = join(folder, 'trail.backup.gz');
  await backupDatabase(door, file, clock);
  const copy = await openTestDatabase();
  expect(await restoreDatabase(copy.door, file)).toMatchObject({ ok: true });
  expect(await checkTrail(copy.door)).toEqual(await checkTrail(door));
  await copy.close();
  // A backup from before the chain knows neither links nor digests.
  const old = await openTestDatabase();
  await insertSmallDistrict(old.door);
  await old.door.asKeeper((transaction) =>
    sql`insert into audit_entry (district_id, id, at, account_name, unit_name, action, entity, entity_id, before, after)
        values (${districtId}, ${makeId()}, '2026-01-05T02:00:00.000Z', '甲', '乙', 'update-account', 'account', 'z',
                '{"displayName": "张三", "role": "clerk"}', '{"displayName": "张四", "role": "viewer"}')`.execute(
      transaction,
    ),
  );
  const report = await checkTrail(old.door);
  expect(report).toMatchObject({ faults: [], heads: [{ entries: 1 }] });
  const found = await old.door.asKeeper((transaction) =>
    sql<{ before: unknown; personal: unknown }>`select before, personal from audit_entry`.execute(
      transaction,
    ),
  );
  expect(found.rows).toEqual([
    {
      before: { role: 'clerk' },
      personal: { before: { displayName: '张三' }, after: { displayName: '张四' } },
    },
  ]);
  await old.close();
});
