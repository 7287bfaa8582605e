import { randomBytes } from 'node:crypto';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DatabaseDoor, DistrictTransaction } from '../door/database-door.ts';
import { insertSmallDistrict, openTestDatabase, smallReader } from '../testing/index.ts';
import type { TestDatabase } from '../testing/index.ts';
import { findAuditEntries } from './find-audit-entries.ts';
import type { AuditFilter } from './find-audit-entries.ts';
import { recordChange } from './record-change.ts';

const clock = fixedClock(Date.parse('2026-02-01T00:00:00Z'));
const makeId = uuidV7Maker(clock, randomBytes);
const reader = smallReader('head');
const { districtId } = reader;
let database: TestDatabase;
let door: DatabaseDoor;
beforeAll(async () => {
  database = await openTestDatabase();
  door = database.door;
  await insertSmallDistrict(door);
});
afterAll(() => database.close());

const record = (transaction: DistrictTransaction, entityId: string): Promise<void> =>
  recordChange(
    { transaction, clock, makeId, reader },
    { action: 'rename', entity: 'plan', entityId, before: { title: '旧' }, after: null },
  );

test('[D10] an entry is kept with its change, and goes with it when that rolls back', async () => {
  await door.inDistrict(reader, (transaction) => record(transaction, 'kept'));
  const failing = door.inDistrict(reader, async (transaction) => {
    await record(transaction, 'lost');
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  const query = { districtId, entity: 'plan', page: 1, pageSize: 10 };
  const found = await door.inDistrict(reader, (transaction) => findAuditEntries(transaction, query));
  expect(found.total).toBe(1);
  expect(found.items[0]).toMatchObject({
    at: '2026-02-01T00:00:00.000Z',
    accountName: 'head',
    unitName: '规划科',
    action: 'rename',
    entityId: 'kept',
    before: { title: '旧' },
    after: null,
  });
});

test('[D11] nobody changes, deletes or empties the trail', async () => {
  await door.inDistrict(reader, (transaction) => record(transaction, 'fixed'));
  const statements = [
    'update audit_entry set action = action',
    'delete from audit_entry',
    'truncate audit_entry',
  ];
  for (const statement of statements) {
    const change = sql.raw(statement);
    await expect(door.inDistrict(reader, (transaction) => change.execute(transaction))).rejects.toThrow(
      /denied/u,
    );
    await expect(door.asKeeper((transaction) => change.execute(transaction))).rejects.toThrow(/denied/u);
    await expect(door.asSystem((transaction) => change.execute(transaction))).rejects.toThrow(/denied/u);
    await expect(change.execute(door.owner), statement).rejects.toThrow(/append-only/u);
  }
});

test('[D12] kind, thing, person and days limit the trail together, and no sign of a name is a pattern', async () => {
  const find = (query: Partial<AuditFilter>) =>
    door.inDistrict(reader, (transaction) =>
      findAuditEntries(transaction, { districtId, page: 1, pageSize: 10, ...query }),
    );
  await door.inDistrict(reader, async (transaction) => {
    for (const [at, entity, name] of [
      ['2026-02-28T15:59:59Z', 'unit', '张_三'],
      ['2026-02-28T16:00:00Z', 'unit', '张三丰'],
      ['2026-03-01T15:59:59Z', 'account', '张三丰'],
    ] as const) {
      const context = { transaction, clock: fixedClock(Date.parse(at)), makeId };
      await recordChange(
        { ...context, reader: { ...reader, displayName: name } },
        { action: 'x', entity, entityId: name, before: null, after: null },
      );
    }
  });
  const day = { from: '2026-03-01', to: '2026-03-01' };
  expect((await find(day)).total).toBe(2);
  expect((await find({ to: '2026-02-28', entity: 'unit' })).items).toMatchObject([{ entityId: '张_三' }]);
  expect((await find({ who: '三丰', ...day, entity: 'unit' })).total).toBe(1);
  expect((await find({ who: '三丰', entity: 'unit', from: '2026-03-02' })).total).toBe(0);
  expect((await find({ who: '_三' })).total).toBe(1);
  expect((await find({ who: '%' })).total).toBe(0);
  expect((await find({ who: '规划科', entity: 'account' })).total).toBe(1);
  expect((await find({ entity: 'account' })).entities).toEqual(['account', 'plan', 'unit']);
});
