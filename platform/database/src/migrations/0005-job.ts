import type { Kysely } from 'kysely';
import { createTenantTable } from '../migration/tenant-table.ts';

/** Background jobs as their people see them; the queue itself keeps its own tables in the schema `pgboss`. */
export async function up(database: Kysely<never>): Promise<void> {
  await createTenantTable(database, {
    name: 'job',
    columns: [
      'name text not null',
      'account_id uuid not null',
      `state text not null check (state in ('waiting', 'running', 'retrying', 'done', 'failed', 'cancelled'))`,
      'input jsonb not null',
      'done double precision',
      'total double precision',
      'attempts integer not null default 0',
      'result jsonb',
      'error jsonb',
      'created_at moment not null',
      'started_at moment',
      'ended_at moment',
    ],
    constraints: ['foreign key (district_id, account_id) references account (district_id, id)'],
    indexes: ['account_id, created_at', 'ended_at'],
  });
}
