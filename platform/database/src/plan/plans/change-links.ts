import { sql } from 'kysely';
import type { DistrictTransaction } from '../../door/database-door.ts';
import { isDutyVisible } from '../../organisation/scope-condition.ts';
import type { Limits } from '../../organisation/scope-condition.ts';
import type { TargetLinkRow } from '../target-row.ts';

/** The targets of other published plans that the reader may see, as links that might be made, by plan and number. */
export async function findLinkCandidates(
  transaction: DistrictTransaction,
  limits: Limits,
  targetId: string,
): Promise<TargetLinkRow[]> {
  const { districtId } = limits;
  const found = await sql<TargetLinkRow>`
    select case when sp.level in ('city', 'province') then 'superior' else 'shared' end as kind, s.id as "targetId",
           sp.id as "planId", sp.title as "planTitle", sp.title_en as "planTitleEn", sp.level, sp.region, s.name,
           s.name_en as "nameEn", s.unit, s.base_year as "baseYear", s.base_value::text as "baseValue", s.year,
           s.comparator, s.value::text as value, s.value_max::text as "valueMax"
      from target s
      join plan sp on sp.district_id = s.district_id and sp.id = s.plan_id and sp.state = 'published'
     where s.district_id = ${districtId} and s.dropped_in_version is null and s.role in ('target', 'reference')
       and s.plan_id <> (select own.plan_id from target own where own.district_id = ${districtId} and own.id = ${targetId})
       and ${isDutyVisible('target_duty', 's.id', limits)}
     order by sp.from_year desc, sp.id, s.number`.execute(transaction);
  return found.rows;
}

/** Makes two targets one goal with one value, with all others that each was one with already. */
export async function shareValues(
  transaction: DistrictTransaction,
  districtId: string,
  [one, other]: readonly [string, string],
): Promise<void> {
  await sql`
    with root as (
      select coalesce(shares_values_with, id) as id from target where district_id = ${districtId} and id = ${other}),
    joined as (
      select m.id from target m, (
        select coalesce(shares_values_with, id) as id from target where district_id = ${districtId} and id = ${one}) own
       where m.district_id = ${districtId} and coalesce(m.shares_values_with, m.id) = own.id)
    update target t set shares_values_with = root.id, version = t.version + 1
      from root where t.district_id = ${districtId} and t.id in (select id from joined) and t.id <> root.id`.execute(
    transaction,
  );
}

/** Takes a target out of the goal that it shares: each keeps the values recorded under it. Those that stay behind stay one goal. */
export async function stopSharing(
  transaction: DistrictTransaction,
  districtId: string,
  targetId: string,
): Promise<void> {
  await sql`
    with heir as (
      select m.id from target m
       where m.district_id = ${districtId} and m.shares_values_with = ${targetId} order by m.id limit 1)
    update target t
       set shares_values_with = case when t.id = ${targetId} or t.id = heir.id then null else heir.id end,
           version = t.version + 1
      from (select (select id from heir) as id) heir
     where t.district_id = ${districtId} and (t.id = ${targetId} or t.shares_values_with = ${targetId})`.execute(
    transaction,
  );
}

/** Sets or takes away the target of a superior plan that is this one's reference. */
export async function setSuperior(
  transaction: DistrictTransaction,
  districtId: string,
  targetId: string,
  superiorId: string | null,
): Promise<void> {
  await sql`
    update target set superior_target_id = ${superiorId}
     where district_id = ${districtId} and id = ${targetId}`.execute(transaction);
}
