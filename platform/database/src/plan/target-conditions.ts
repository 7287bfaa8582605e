import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { allOf, isDutyVisible, isUnitVisible } from '../organisation/scope-condition.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import { chosenPlan } from './plan-in-force.ts';

/** Which targets: one by its id, or those of a plan under filters. */
export interface TargetFilter {
  readonly id?: string;
  /** The target of this id with its whole, its parts, the other parts of its whole, and what the plan prints beside it. */
  readonly familyOf?: string;
  /** Those of the plan in force in this year, unless `planId` names one. */
  readonly year?: number;
  readonly planId?: string | undefined;
  /** Those of all these plans together. */
  readonly planIds?: readonly string[];
  /** Looks into both names and both groups. */
  readonly q?: string | undefined;
  readonly binding?: string | undefined;
  readonly group?: string | undefined;
  /** Only targets in which this unit or one below it has a duty. */
  readonly unitId?: string | undefined;
}

function isFamilyOf(districtId: string, id: string): RawBuilder<boolean> {
  const own = (column: string): RawBuilder<unknown> =>
    sql`(select own.${sql.raw(column)} from target own where own.district_id = ${districtId} and own.id = ${id})`;
  return sql<boolean>`(t.id = ${id} or t.parent_id = ${id} or t.id = ${own('parent_id')} or t.parent_id = ${own('parent_id')}
    or (t.plan_id = ${own('plan_id')} and t.role <> 'target' and t.name = ${own('name')}))`;
}

/** SQL that is true of the targets (`t`) that the reader may see under a filter. What a version of the plan dropped is in no list. */
export function targetConditions(limits: Limits, filter: TargetFilter): RawBuilder<boolean> {
  const { districtId } = limits;
  const conditions = [sql<boolean>`t.district_id = ${districtId} and t.dropped_in_version is null`];
  if (limits.scope.kind !== 'district') conditions.push(isDutyVisible('target_duty', 't.id', limits));
  if (filter.id !== undefined) conditions.push(sql<boolean>`t.id = ${filter.id}`);
  if (filter.familyOf !== undefined) conditions.push(isFamilyOf(districtId, filter.familyOf));
  if (filter.planIds !== undefined) {
    conditions.push(sql<boolean>`t.plan_id = any(${sql.val([...filter.planIds])}::uuid[])`);
  }
  const { year, planId } = filter;
  if (year !== undefined || planId !== undefined) {
    conditions.push(sql<boolean>`t.plan_id = ${chosenPlan(districtId, { planId, year: year ?? 0 })}`);
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
