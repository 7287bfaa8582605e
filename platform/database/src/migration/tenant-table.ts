import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { APP_ROLE, DISTRICT_SETTING, KEEPER_ROLE, SYSTEM_ROLE } from '../door/roles.ts';

/** What the application's role may do with a table. */
export type Grant = 'select' | 'insert' | 'update' | 'delete';

/** A tenant table as a migration describes it. Migrations are never edited, so what this makes of a description never changes either. */
export interface TenantTable {
  readonly name: string;
  /** Column definitions after `district_id` and `id`, one each. */
  readonly columns: readonly string[];
  /** Further table constraints. */
  readonly constraints?: readonly string[];
  /** Column lists of further indexes; each is prefixed with `district_id`. */
  readonly indexes?: readonly string[];
  /** What the application may do; everything unless told. */
  readonly grants?: readonly Grant[];
  /** What may be done without a district, by the narrow system role; nothing unless told. */
  readonly systemGrants?: readonly Grant[];
}

const ALL: readonly Grant[] = ['select', 'insert', 'update', 'delete'];

/** Forces row-level security on a table: the application sees one district, the keeper all, the system role what it was granted. */
export async function secureTable(
  database: Kysely<never>,
  table: string,
  districtColumn: 'id' | 'district_id',
  grants: readonly Grant[],
  systemGrants: readonly Grant[],
): Promise<void> {
  const own = `${districtColumn} = current_setting('${DISTRICT_SETTING}', true)`;
  const statements = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy of_district on ${table} to ${APP_ROLE} using (${own}) with check (${own})`,
    `create policy of_keeper on ${table} to ${KEEPER_ROLE} using (true) with check (true)`,
    `grant ${grants.join(', ')} on ${table} to ${APP_ROLE}`,
    `grant ${ALL.join(', ')} on ${table} to ${KEEPER_ROLE}`,
  ];
  if (systemGrants.length > 0) {
    statements.push(
      `create policy of_system on ${table} to ${SYSTEM_ROLE} using (true) with check (true)`,
      `grant ${systemGrants.join(', ')} on ${table} to ${SYSTEM_ROLE}`,
    );
  }
  for (const statement of statements) await sql.raw(statement).execute(database);
}

/** Creates a table keyed `(district_id, id)` with its indexes, row-level security and grants. */
export async function createTenantTable(database: Kysely<never>, table: TenantTable): Promise<void> {
  const parts = [
    'district_id text not null references district (id)',
    'id uuid not null',
    ...table.columns,
    'primary key (district_id, id)',
    ...(table.constraints ?? []),
  ];
  await sql.raw(`create table ${table.name} (\n  ${parts.join(',\n  ')}\n)`).execute(database);
  for (const columns of table.indexes ?? []) {
    const name = `${table.name}_by_${columns.replaceAll(/[^a-z_]+/gu, '_')}`;
    await sql.raw(`create index ${name} on ${table.name} (district_id, ${columns})`).execute(database);
  }
  await secureTable(database, table.name, 'district_id', table.grants ?? ALL, table.systemGrants ?? []);
}
