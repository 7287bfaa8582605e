import type { Kysely } from 'kysely';
import { createTenantTable } from '../migration/tenant-table.ts';

/** Each planned day of a project's stage that was moved: from when to when, why, by whom. Rows are only ever added. */
export async function up(database: Kysely<never>): Promise<void> {
  await createTenantTable(database, {
    name: 'building_project_replan',
    columns: [
      'building_project_id uuid not null',
      `stage text not null check (stage in ('siteSelection', 'approval', 'construction', 'completion', 'acceptance', 'handover', 'opening'))`,
      'planned_before date not null',
      'planned_after date',
      'reason text not null',
      'recorded_by text not null',
      'recorded_by_account_id uuid',
      'recorded_at moment not null',
    ],
    constraints: [
      'foreign key (district_id, building_project_id) references building_project (district_id, id) on delete cascade',
    ],
    indexes: ['building_project_id, recorded_at'],
    grants: ['select', 'insert'],
  });
}
