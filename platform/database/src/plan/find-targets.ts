import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { allOf, isDutyVisible, isUnitVisible } from '../organisation/scope-condition.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import type { StoredSource } from '../schema/column-types.ts';
import type { Comparator, DutyRole, TargetTable } from '../schema/plan-tables.ts';
import { groupParts } from './group-parts.ts';
import { unitNamer } from './unit-namer.ts';
import type { UnitName } from './unit-namer.ts';
import { planInForce } from './plan-in-force.ts';

/** A unit's part, with its names. */
export interface DutyRow {
  readonly role: DutyRole;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitNameEn: string;
}

/** A value of a target, not withdrawn. */
export interface TargetValueRow {
  readonly id: string;
  readonly day: string;
  readonly value: string;
  readonly source: StoredSource;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** A target with everything that judging and showing it needs. */
export interface TargetRow {
  readonly id: string;
  readonly planId: string;
  readonly parentId: string | null;
  readonly number: number;
  readonly group: string;
  readonly groupEn: string;
  readonly name: string;
  readonly nameEn: string;
  readonly sortKey: string;
  readonly unit: string;
  readonly baseYear: number | null;
  readonly baseValue: string | null;
  readonly year: number;
  readonly comparator: Comparator;
  readonly value: string | null;
  readonly valueMax: string | null;
  readonly binding: TargetTable['binding'];
  readonly measure: TargetTable['measure'];
  readonly exemptRule: string | null;
  readonly source: StoredSource;
  readonly version: number;
  readonly planFrom: number;
  readonly planTo: number;
  readonly duties: DutyRow[];
  readonly printedPath: { readonly year: number; readonly value: string }[];
  /** By day, then by the moment of recording. */
  readonly values: TargetValueRow[];
}

/** Which targets: one by its id, or those of the plan in force in a year under filters. */
export interface TargetFilter {
  readonly id?: string;
  readonly year?: number;
  /** Looks into both names and both groups. */
  readonly q?: string | undefined;
  readonly binding?: string | undefined;
  readonly group?: string | undefined;
  /** Only targets in which this unit or one below it has a duty. */
  readonly unitId?: string | undefined;
}

function conditionsOf(limits: Limits, filter: TargetFilter): RawBuilder<boolean> {
  const { districtId } = limits;
  const conditions = [sql<boolean>`t.district_id = ${districtId}`];
  if (limits.scope.kind !== 'district') conditions.push(isDutyVisible('target_duty', 't.id', limits));
  if (filter.id !== undefined) conditions.push(sql<boolean>`t.id = ${filter.id}`);
  if (filter.year !== undefined) {
    conditions.push(sql<boolean>`t.plan_id = ${planInForce(districtId, filter.year)}`);
  }
  const words = filter.q?.trim().toLowerCase() ?? '';
  if (words !== '') {
    conditions.push(
      sql<boolean>`(strpos(lower(t.name), ${words}) > 0 or strpos(lower(t.name_en), ${words}) > 0
        or strpos(lower(t.group_name), ${words}) > 0 or strpos(lower(t.group_name_en), ${words}) > 0)`,
    );
  }
  if (filter.binding !== undefined) conditions.push(sql<boolean>`t.binding = ${filter.binding}`);
  if (filter.group !== undefined) conditions.push(sql<boolean>`t.group_name = ${filter.group}`);
  if (filter.unitId !== undefined) {
    const below: Limits = { districtId, scope: { kind: 'units', rootUnitId: filter.unitId } };
    conditions.push(sql<boolean>`exists (
      select from target_duty f where f.district_id = ${districtId} and f.target_id = t.id
         and ${isUnitVisible('f.unit_id', below)})`);
  }
  return allOf(conditions);
}

type Parts<Part> = (Part & { readonly of: string })[] | null;

interface Found {
  readonly targets: Omit<TargetRow, 'duties' | 'printedPath' | 'values'>[] | null;
  readonly duties: Parts<Omit<DutyRow, 'unitName' | 'unitNameEn'>>;
  readonly units: UnitName[] | null;
  readonly path: Parts<TargetRow['printedPath'][number]>;
  readonly known: Parts<TargetValueRow>;
}

/**
 * The targets within the reader's scope, by their number, each with duties, printed path and values. One query that reads each table
 * once; what belongs together is put together here, because a subquery for each target costs ten times as much.
 */
export async function findTargets(
  transaction: DistrictTransaction,
  limits: Limits,
  filter: TargetFilter,
): Promise<TargetRow[]> {
  const found = await sql<Found>`
    with t as materialized (
      select t.*, pl.from_year, pl.to_year
        from target t join plan pl on pl.district_id = t.district_id and pl.id = t.plan_id
       where ${conditionsOf(limits, filter)})
    select
      (select json_agg(x) from (
        select t.id, t.plan_id as "planId", t.parent_id as "parentId", t.number, t.group_name as "group",
               t.group_name_en as "groupEn", t.name, t.name_en as "nameEn", t.sort_key as "sortKey", t.unit,
               t.base_year as "baseYear", t.base_value::text as "baseValue", t.year, t.comparator,
               t.value::text as value, t.value_max::text as "valueMax", t.binding, t.measure,
               t.exempt_rule as "exemptRule", t.source, t.version, t.from_year as "planFrom", t.to_year as "planTo"
          from t order by t.number, t.id) x) as targets,
      (select json_agg(x) from (
        select d.target_id as "of", d.role, d.unit_id as "unitId"
          from t join target_duty d on d.district_id = t.district_id and d.target_id = t.id
         order by d.position, d.id) x) as duties,
      (select json_agg(json_build_array(u.id, u.name, u.name_en)) from unit u
        where u.district_id = ${limits.districtId} and u.id in (
          select d.unit_id from t join target_duty d on d.district_id = t.district_id and d.target_id = t.id)) as units,
      (select json_agg(x) from (
        select p.target_id as "of", p.year, p.value::text as value
          from t join target_path p on p.district_id = t.district_id and p.target_id = t.id
         order by p.year) x) as path,
      (select json_agg(x) from (
        select v.target_id as "of", v.id, v.day, v.value::text as value, v.source, v.recorded_by as "recordedBy",
               v.recorded_at as "recordedAt"
          from t join target_value v on v.district_id = t.district_id and v.target_id = t.id
         where v.withdrawn_at is null
         order by v.day, v.recorded_at collate "C", v.id) x) as known`.execute(transaction);
  const { targets, duties, units, path, known } = found.rows[0] ?? {};
  const [dutiesOf, pathOf, valuesOf] = [groupParts(duties), groupParts(path), groupParts(known)];
  const nameUnit = unitNamer(units);
  return (targets ?? []).map((target) => ({
    ...target,
    duties: dutiesOf(target.id).map(nameUnit),
    printedPath: pathOf(target.id),
    values: valuesOf(target.id),
  }));
}
