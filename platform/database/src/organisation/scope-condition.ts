import type { ReaderScope } from '@junheng/domain';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** Who asks, as every limited query needs it. */
export interface Limits {
  readonly districtId: string;
  readonly scope: ReaderScope;
}

/** The ids of the units within a scope, as a subquery: the root and all below it. For a scope of units only. */
function unitsBelow(districtId: string, rootUnitId: string): RawBuilder<string> {
  return sql`(
    with recursive below(id) as (
      select id from unit where district_id = ${districtId} and id = ${rootUnitId}
      union
      select u.id from unit u join below b on u.parent_id = b.id where u.district_id = ${districtId}
    ) select id from below)`;
}

/** SQL that is true when the unit in a column (`u.id`) lies within the reader's scope. The column's name is code, never a request's. */
export function isUnitVisible(column: string, limits: Limits): RawBuilder<boolean> {
  if (limits.scope.kind === 'district') return sql<boolean>`true`;
  return sql<boolean>`${sql.ref(column)} in ${unitsBelow(limits.districtId, limits.scope.rootUnitId)}`;
}

/** SQL that is true when some unit of the reader's scope has a duty in the target or task whose id stands in a column. */
export function isDutyVisible(
  duty: 'target_duty' | 'task_duty',
  column: string,
  limits: Limits,
): RawBuilder<boolean> {
  if (limits.scope.kind === 'district') return sql<boolean>`true`;
  const key = duty === 'target_duty' ? 'target_id' : 'task_id';
  return sql<boolean>`${sql.ref(column)} in (
    select seen.${sql.raw(key)} from ${sql.table(duty)} seen
     where seen.district_id = ${limits.districtId} and ${isUnitVisible('seen.unit_id', limits)})`;
}

/** SQL that joins conditions by `and`. */
export function allOf(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.join([...conditions], sql` and `)}`;
}
