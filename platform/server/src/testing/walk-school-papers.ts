import type { DatabaseDoor } from '@junheng/database';
import { testId } from '@junheng/database/testing';

/** A charter for each of two schools of a district: that of a clerk, and another one. */
export async function insertWalkPapers(door: DatabaseDoor, districtId: string, clerk: string): Promise<void> {
  await door.pool.query(
    `insert into school_paper
       (district_id, id, unit_id, kind, title, number, day, approved_by, recorded_by, recorded_at)
     select a.district_id, $3, a.unit_id, 'charter', '本校章程' || $1, '', '2026-01-05', '区教育局', '甲', '2026-01-05T02:00:00.000Z'
       from account a where a.district_id = $1 and a.user_name = $2`,
    [districtId, clerk, testId('own paper', districtId)],
  );
  await door.pool.query(
    `insert into school_paper
       (district_id, id, unit_id, kind, title, number, day, approved_by, recorded_by, recorded_at)
     select u.district_id, $3, u.id, 'charter', '外校章程' || $1, '', '2026-01-05', '区教育局', '甲', '2026-01-05T02:00:00.000Z'
       from unit u
      where u.district_id = $1 and u.kind = 'school' and u.parent_id is not null
        and u.id not in (select a.unit_id from account a where a.district_id = $1 and a.user_name = $2)
        and (u.parent_id not in (select a.unit_id from account a where a.district_id = $1 and a.user_name = $2))
      order by u.id limit 1`,
    [districtId, clerk, testId('other paper', districtId)],
  );
}
