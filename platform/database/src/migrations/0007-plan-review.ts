import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { createTenantTable } from '../migration/tenant-table.ts';

const reference = (column: string, table: string): string =>
  `foreign key (district_id, ${column}) references ${table} (district_id, id)`;
const part = (column: string, table: string): string => `${reference(column, table)} on delete cascade`;

/** Several plans at once, their documents, the review of what was read in them, and their versions. */
export async function up(database: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `alter table plan
         add column level text not null default 'district' check (level in ('district', 'city', 'province', 'school', 'yearly')),
         add column owner_unit_id uuid,
         add column superior_plan_id uuid,
         add column state text not null default 'published' check (state in ('published', 'withdrawn')),
         add column is_public boolean not null default false,
         add column region text not null default '',
         add ${reference('owner_unit_id', 'unit')},
         add ${reference('superior_plan_id', 'plan')} deferrable initially deferred`,
    )
    .execute(database);
  await createTenantTable(database, {
    name: 'plan_document',
    columns: [
      'plan_id uuid',
      'stored_file_id uuid',
      'title text not null',
      'text text not null',
      'reading jsonb not null',
      'reader_version text not null',
      'is_rendered boolean not null',
      'loaded_by text not null',
      'loaded_by_account_id uuid',
      'loaded_at moment not null',
    ],
    constraints: [part('plan_id', 'plan'), reference('stored_file_id', 'stored_file')],
    indexes: ['plan_id', 'loaded_at'],
  });
  await createTenantTable(database, {
    name: 'plan_review',
    columns: [
      'plan_document_id uuid not null',
      'plan_id uuid',
      `state text not null default 'open' check (state in ('open', 'published', 'abandoned'))`,
      'facts jsonb not null',
      'opened_by text not null',
      'opened_by_account_id uuid',
      'opened_at moment not null',
      'closed_at moment',
      'version integer not null default 1',
    ],
    constraints: [part('plan_document_id', 'plan_document'), part('plan_id', 'plan')],
    indexes: ['state, opened_at'],
  });
  await createTenantTable(database, {
    name: 'plan_review_item',
    columns: [
      'plan_review_id uuid not null',
      `kind text not null check (kind in ('target', 'task', 'milestone', 'project', 'promise', 'doubt', 'achievement'))`,
      'position integer not null',
      'as_read jsonb',
      'payload jsonb not null',
      'span_start integer not null',
      'span_end integer not null',
      `anchors jsonb not null default '[]'`,
      `doubts jsonb not null default '[]'`,
      `origin text not null default 'read' check (origin in ('read', 'added'))`,
      `decision text not null default 'pending' check (decision in ('pending', 'accepted', 'corrected', 'rejected'))`,
      'decided_by text',
      'decided_by_account_id uuid',
      'decided_at moment',
      'matched_id uuid',
      'version integer not null default 1',
    ],
    constraints: [part('plan_review_id', 'plan_review'), 'check (span_start <= span_end)'],
    indexes: ['plan_review_id, kind, position'],
  });
  await createTenantTable(database, {
    name: 'plan_review_step',
    columns: [
      'plan_review_id uuid not null',
      'number integer not null',
      'words text not null',
      'before jsonb not null',
      'after jsonb not null',
      'taken_by text not null',
      'taken_by_account_id uuid',
      'taken_at moment not null',
      'undone_at moment',
    ],
    constraints: [part('plan_review_id', 'plan_review'), 'unique (district_id, plan_review_id, number)'],
  });
  await createTenantTable(database, {
    name: 'plan_version',
    columns: [
      'plan_id uuid not null',
      'number integer not null check (number >= 1)',
      'plan_document_id uuid',
      'plan_review_id uuid',
      'published_by text not null',
      'published_by_account_id uuid',
      'published_at moment not null',
      'in_force_from date not null',
      'note text not null',
      'snapshot jsonb not null',
      `snapshot_hash text not null check (snapshot_hash ~ '^[0-9a-f]{64}$')`,
    ],
    constraints: [
      part('plan_id', 'plan'),
      reference('plan_document_id', 'plan_document'),
      reference('plan_review_id', 'plan_review'),
      'unique (district_id, plan_id, number)',
    ],
    grants: ['select', 'insert'],
  });
  await sql
    .raw(
      `alter table target
         add column anchors jsonb not null default '[]',
         add column area text,
         add column frequency text,
         add column condition text,
         add column ratio text,
         add column role text not null default 'target' check (role in ('target', 'standard', 'reference', 'forecast')),
         add column dropped_in_version integer,
         add column shares_values_with uuid,
         add column superior_target_id uuid,
         add ${reference('shares_values_with', 'target')} deferrable initially deferred,
         add ${reference('superior_target_id', 'target')} deferrable initially deferred`,
    )
    .execute(database);
  await sql
    .raw(
      `alter table target_value add column stored_file_id uuid, add ${reference('stored_file_id', 'stored_file')}`,
    )
    .execute(database);
}
