import type { Kysely } from 'kysely';
import { createTenantTable } from '../migration/tenant-table.ts';

const reference = (column: string, table: string): string =>
  `foreign key (district_id, ${column}) references ${table} (district_id, id)`;
const part = (column: string, table: string): string => `${reference(column, table)} on delete cascade`;
const DUTY_COLUMNS = [
  'unit_id uuid not null',
  `role text not null check (role in ('lead', 'supporting', 'responsible'))`,
  'position integer not null',
] as const;

/** Plans, targets with their values, tasks with their reports. */
export async function up(database: Kysely<never>): Promise<void> {
  await createTenantTable(database, {
    name: 'plan',
    columns: [
      'title text not null',
      'title_en text not null',
      'issuer text not null',
      'number text not null',
      'issued date not null',
      'from_year integer not null',
      'to_year integer not null',
      'version integer not null default 1',
    ],
    constraints: ['check (from_year <= to_year)'],
    indexes: ['from_year'],
  });
  await createTenantTable(database, {
    name: 'plan_text',
    columns: ['plan_id uuid not null', 'text text not null'],
    constraints: ['unique (district_id, plan_id)', part('plan_id', 'plan')],
  });
  await createTenantTable(database, {
    name: 'target',
    columns: [
      'plan_id uuid not null',
      'parent_id uuid',
      'number integer not null',
      'group_name text not null',
      'group_name_en text not null',
      'name text not null',
      'name_en text not null',
      'sort_key text not null',
      'unit text not null',
      'base_year integer',
      'base_value numeric',
      'year integer not null',
      `comparator text not null check (comparator in ('≥', '≤', '>', '<', '≈', '=', 'maintain', 'range', 'qualitative'))`,
      'value numeric',
      'value_max numeric',
      `binding text check (binding in ('binding', 'expected'))`,
      `measure text not null check (measure in ('level', 'increment', 'cumulative'))`,
      'exempt_rule text',
      'source jsonb not null',
      'version integer not null default 1',
    ],
    constraints: [
      part('plan_id', 'plan'),
      `${reference('parent_id', 'target')} deferrable initially deferred`,
    ],
    indexes: ['plan_id, number'],
  });
  await createTenantTable(database, {
    name: 'target_duty',
    columns: ['target_id uuid not null', ...DUTY_COLUMNS],
    constraints: [
      part('target_id', 'target'),
      reference('unit_id', 'unit'),
      'unique (district_id, target_id, unit_id, role)',
    ],
    indexes: ['unit_id'],
  });
  await createTenantTable(database, {
    name: 'target_path',
    columns: ['target_id uuid not null', 'year integer not null', 'value numeric not null'],
    constraints: [part('target_id', 'target'), 'unique (district_id, target_id, year)'],
  });
  await createTenantTable(database, {
    name: 'target_value',
    columns: [
      'target_id uuid not null',
      'day date not null',
      'value numeric not null',
      'source jsonb not null',
      'recorded_by text not null',
      'recorded_by_account_id uuid',
      'recorded_at moment not null',
      'withdrawn_at moment',
    ],
    constraints: [part('target_id', 'target')],
    indexes: ['target_id, day'],
  });
  await createTenantTable(database, {
    name: 'task',
    columns: [
      'plan_id uuid not null',
      'parent_id uuid',
      'number integer not null',
      'outline text[] not null',
      'title text not null',
      'title_en text not null',
      'sort_key text not null',
      'text text not null',
      'starts date not null',
      'due date not null',
      'source jsonb not null',
      'version integer not null default 1',
    ],
    constraints: [
      part('plan_id', 'plan'),
      `${reference('parent_id', 'task')} deferrable initially deferred`,
      'check (starts <= due)',
    ],
    indexes: ['plan_id, number'],
  });
  await createTenantTable(database, {
    name: 'task_duty',
    columns: ['task_id uuid not null', ...DUTY_COLUMNS],
    constraints: [
      part('task_id', 'task'),
      reference('unit_id', 'unit'),
      'unique (district_id, task_id, unit_id, role)',
    ],
    indexes: ['unit_id'],
  });
  await createTenantTable(database, {
    name: 'task_milestone',
    columns: ['task_id uuid not null', 'year integer not null', 'text text not null'],
    constraints: [part('task_id', 'task')],
    indexes: ['task_id, year'],
  });
  await createTenantTable(database, {
    name: 'task_target',
    columns: ['task_id uuid not null', 'target_id uuid not null'],
    constraints: [
      part('task_id', 'task'),
      part('target_id', 'target'),
      'unique (district_id, task_id, target_id)',
    ],
    indexes: ['target_id'],
  });
  await createTenantTable(database, {
    name: 'task_report',
    columns: [
      'task_id uuid not null',
      'unit_id uuid not null',
      'percent integer not null check (percent between 0 and 100)',
      'words text not null',
      `state text not null check (state in ('submitted', 'accepted', 'returned'))`,
      'reason text',
      'reported_by text not null',
      'reported_by_account_id uuid',
      'reported_at moment not null',
      'reviewed_by text',
      'reviewed_by_account_id uuid',
      'reviewed_at moment',
      'version integer not null default 1',
    ],
    constraints: [part('task_id', 'task'), reference('unit_id', 'unit')],
    indexes: ['task_id, reported_at', 'unit_id, state'],
  });
}
