import type { DatabaseDoor } from '@junheng/database';
import { testId } from '@junheng/database/testing';

/** Two building projects of a district's plan for the walk: one that nobody but the bureau sees, and one that became the unit of an account. */
export async function insertWalkProjects(
  door: DatabaseDoor,
  districtId: string,
  userName: string,
): Promise<void> {
  const rows = [
    ['hidden', 901, '桃源路学校（走查用暂定名）', null],
    ['own', 902, '柳溪路扩建工程（走查用）', userName],
  ] as const;
  for (const [word, number, name, user] of rows) {
    await door.pool.query(
      `insert into building_project
         (district_id, id, plan_id, number, name, sort_key, location, kind, stages, key_year, unit_id, source)
       select pl.district_id, $2, pl.id, $3, $4, $4, '', 'new', '{primary}', 2026,
              (select a.unit_id from account a where a.district_id = pl.district_id and a.user_name = $5),
              '{"kind":"plan","text":"","place":"","span":null}'
         from plan pl where pl.district_id = $1
        order by (2026 between pl.from_year and pl.to_year) desc, pl.from_year desc, pl.id desc limit 1`,
      [districtId, testId(`walk/${word}`, districtId), number, name, user],
    );
  }
}
