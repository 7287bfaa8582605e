import type { Kysely } from 'kysely';
import { createTenantTable } from '../migration/tenant-table.ts';

const reference = (column: string, table: string): string =>
  `foreign key (district_id, ${column}) references ${table} (district_id, id)`;

/** What schools keep in writing: charter, plan, rules, with the goals of the district that they serve. */
export async function up(database: Kysely<never>): Promise<void> {
  await createTenantTable(database, {
    name: 'school_paper',
    columns: [
      'unit_id uuid not null',
      `kind text not null check (kind in ('charter', 'plan', 'rules', 'yearPlan', 'other'))`,
      'title text not null',
      'number text not null',
      'day date not null',
      'approved_by text not null',
      'stored_file_id uuid',
      'recorded_by text not null',
      'recorded_by_account_id uuid',
      'recorded_at moment not null',
      'withdrawn_at moment',
      'version integer not null default 1',
    ],
    constraints: [reference('unit_id', 'unit'), reference('stored_file_id', 'stored_file')],
    indexes: ['unit_id, day'],
  });
  await createTenantTable(database, {
    name: 'school_paper_target',
    columns: ['school_paper_id uuid not null', 'target_id uuid not null'],
    constraints: [
      `${reference('school_paper_id', 'school_paper')} on delete cascade`,
      `${reference('target_id', 'target')} on delete cascade`,
      'unique (district_id, school_paper_id, target_id)',
    ],
    indexes: ['target_id'],
  });
}
