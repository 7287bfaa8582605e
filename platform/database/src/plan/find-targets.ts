import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import { groupParts } from './group-parts.ts';
import { isOwnArea } from './plan-in-force.ts';
import { targetConditions } from './target-conditions.ts';
import type { TargetFilter } from './target-conditions.ts';
import type { DutyRow, TargetLinkRow, TargetRow, TargetValueRow } from './target-row.ts';
import { unitNamer } from './unit-namer.ts';
import type { UnitName } from './unit-namer.ts';

type Parts<Part> = (Part & { readonly of: string })[] | null;

interface Found {
  readonly targets: Omit<TargetRow, 'duties' | 'printedPath' | 'values' | 'links' | 'partCount'>[] | null;
  readonly duties: Parts<Omit<DutyRow, 'unitName' | 'unitNameEn'>>;
  readonly units: UnitName[] | null;
  readonly path: Parts<TargetRow['printedPath'][number]>;
  readonly known: Parts<TargetValueRow>;
  readonly links: Parts<TargetLinkRow>;
  readonly sizes: Readonly<Record<string, number>> | null;
}

const valueColumns = sql`
  v.id, v.target_id as "targetId", v.day, v.value::text as value, v.source, v.recorded_by as "recordedBy",
  v.recorded_at as "recordedAt", v.stored_file_id as "fileId",
  case when v.stored_file_id is null then null else (
    select f.file_name from stored_file f where f.district_id = v.district_id and f.id = v.stored_file_id) end as "fileName"`;
const linkColumns = sql`
  s.id as "targetId", sp.id as "planId", sp.title as "planTitle", sp.title_en as "planTitleEn", sp.level, sp.region, s.name,
  s.name_en as "nameEn", s.unit, s.base_year as "baseYear", s.base_value::text as "baseValue", s.year, s.comparator,
  s.value::text as value, s.value_max::text as "valueMax"`;

/**
 * The targets within the reader's scope, by their number, each with duties, printed path, values and what belongs to it in other
 * plans (`kin`: all targets of the district that are one goal in several plans, mostly none). One query that reads each table once; what belongs together is put together here, because a subquery for each target
 * costs ten times as much.
 */
export async function findTargets(
  transaction: DistrictTransaction,
  limits: Limits,
  filter: TargetFilter,
): Promise<TargetRow[]> {
  const { districtId } = limits;
  const found = await sql<Found>`
    with own as materialized (
      select exists (
        select from plan p where p.district_id = ${districtId} and p.state = 'published' and p.level = 'district'
           and ${isOwnArea(districtId)}) as has_plan),
    t as materialized (
      select t.*, pl.from_year, pl.to_year,
             case when pl.level in ('city', 'province') and own.has_plan then 'reference' else t.role end as stands_as
        from target t join plan pl on pl.district_id = t.district_id and pl.id = t.plan_id and pl.state = 'published'
        cross join own
       where ${targetConditions(limits, filter)}),
    kin as materialized (
      select m.id, coalesce(m.shares_values_with, m.id) as goal from target m
       where m.district_id = ${districtId} and (m.shares_values_with is not null or m.id in (
         select s.shares_values_with from target s where s.district_id = ${districtId} and s.shares_values_with is not null)))
    select
      (select json_agg(x) from (
        select t.id, t.plan_id as "planId", t.parent_id as "parentId", t.number, t.group_name as "group",
               t.group_name_en as "groupEn", t.name, t.name_en as "nameEn", t.sort_key as "sortKey", t.unit,
               t.base_year as "baseYear", t.base_value::text as "baseValue", t.year, t.comparator,
               t.value::text as value, t.value_max::text as "valueMax", t.binding, t.measure, t.frequency, t.condition,
               t.area, t.stands_as as role, t.exempt_rule as "exemptRule", t.source, t.anchors, t.version,
               t.from_year as "planFrom", t.to_year as "planTo"
          from t order by t.number, t.id) x) as targets,
      (select json_agg(x) from (
        select d.target_id as "of", d.role, d.unit_id as "unitId"
          from t join target_duty d on d.district_id = t.district_id and d.target_id = t.id
         order by d.position, d.id) x) as duties,
      (select json_agg(json_build_array(u.id, u.name, u.name_en)) from unit u
        where u.district_id = ${districtId} and u.id in (
          select d.unit_id from t join target_duty d on d.district_id = t.district_id and d.target_id = t.id)) as units,
      (select json_agg(x) from (
        select p.target_id as "of", p.year, p.value::text as value
          from t join target_path p on p.district_id = t.district_id and p.target_id = t.id
         order by p.year) x) as path,
      (select json_agg(x order by x.day, x."recordedAt" collate "C", x.id) from (
        select t.id as "of", ${valueColumns}
          from t join target_value v on v.district_id = t.district_id and v.target_id = t.id
         where v.withdrawn_at is null
        union all
        select t.id as "of", ${valueColumns}
          from kin own join t on t.id = own.id join kin m on m.goal = own.goal and m.id <> own.id
          join target_value v on v.district_id = t.district_id and v.target_id = m.id
         where v.withdrawn_at is null) x) as known,
      (select json_agg(x) from (
        select t.id as "of", 'superior' as kind, ${linkColumns}
          from t join target s on s.district_id = t.district_id and s.id = t.superior_target_id
          join plan sp on sp.district_id = s.district_id and sp.id = s.plan_id and sp.state = 'published'
         where t.superior_target_id is not null and s.dropped_in_version is null
        union all
        select t.id as "of", 'shared' as kind, ${linkColumns}
          from kin own join t on t.id = own.id join kin m on m.goal = own.goal and m.id <> own.id
          join target s on s.district_id = t.district_id and s.id = m.id
          join plan sp on sp.district_id = s.district_id and sp.id = s.plan_id and sp.state = 'published'
         where s.dropped_in_version is null) x) as links,
      (select json_object_agg(x.parent_id, x.size) from (
        select c.parent_id, count(*)::int as size from target c
         where c.district_id = ${districtId} and c.parent_id in (select t.id from t) and c.dropped_in_version is null
         group by c.parent_id) x) as sizes`.execute(transaction);
  const { targets, duties, units, path, known, links, sizes } = found.rows[0] ?? {};
  const [dutiesOf, pathOf, valuesOf] = [groupParts(duties), groupParts(path), groupParts(known)];
  const linksOf = groupParts(links);
  const nameUnit = unitNamer(units);
  return (targets ?? []).map((target) => ({
    ...target,
    duties: dutiesOf(target.id).map(nameUnit),
    printedPath: pathOf(target.id),
    values: valuesOf(target.id),
    links: linksOf(target.id),
    partCount: sizes?.[target.id] ?? 0,
  }));
}
