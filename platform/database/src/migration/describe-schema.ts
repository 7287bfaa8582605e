import type { DatabaseDoor } from '../door/database-door.ts';

/** One table as the catalogue has it: what a reader of the schema wants to know, nothing that differs between servers. */
export interface TableDescription {
  readonly name: string;
  /** `name type`, with `not null` and the default where there are any. */
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** `(columns) → table (columns)`. */
  readonly references: readonly string[];
  /** Conditions that every row must meet, as PostgreSQL prints them. */
  readonly checks: readonly string[];
  /** `name to role: condition`. */
  readonly policies: readonly string[];
  /** `role: what it may do`. */
  readonly grants: readonly string[];
}

const TABLES = `
  select c.relname::text as name,
    array(select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
                 || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum)::text[] as columns,
    array(select a.attname from pg_index i cross join unnest(i.indkey) with ordinality k(number, place)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
           where i.indrelid = c.oid and i.indisprimary order by k.place)::text[] as key,
    array(select replace(pg_get_constraintdef(f.oid), 'FOREIGN KEY ', '') from pg_constraint f
           where f.conrelid = c.oid and f.contype = 'f' order by 1)::text[] as references,
    array(select pg_get_constraintdef(k.oid) from pg_constraint k
           where k.conrelid = c.oid and k.contype = 'c' order by 1)::text[] as checks,
    array(select p.policyname || ' to ' || array_to_string(p.roles, ', ') || ': ' || p.qual from pg_policies p
           where p.schemaname = 'public' and p.tablename = c.relname order by 1)::text[] as policies,
    array(select r.name || ': ' || concat_ws(', ',
              case when has_table_privilege(r.name, c.oid, 'select') then 'select' end,
              case when has_table_privilege(r.name, c.oid, 'insert') then 'insert' end,
              case when has_table_privilege(r.name, c.oid, 'update') then 'update' end,
              case when has_table_privilege(r.name, c.oid, 'delete') then 'delete' end)
            from unnest(array['junheng_app', 'junheng_system', 'junheng_keeper']) r(name)
           where has_table_privilege(r.name, c.oid, 'select, insert, update, delete'))::text[] as grants
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     and c.relname not in ('kysely_migration', 'kysely_migration_lock')
   order by c.relname`;

/** Describes all tables of a migrated database from its catalogue, by name. */
export async function describeSchema(door: DatabaseDoor): Promise<TableDescription[]> {
  const found = await door.pool.query<TableDescription>(TABLES);
  return found.rows;
}
