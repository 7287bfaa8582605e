import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { createTenantTable } from '../migration/tenant-table.ts';

const reference = (column: string, table: string): string =>
  `foreign key (district_id, ${column}) references ${table} (district_id, id)`;
const part = (column: string, table: string): string => `${reference(column, table)} on delete cascade`;
const RECORDED = ['recorded_by text not null', 'recorded_by_account_id uuid', 'recorded_at moment not null'];

async function createProjects(database: Kysely<never>): Promise<void> {
  await createTenantTable(database, {
    name: 'building_project',
    columns: [
      'plan_id uuid not null',
      'number integer not null',
      'name text not null',
      'sort_key text not null',
      'location text not null',
      `kind text not null check (kind in ('new', 'enlarge', 'move', 'rebuild', 'other'))`,
      'stages text[] not null',
      'key_year integer',
      'land_area numeric',
      'floor_area numeric',
      'places integer check (places >= 0)',
      'unit_id uuid',
      'town_id uuid',
      'lon double precision check (lon between -180 and 180)',
      'lat double precision check (lat between -90 and 90)',
      'source jsonb not null',
      `anchors jsonb not null default '[]'`,
      'dropped_in_version integer',
      'version integer not null default 1',
    ],
    constraints: [part('plan_id', 'plan'), reference('unit_id', 'unit'), reference('town_id', 'unit')],
    indexes: ['plan_id, number'],
  });
  await createTenantTable(database, {
    name: 'building_project_duty',
    columns: [
      'building_project_id uuid not null',
      'unit_id uuid not null',
      `role text not null check (role in ('lead', 'supporting', 'responsible'))`,
      'position integer not null',
    ],
    constraints: [
      part('building_project_id', 'building_project'),
      reference('unit_id', 'unit'),
      'unique (district_id, building_project_id, unit_id, role)',
    ],
    indexes: ['unit_id'],
  });
  await createTenantTable(database, {
    name: 'building_project_name',
    columns: [
      'building_project_id uuid not null',
      'name text not null',
      'day date not null',
      'reason text not null',
      ...RECORDED,
    ],
    constraints: [part('building_project_id', 'building_project')],
    indexes: ['building_project_id, day'],
    grants: ['select', 'insert'],
  });
  await createTenantTable(database, {
    name: 'building_project_stage',
    columns: [
      'building_project_id uuid not null',
      `stage text not null check (stage in ('siteSelection', 'approval', 'construction', 'completion', 'acceptance', 'handover', 'opening'))`,
      'planned date',
      'actual date',
      'reason text',
      ...RECORDED,
    ],
    constraints: [
      part('building_project_id', 'building_project'),
      'unique (district_id, building_project_id, stage)',
    ],
  });
  await createTenantTable(database, {
    name: 'building_project_fund',
    columns: [
      'building_project_id uuid not null',
      'year integer not null',
      'planned numeric',
      'paid numeric',
      'source_text text not null',
      ...RECORDED,
    ],
    constraints: [
      part('building_project_id', 'building_project'),
      'unique (district_id, building_project_id, year)',
    ],
  });
  await createTenantTable(database, {
    name: 'building_promise',
    columns: [
      'plan_id uuid not null',
      `kind text not null check (kind in ('new', 'enlarge', 'move', 'rebuild', 'other'))`,
      'school_type text not null',
      'year integer not null',
      'count integer not null check (count > 0)',
      'source jsonb not null',
      'dropped_in_version integer',
    ],
    constraints: [part('plan_id', 'plan')],
    indexes: ['plan_id, year'],
  });
}

async function createMessages(database: Kysely<never>): Promise<void> {
  await createTenantTable(database, {
    name: 'inbox_message',
    columns: [
      'unit_id uuid not null',
      `kind text not null check (kind in ('dueSoon', 'overdue', 'reportWaiting', 'reportReturned', 'reportAccepted', 'urged', 'checkpointDue', 'planPublished'))`,
      'task_id uuid',
      'once_key text not null',
      'zh text not null',
      'en text not null',
      'link text not null',
      'created_at moment not null',
      'read_at moment',
      'read_by text',
    ],
    constraints: [reference('unit_id', 'unit'), part('task_id', 'task'), 'unique (district_id, once_key)'],
    indexes: ['unit_id, created_at'],
  });
  await createTenantTable(database, {
    name: 'message_channel',
    columns: [
      'unit_id uuid',
      `kind text not null check (kind in ('webhook', 'email'))`,
      'address text not null',
      'secret text not null',
      'active boolean not null',
      'created_at moment not null',
      'version integer not null default 1',
    ],
    constraints: [reference('unit_id', 'unit')],
    indexes: ['unit_id'],
  });
  await createTenantTable(database, {
    name: 'message_delivery',
    columns: [
      'inbox_message_id uuid not null',
      'message_channel_id uuid not null',
      `state text not null check (state in ('waiting', 'sent', 'failed'))`,
      'attempts integer not null default 0',
      'next_at moment not null',
      'error text',
      'sent_at moment',
    ],
    constraints: [
      part('inbox_message_id', 'inbox_message'),
      part('message_channel_id', 'message_channel'),
      'unique (district_id, inbox_message_id, message_channel_id)',
    ],
    indexes: ['state, next_at'],
  });
}

/** What grows around a plan while it is carried out: projects, papers, checkpoints, photos, reminders. */
export async function up(database: Kysely<never>): Promise<void> {
  await createProjects(database);
  await sql
    .raw(
      `alter table task
         add column orders_paper boolean not null default false,
         add column anchors jsonb not null default '[]',
         add column group_name text not null default '',
         add column place text not null default '',
         add column dropped_in_version integer,
         add column drawn_from_task_id uuid,
         add ${reference('drawn_from_task_id', 'task')} deferrable initially deferred`,
    )
    .execute(database);
  await sql
    .raw(
      `alter table task_milestone
         add column due date,
         add column source jsonb,
         add column done_day date,
         add column done_words text,
         add column done_by text,
         add column done_by_account_id uuid,
         add column done_at moment,
         add column version integer not null default 1`,
    )
    .execute(database);
  await createTenantTable(database, {
    name: 'task_paper',
    columns: [
      'task_id uuid not null',
      'title text not null',
      'number text not null',
      'day date not null',
      'stored_file_id uuid not null',
      ...RECORDED,
      'withdrawn_at moment',
    ],
    constraints: [part('task_id', 'task'), reference('stored_file_id', 'stored_file')],
    indexes: ['task_id, day'],
  });
  await createTenantTable(database, {
    name: 'task_report_file',
    columns: ['task_report_id uuid not null', 'stored_file_id uuid not null', 'position integer not null'],
    constraints: [
      part('task_report_id', 'task_report'),
      reference('stored_file_id', 'stored_file'),
      'unique (district_id, task_report_id, stored_file_id)',
    ],
  });
  await createMessages(database);
}
