import type { Kysely } from 'kysely';
import { createTenantTable } from '../migration/tenant-table.ts';

/** View of a list. */
export async function up(database: Kysely<never>): Promise<void> {
  await createTenantTable(database, {
    name: 'list_view',
    columns: [
      'name text not null',
      'list text not null',
      'search text not null',
      'unit_id uuid',
      'is_default boolean not null',
      'account_id uuid not null',
      'recorded_by text not null',
      'recorded_by_account_id uuid',
      'recorded_at moment not null',
      'withdrawn_at moment',
      'version integer not null default 1',
    ],
    constraints: ['foreign key (district_id, unit_id) references unit (district_id, id)'],
    indexes: [],
  });
}
