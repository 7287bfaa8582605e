import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';

const dutiesOf = (table: 'target_duty' | 'task_duty' | 'building_project_duty', owner: string) => sql`
  coalesce((select json_agg(json_build_object('role', d.role, 'unitId', d.unit_id, 'unit', u.name) order by d.position, d.id)
              from ${sql.table(table)} d join unit u on u.district_id = d.district_id and u.id = d.unit_id
             where d.district_id = x.district_id and ${sql.ref(`d.${owner}`)} = x.id), '[]'::json)`;

/**
 * The state of a plan as its tables have it, in force and in its own order: all that judging needs, decimals and days as text.
 * Undefined when there is no such plan.
 */
export async function readPlanSnapshot(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
): Promise<unknown> {
  const found = await sql<{ snapshot: unknown }>`
    select json_build_object(
      'format', 1,
      'plan', json_build_object(
        'id', p.id, 'title', p.title, 'number', p.number, 'issuer', p.issuer, 'issued', p.issued::text,
        'from', p.from_year, 'to', p.to_year, 'level', p.level, 'region', p.region),
      'targets', coalesce((
        select json_agg(json_build_object(
          'id', x.id, 'parentId', x.parent_id, 'number', x.number, 'group', x.group_name, 'name', x.name,
          'nameEn', x.name_en, 'unit', x.unit, 'baseYear', x.base_year, 'baseValue', x.base_value::text,
          'year', x.year, 'comparator', x.comparator, 'value', x.value::text, 'valueMax', x.value_max::text,
          'area', x.area, 'binding', x.binding, 'role', x.role, 'measure', x.measure, 'frequency', x.frequency,
          'condition', x.condition, 'ratio', x.ratio, 'exemptRule', x.exempt_rule, 'source', x.source,
          'path', coalesce((select json_agg(json_build_object('year', y.year, 'value', y.value::text) order by y.year)
                     from target_path y where y.district_id = x.district_id and y.target_id = x.id), '[]'::json),
          'duties', ${dutiesOf('target_duty', 'target_id')}) order by x.number, x.id)
          from target x
         where x.district_id = p.district_id and x.plan_id = p.id and x.dropped_in_version is null), '[]'::json),
      'tasks', coalesce((
        select json_agg(json_build_object(
          'id', x.id, 'parentId', x.parent_id, 'number', x.number, 'title', x.title, 'text', x.text,
          'outline', x.outline, 'group', x.group_name, 'starts', x.starts::text, 'due', x.due::text,
          'ordersPaper', x.orders_paper, 'source', x.source,
          'checkpoints', coalesce((select json_agg(json_build_object('year', m.year, 'due', m.due::text, 'text', m.text)
                            order by m.year, m.due, m.text)
                     from task_milestone m where m.district_id = x.district_id and m.task_id = x.id), '[]'::json),
          'targetIds', coalesce((select json_agg(t.target_id order by t.target_id)
                     from task_target t where t.district_id = x.district_id and t.task_id = x.id), '[]'::json),
          'duties', ${dutiesOf('task_duty', 'task_id')}) order by x.number, x.id)
          from task x
         where x.district_id = p.district_id and x.plan_id = p.id and x.dropped_in_version is null), '[]'::json),
      'projects', coalesce((
        select json_agg(json_build_object(
          'id', x.id, 'number', x.number, 'name', x.name, 'location', x.location, 'kind', x.kind, 'stages', x.stages,
          'keyYear', x.key_year, 'landArea', x.land_area::text, 'floorArea', x.floor_area::text, 'places', x.places,
          'duties', ${dutiesOf('building_project_duty', 'building_project_id')}) order by x.number, x.id)
          from building_project x
         where x.district_id = p.district_id and x.plan_id = p.id and x.dropped_in_version is null), '[]'::json),
      'promises', coalesce((
        select json_agg(json_build_object(
          'id', x.id, 'kind', x.kind, 'schoolType', x.school_type, 'year', x.year, 'count', x.count)
          order by x.year, x.kind, x.school_type, x.id)
          from building_promise x
         where x.district_id = p.district_id and x.plan_id = p.id and x.dropped_in_version is null), '[]'::json)
    ) as snapshot
      from plan p where p.district_id = ${districtId} and p.id = ${planId}`.execute(transaction);
  return found.rows[0]?.snapshot;
}
