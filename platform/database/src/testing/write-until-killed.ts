/**
 * A process that writes until it is killed: opens the data folder named in its first argument through the real door, says which values it
 * finds, then adds values one transaction each and says each one's id once its transaction is acknowledged. One JSON line a saying.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { systemClock } from './system-clock.ts';
import { timestamp, uuidV7Maker } from '@junheng/kernel';
import { recordChange } from '../audit/record-change.ts';
import { openDatabase } from '../door/open-database.ts';
import { migrateDatabase } from '../migration/migrate-database.ts';
import { claimTarget, insertTargetValue } from '../plan/change-target.ts';
import { insertSmallDistrict, smallReader } from './small-district.ts';
import { testId } from './test-id.ts';

const say = (word: object): void => {
  writeSync(1, `${JSON.stringify(word)}\n`);
};

const opened = await openDatabase({ dataFolder: process.argv[2] ?? '' });
if (!opened.ok) {
  say({ failure: opened.error });
  process.exit(1);
}
const door = opened.value;
const migrated = await migrateDatabase(door);
if (!migrated.ok) throw new Error(migrated.error.code);
if (migrated.value.length > 0) await insertSmallDistrict(door);

const reader = smallReader('head');
const { districtId } = reader;
const targetId = testId('rate');
const found = await door.inDistrict(reader, async (transaction) => {
  const values = await transaction
    .selectFrom('target_value')
    .select('id')
    .where('district_id', '=', districtId)
    .where('recorded_by', '=', 'kill test')
    .execute();
  const entries = await transaction
    .selectFrom('audit_entry')
    .select('entity_id as id')
    .where('district_id', '=', districtId)
    .execute();
  const target = await transaction
    .selectFrom('target')
    .select('version')
    .where('district_id', '=', districtId)
    .where('id', '=', targetId)
    .executeTakeFirstOrThrow();
  return {
    values: values.map((row) => row.id),
    entries: entries.map((row) => row.id),
    version: target.version,
  };
});
say({ found });

const makeId = uuidV7Maker(systemClock, randomBytes);
for (let version = found.version; ; version += 1) {
  const id = makeId();
  await door.inDistrict(reader, async (transaction) => {
    if (!(await claimTarget(transaction, { districtId, id: targetId, version }))) throw new Error('stale');
    await insertTargetValue(transaction, {
      districtId,
      id,
      targetId,
      day: '2025-10-01',
      value: '95.20',
      source: { kind: 'typed', text: 'x'.repeat(200), place: '', span: null },
      recordedBy: 'kill test',
      recordedByAccountId: reader.accountId,
      recordedAt: timestamp(systemClock),
    });
    await recordChange(
      { transaction, clock: systemClock, makeId, reader },
      { action: 'record', entity: 'target_value', entityId: id, before: null, after: { id } },
    );
  });
  say({ kept: id });
}
