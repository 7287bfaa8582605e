import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '@junheng/domain';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepFile } from '../files/keep-file.ts';
import { insertSmallDistrict, openTestDatabase, testId } from '../testing/index.ts';
import type { TestDatabase } from '../testing/index.ts';
import { checkStoredData } from './check-stored-data.ts';

const districtId = '990001';
const makeId = uuidV7Maker(fixedClock(Date.parse('2026-01-05T02:00:00Z')), randomBytes);
const at = '2026-01-05T02:00:00.000Z';
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
});
afterAll(() => database.close());

const keep = (name: string, size: number) =>
  database.door.inDistrict({ districtId }, (transaction) =>
    keepFile(
      transaction,
      {
        districtId,
        id: testId(name),
        fileName: `${name}.pdf`,
        mediaType: 'application/pdf',
        purpose: 'evidence',
        bytes: randomBytes(size),
        uploadedBy: '甲',
        uploadedByAccountId: null,
        uploadedAt: at,
      },
      makeId,
    ),
  );

async function insertVersion(): Promise<void> {
  const snapshot = { title: '规划', targets: [{ value: '98.0', share: 0.1, 名称: '毛入园率' }], note: null };
  const hash = createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
  await database.door.inDistrict({ districtId }, (transaction) =>
    sql`insert into plan_version (district_id, id, plan_id, number, published_by, published_at, in_force_from, note, snapshot, snapshot_hash)
        values (${districtId}, ${testId('version')}, ${testId('plan')}, 1, '甲', ${at}, '2026-01-05', '', ${JSON.stringify(snapshot)}, ${hash})`.execute(
      transaction,
    ),
  );
}

test('[D66] files and versions that are as they were handed in have no fault', async () => {
  for (const size of [0, 1, 262_144, 700_000]) await keep(`of-${size}`, size);
  await insertVersion();
  expect(await checkStoredData(database.door)).toMatchObject({
    files: 4,
    bytes: 962_145,
    versions: 1,
    faults: [],
    trail: { faults: [] },
  });
});

test('[D66] a part that is lost, a byte that is changed and a snapshot that is changed are told', async () => {
  await keep('lost', 600_000);
  await keep('changed', 300_000);
  const owner = database.door.owner;
  await sql`delete from stored_file_part where stored_file_id = ${testId('lost')} and position = 1`.execute(
    owner,
  );
  await sql`update stored_file_part set bytes = set_byte(bytes, 7, (get_byte(bytes, 7) + 1) % 256)
    where stored_file_id = ${testId('changed')} and position = 1`.execute(owner);
  await sql`update plan_version set snapshot = jsonb_set(snapshot, '{targets,0,value}', '"97.0"')`.execute(
    owner,
  );
  const { faults } = await checkStoredData(database.door);
  expect(faults.map(({ kind, name }) => [kind, name]).toSorted()).toEqual([
    ['fileAltered', 'changed.pdf'],
    ['fileIncomplete', 'lost.pdf'],
    ['versionAltered', expect.any(String)],
  ]);
});
