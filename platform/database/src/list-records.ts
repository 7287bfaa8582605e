import { filtersOf, listFields, nameBeside, wordsOf } from '@junheng/records';
import type { Field, ListFilter, ListRowOf, RecordKind } from '@junheng/records';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { DistrictTransaction } from './door/database-door.ts';
import type { FieldPlaces } from './field-places.ts';
import { allOf } from './organisation/scope-condition.ts';
import type { Limits } from './organisation/scope-condition.ts';
import { makePage } from './page.ts';
import type { Page } from './page.ts';

/** What is asked of a list, checked by `listQueryOf`: the order and the filters name fields, and fields alone. */
export interface ListQuery {
  readonly q?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
  readonly sort: string;
  readonly [filter: string]: unknown;
}

/** How many records there are by field and word, each under all other filters. */
export type Facets = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A page of a list with the counts beside its filters. */
export interface RecordPage<Row> extends Page<Row> {
  readonly facets: Facets;
}

/** Where and how a kind is listed. */
export interface ListedKind<K extends RecordKind> {
  readonly kind: K;
  readonly places: FieldPlaces;
}

type Sql = RawBuilder<unknown>;

/** What stands beside an id: the name of the unit, person or file. */
function besideOf(value: Sql, { type }: Field, what: 'name' | 'order'): Sql {
  const [table, column] =
    type === 'unit'
      ? ['unit', what === 'name' ? 'name' : 'sort_key']
      : type === 'person'
        ? ['account', 'display_name']
        : ['stored_file', 'file_name'];
  return sql`(select b.${sql.ref(column)} from ${sql.table(table)} b where b.district_id = r.district_id and b.id = ${value})`;
}

/** The day in China as the moment at which it begins, moved by so many days; `moment` columns hold UTC. */
function startOfDay(day: string, later: number): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + later * 86_400_000).toISOString();
}

function rangeCondition(
  value: Sql,
  { type }: Field,
  does: 'from' | 'to',
  asked: string,
): RawBuilder<boolean> {
  if (type === 'moment')
    return does === 'from'
      ? sql<boolean>`${value} collate "C" >= ${startOfDay(asked, 0)}`
      : sql<boolean>`${value} collate "C" < ${startOfDay(asked, 1)}`;
  const limit =
    type === 'day'
      ? sql`${asked}::date`
      : type === 'month'
        ? sql`${asked}::text collate "C"`
        : sql`${asked}::numeric`;
  return does === 'from' ? sql<boolean>`${value} >= ${limit}` : sql<boolean>`${value} <= ${limit}`;
}

function wordCondition(value: Sql, field: Field, words: readonly string[]): RawBuilder<boolean> {
  if (field.type === 'choice') return sql<boolean>`${value} = any(${[...words]}::text[])`;
  return sql<boolean>`coalesce((${value})::text, 'unknown') = any(${[...words]}::text[])`;
}

function conditionOf(filter: ListFilter, field: Field, value: Sql, asked: string): RawBuilder<boolean> {
  switch (filter.does) {
    case 'oneOf':
      return wordCondition(value, field, asked.split(','));
    case 'is':
      return sql<boolean>`${value} = ${asked}::uuid`;
    case 'holds':
      return sql<boolean>`strpos(lower(${value}), ${asked.trim().toLowerCase()}) > 0`;
    case 'has':
      return asked === 'true' ? sql<boolean>`${value} is not null` : sql<boolean>`${value} is null`;
    case 'from':
    case 'to':
      return rangeCondition(value, field, filter.does, asked);
  }
}

interface Condition {
  readonly field: string | null;
  readonly sql: RawBuilder<boolean>;
}

/** One list of one kind: its fields with their places, and what must hold of every row. */
interface Reading {
  readonly listed: ListedKind<RecordKind>;
  readonly fields: readonly ListedField[];
  readonly own: readonly RawBuilder<boolean>[];
}
type ListedField = readonly [name: string, field: Field, value: Sql];

function beginReading(
  listed: ListedKind<RecordKind>,
  limits: Limits,
  more: readonly RawBuilder<boolean>[],
): Reading {
  const fields = Object.entries(listFields(listed.kind)).map(([name, field]): ListedField => {
    const value = listed.places.at(name);
    if (value === null) throw new Error(`${listed.kind.table}.${name} is listed and stands nowhere`);
    return [name, field, value];
  });
  return { listed, fields, own: [...listed.places.conditions(limits), ...more] };
}

function findField({ listed, fields }: Reading, name: string): ListedField {
  const found = fields.find(([each]) => each === name);
  if (found === undefined) throw new Error(`${listed.kind.table} has no field ${name}`);
  return found;
}

function searchCondition(reading: Reading, words: string): Condition[] {
  const places = (reading.listed.kind.list?.search ?? []).map((name) => {
    const [, field, value] = findField(reading, name);
    const text = nameBeside(name, field) === null ? value : besideOf(value, field, 'name');
    return sql<boolean>`strpos(lower(${text}), ${words}) > 0`;
  });
  return places.length === 0 ? [] : [{ field: null, sql: sql<boolean>`(${sql.join(places, sql` or `)})` }];
}

function conditionsOf(reading: Reading, query: ListQuery): Condition[] {
  const asked = filtersOf(reading.listed.kind).flatMap((filter): Condition[] => {
    const text = query[filter.param];
    if (typeof text !== 'string' || text.trim() === '') return [];
    const [, field, value] = findField(reading, filter.field);
    return [{ field: filter.field, sql: conditionOf(filter, field, value, text) }];
  });
  const words = query.q?.trim().toLowerCase() ?? '';
  return words === '' ? asked : [...asked, ...searchCondition(reading, words)];
}

const whereOf = (reading: Reading, conditions: readonly Condition[]): RawBuilder<boolean> =>
  allOf([...reading.own, ...conditions.map((condition) => condition.sql)]);

function columnsRead({ fields }: Reading): Sql {
  const chosen = fields.flatMap(([name, field, value]) => {
    const beside = nameBeside(name, field);
    const own = sql`${field.type === 'text' ? sql`coalesce(${value}, '')` : value} as ${sql.ref(name)}`;
    return beside === null ? [own] : [own, sql`${besideOf(value, field, 'name')} as ${sql.ref(beside)}`];
  });
  return sql.join([sql`r.id`, sql`r.version`, ...chosen]);
}

function orderedBy(field: Field, value: Sql): Sql {
  if (field.type === 'unit' || field.type === 'person') return besideOf(value, field, 'order');
  if (field.type === 'choice') return sql`array_position(${[...field.words]}::text[], ${value})`;
  return field.type === 'text' || field.type === 'moment' || field.type === 'month'
    ? sql`${value} collate "C"`
    : value;
}

function orderOf(reading: Reading, sort: string): Sql {
  const [, field, value] = findField(reading, sort.replace(/^-/u, ''));
  const way = sort.startsWith('-') ? sql`desc nulls last` : sql`asc nulls last`;
  return sql`${orderedBy(field, value)} ${way}, r.id`;
}

async function countFacets(
  transaction: DistrictTransaction,
  reading: Reading,
  conditions: readonly Condition[],
): Promise<Facets> {
  const counted = reading.fields.filter(([, field]) => wordsOf(field) !== null);
  if (counted.length === 0) return {};
  const parts = counted.map(([name, , value]) => {
    const others = conditions.filter(({ field }) => field !== name);
    return sql`select ${name}::text as field, coalesce((${value})::text, 'unknown') as word, count(*) as count
      from ${reading.listed.places.from} where ${whereOf(reading, others)} group by 2`;
  });
  const { rows } = await sql<{ field: string; word: string; count: number }>`
    ${sql.join(parts, sql` union all `)}`.execute(transaction);
  const facets: Record<string, Record<string, number>> = {};
  for (const { field, word, count } of rows) (facets[field] ??= {})[word] = Number(count);
  return facets;
}

/**
 * A page of the records of a kind that the reader may see, filtered, sorted and cut in the query, with the counts by word; what stands
 * behind the page is never loaded. `more` narrows it further; its texts are code.
 */
export async function listRecords<K extends RecordKind>(
  transaction: DistrictTransaction,
  limits: Limits,
  listed: ListedKind<K>,
  query: ListQuery,
  more: readonly RawBuilder<boolean>[] = [],
): Promise<RecordPage<ListRowOf<K>>> {
  const reading = beginReading(listed, limits, more);
  const conditions = conditionsOf(reading, query);
  const where = whereOf(reading, conditions);
  const found = await sql<ListRowOf<K> & { total: number }>`
    select ${columnsRead(reading)}, count(*) over () as total from ${listed.places.from} where ${where}
     order by ${orderOf(reading, query.sort)} limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}
  `.execute(transaction);
  const page = await makePage<ListRowOf<K>>(found.rows, query.page, async () => {
    const count = await sql<{ total: number }>`
      select count(*) as total from ${listed.places.from} where ${where}`.execute(transaction);
    return count.rows[0]?.total ?? 0;
  });
  return { ...page, facets: await countFacets(transaction, reading, conditions) };
}

/** One record as lists show it, if the reader may see it. */
export async function findListed<K extends RecordKind>(
  transaction: DistrictTransaction,
  limits: Limits,
  listed: ListedKind<K>,
  id: string,
): Promise<ListRowOf<K> | undefined> {
  const reading = beginReading(listed, limits, [sql<boolean>`r.id = ${id}`]);
  const { rows } = await sql<ListRowOf<K>>`
    select ${columnsRead(reading)} from ${listed.places.from} where ${whereOf(reading, [])}`.execute(
    transaction,
  );
  return rows[0];
}
