import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';

/** How much of a plan a unit answers for. */
export interface DutyCount {
  readonly unitId: string;
  readonly targets: number;
  readonly tasks: number;
}

/** The units with a duty in what is in force of a plan, and in how many targets and tasks. */
export async function findDutyCounts(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
): Promise<DutyCount[]> {
  const found = await sql<DutyCount>`
    select d.unit_id as "unitId", count(distinct d.target_id)::int as targets, count(distinct d.task_id)::int as tasks
      from (
        select x.unit_id, x.target_id, null::uuid as task_id
          from target_duty x join target t on t.district_id = x.district_id and t.id = x.target_id
         where x.district_id = ${districtId} and t.plan_id = ${planId} and t.dropped_in_version is null
        union all
        select x.unit_id, null::uuid, x.task_id
          from task_duty x join task t on t.district_id = x.district_id and t.id = x.task_id
         where x.district_id = ${districtId} and t.plan_id = ${planId} and t.dropped_in_version is null
      ) d
     group by d.unit_id order by d.unit_id`.execute(transaction);
  return found.rows;
}
