import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createTenantTable, secureTable } from '../migration/tenant-table.ts';

/** Districts and their units. */
export async function up(database: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `create table district (
         id text primary key check (id ~ '^\\d{6}$'),
         name text not null,
         name_en text not null,
         platform_name text not null,
         platform_name_en text not null,
         map jsonb not null,
         created_at moment not null
       )`,
    )
    .execute(database);
  await secureTable(database, 'district', 'id', ['select', 'insert', 'update'], ['select']);
  await createTenantTable(database, {
    name: 'unit',
    columns: [
      `kind text not null check (kind in ('bureau', 'office', 'department', 'town', 'school', 'kindergarten'))`,
      'name text not null',
      'name_en text not null',
      'short_name text not null',
      'code text not null',
      'sort_key text not null',
      'parent_id uuid',
      'town_id uuid',
      'lon double precision check (lon between -180 and 180)',
      'lat double precision check (lat between -90 and 90)',
      `school_type text check (school_type in ('primary', 'junior', 'senior', 'nineYear', 'twelveYear', 'completeSecondary', 'teachingSite', 'kindergarten', 'special', 'vocational'))`,
      `stages text[] not null default '{}'`,
      `ownership text check (ownership in ('public', 'private', 'inclusivePrivate'))`,
      `area text check (area in ('urban', 'town', 'rural'))`,
      'opened integer',
      `status text not null default 'open' check (status in ('open', 'closed'))`,
      'version integer not null default 1',
    ],
    constraints: [
      'unique (district_id, code)',
      'foreign key (district_id, parent_id) references unit (district_id, id) deferrable initially deferred',
      'foreign key (district_id, town_id) references unit (district_id, id) deferrable initially deferred',
    ],
    indexes: ['parent_id', 'town_id', 'kind, sort_key'],
    systemGrants: ['select'],
  });
}
