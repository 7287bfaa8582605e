import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';

/** Which task serves which target of a plan, tasks in the order of the plan. Ids only; what of them is shown is the caller's matter. */
export async function findTargetTasks(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
): Promise<{ targetId: string; taskId: string }[]> {
  const found = await sql<{ targetId: string; taskId: string }>`
    select l.target_id as "targetId", l.task_id as "taskId"
      from task_target l join task t on t.district_id = l.district_id and t.id = l.task_id
     where l.district_id = ${districtId} and t.plan_id = ${planId} and t.dropped_in_version is null
     order by t.number, t.id, l.target_id`.execute(transaction);
  return found.rows;
}
