import { sql } from 'kysely';
import type { DistrictTransaction } from '../../door/database-door.ts';
import { isDutyVisible } from '../../organisation/scope-condition.ts';
import type { Limits } from '../../organisation/scope-condition.ts';
import { isOwnArea, planColumns, planInForce } from '../plan-in-force.ts';
import type { ChosenPlanRow } from '../plan-in-force.ts';

/** A published plan with whose it is and how much the reader may see of it. */
export interface PlanListRow extends ChosenPlanRow {
  readonly ownerUnitId: string | null;
  readonly ownerUnitName: string;
  readonly ownerUnitNameEn: string;
  readonly superiorPlanId: string | null;
  readonly isInForce: boolean;
  readonly isReference: boolean;
  readonly publishedAt: string | null;
  readonly targetCount: number;
  readonly taskCount: number;
}

/** All published plans of a district: the one in force in a year first, then by level, the newest first. */
export async function findPlans(
  transaction: DistrictTransaction,
  limits: Limits,
  year: number,
): Promise<PlanListRow[]> {
  const { districtId } = limits;
  const found = await sql<PlanListRow>`
    with force as materialized (select ${planInForce(districtId, year)} as id),
    own as materialized (
      select exists (
        select from plan p where p.district_id = ${districtId} and p.state = 'published' and p.level = 'district'
           and ${isOwnArea(districtId)}) as has_plan)
    select ${planColumns}, pl.owner_unit_id as "ownerUnitId", coalesce(u.name, '') as "ownerUnitName",
           coalesce(u.name_en, '') as "ownerUnitNameEn", pl.superior_plan_id as "superiorPlanId",
           coalesce(pl.id = force.id, false) as "isInForce",
           (pl.level in ('city', 'province') and own.has_plan) as "isReference",
           case when v.number is null then null
                else json_build_object('number', v.number, 'hash', v.snapshot_hash) end as "judgedVersion",
           v.published_at as "publishedAt",
           (select count(*)::int from target t
             where t.district_id = pl.district_id and t.plan_id = pl.id and t.dropped_in_version is null
               and t.role = 'target' and ${isDutyVisible('target_duty', 't.id', limits)}) as "targetCount",
           (select count(*)::int from task t
             where t.district_id = pl.district_id and t.plan_id = pl.id and t.dropped_in_version is null
               and ${isDutyVisible('task_duty', 't.id', limits)}) as "taskCount"
      from plan pl
      cross join force cross join own
      left join unit u on u.district_id = pl.district_id and u.id = pl.owner_unit_id
      left join lateral (
        select pv.number, pv.snapshot_hash, pv.published_at from plan_version pv
         where pv.district_id = pl.district_id and pv.plan_id = pl.id order by pv.number desc limit 1) v on true
     where pl.district_id = ${districtId} and pl.state = 'published'
     order by (pl.id = force.id) desc, array_position(array['district', 'yearly', 'city', 'province', 'school'], pl.level),
              pl.from_year desc, pl.title collate "C", pl.id`.execute(transaction);
  return found.rows;
}

/** The names of units, by their place in lists. */
export async function findUnitNames(
  transaction: DistrictTransaction,
  districtId: string,
  ids: readonly string[],
): Promise<{ id: string; name: string; nameEn: string }[]> {
  const found = await sql<{ id: string; name: string; nameEn: string }>`
    select id, name, name_en as "nameEn" from unit
     where district_id = ${districtId} and id = any(${sql.val([...ids])}::uuid[])
     order by sort_key, id`.execute(transaction);
  return found.rows;
}
