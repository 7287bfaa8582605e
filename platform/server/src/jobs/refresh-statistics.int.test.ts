import { insertSmallDistrict, openTestDatabase } from '@junheng/database/testing';
import { expect, test } from 'vitest';
import { runSystemJob } from '../background/run-system-job.ts';

test('[S35] the embedded database learns how large its tables are, and looks again only after many changes', async () => {
  const { door, close } = await openTestDatabase();
  try {
    await insertSmallDistrict(door);
    await door.pool.query(
      `insert into inbox_message (district_id, id, unit_id, kind, once_key, zh, en, link, created_at)
       select u.district_id, gen_random_uuid(), u.id, 'urged', 'k' || n, '甲', 'a', '/', '2026-01-05T02:00:00.000Z'
         from (select * from unit order by id limit 1) u, generate_series(1, 200) n`,
    );
    const sizeOf = async () => {
      const { rows } = await door.pool.query<{ size: number }>(
        `select reltuples::int as size from pg_class where oid = 'inbox_message'::regclass`,
      );
      return rows[0]?.size ?? 0;
    };
    await runSystemJob(door, 'refresh-statistics');
    if (door.kind === 'postgres') return;
    expect(await sizeOf()).toBe(200);
    await door.pool.query(`delete from inbox_message where once_key = 'k1'`);
    await runSystemJob(door, 'refresh-statistics');
    expect(await sizeOf()).toBe(200);
  } finally {
    await close();
  }
});
