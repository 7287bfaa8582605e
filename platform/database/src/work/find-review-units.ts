import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';

/** The units to which a waiting report is told: the offices that have a duty in its task, else the bureau. */
export async function findReviewUnits(
  transaction: DistrictTransaction,
  districtId: string,
  taskId: string,
): Promise<string[]> {
  const found = await sql<{ id: string }>`
    with offices as (
      select distinct u.id from task_duty d join unit u on u.district_id = d.district_id and u.id = d.unit_id
       where d.district_id = ${districtId} and d.task_id = ${taskId} and u.kind = 'office')
    select id from offices
    union all
    select id from unit where district_id = ${districtId} and kind = 'bureau' and not exists (select from offices)
    order by id`.execute(transaction);
  return found.rows.map((row) => row.id);
}
