import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { isUnitVisible } from './scope-condition.ts';
import type { Limits } from './scope-condition.ts';
import { unitColumns, unitJoins } from './unit-row.ts';
import type { UnitRow } from './unit-row.ts';
import type { UnitKind } from '@junheng/vocabulary';

/** A unit with the units below it and the counts of its duties. */
export interface UnitDetailRow extends UnitRow {
  readonly children: { id: string; name: string; nameEn: string; kind: UnitKind }[];
  readonly leadTasks: number;
  readonly supportingTasks: number;
  readonly targets: number;
}

/** One unit of the reader's scope, or undefined. `leadTasks` counts the tasks it leads or is responsible for. */
export async function findUnit(
  transaction: DistrictTransaction,
  limits: Limits,
  id: string,
): Promise<UnitDetailRow | undefined> {
  const found = await sql<UnitDetailRow>`
    select ${unitColumns},
      coalesce((
        select json_agg(json_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en, 'kind', c.kind)
                        order by c.kind, c.sort_key collate "C")
          from unit c where c.district_id = u.district_id and c.parent_id = u.id), '[]') as children,
      (select count(distinct d.task_id) from task_duty d
        where d.district_id = u.district_id and d.unit_id = u.id and d.role in ('lead', 'responsible')) as "leadTasks",
      (select count(distinct d.task_id) from task_duty d
        where d.district_id = u.district_id and d.unit_id = u.id and d.role = 'supporting') as "supportingTasks",
      (select count(distinct d.target_id) from target_duty d
        where d.district_id = u.district_id and d.unit_id = u.id) as targets
      from ${unitJoins}
     where u.district_id = ${limits.districtId} and u.id = ${id} and ${isUnitVisible('u.id', limits)}`.execute(
    transaction,
  );
  return found.rows[0];
}
