import type { PlaceValue, RecordKind, RowOf, StoredNames, ValueOf } from '@junheng/records';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { DistrictTransaction } from './door/database-door.ts';
import { ownColumns, ownTable } from './field-places.ts';
import { insertRows } from './insert-rows.ts';
import type { ListedKind } from './list-records.ts';
import { allOf } from './organisation/scope-condition.ts';
import type { Limits } from './organisation/scope-condition.ts';

/** A record to be kept: its fields, and by column what no form knows. */
export type NewRecord<K extends RecordKind> = {
  readonly [Name in StoredNames<K['fields']>]: ValueOf<K['fields'][Name]>;
} & { readonly id: string };

/** Which record is meant, as the person saw it. */
export interface SeenRecord {
  readonly districtId: string;
  readonly id: string;
  readonly version: number;
}

/** What else a reading wants: further conditions on `r`, further columns of `r`, an order. The texts are code, never a request's. */
export interface RecordQuery {
  readonly id?: string;
  readonly where?: readonly RawBuilder<boolean>[];
  readonly also?: RawBuilder<unknown>;
  readonly orderBy?: RawBuilder<unknown>;
}

/** The plain store of a kind: what is special is asked for through `RecordQuery`, or written by hand beside it. */
export interface RecordStore<K extends RecordKind> {
  /** How its lists read it. */
  readonly listed: ListedKind<K>;
  /** Keeps new records; `kept` gives the columns that no form knows. */
  insert(
    transaction: DistrictTransaction,
    districtId: string,
    records: readonly NewRecord<K>[],
    kept: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  /** The records that the reader may see, withdrawn ones left out. `Extra` is what `also` adds. */
  find<Extra = unknown>(
    transaction: DistrictTransaction,
    limits: Limits,
    query?: RecordQuery,
  ): Promise<(RowOf<K> & Extra)[]>;
  /** Changes a record if it still has the version that was seen; else false. */
  change(
    transaction: DistrictTransaction,
    seen: SeenRecord,
    values: Partial<Omit<NewRecord<K>, 'id'>>,
    kept?: Readonly<Record<string, unknown>>,
  ): Promise<boolean>;
  /** Withdraws a record if it still has the version that was seen; it stays on record. */
  withdraw(transaction: DistrictTransaction, seen: SeenRecord, at: string): Promise<boolean>;
}

/** Makes the store of a kind from its declaration; `shows` says where the fields stand that no form asks for. */
export function recordStore<K extends RecordKind>(
  kind: K,
  shows: Readonly<Record<string, RawBuilder<unknown>>> = {},
): RecordStore<K> {
  const columns = ownColumns(kind);
  const places = ownTable(kind, shows);
  const table = sql.table(kind.table);
  const spots = Object.entries(kind.fields).filter(([, { type }]) => type === 'place');
  const read = [...columns, ['id', 'id'], ['version', 'version']]
    .map(([field = '', column]) => sql`r.${sql.ref(column ?? field)} as ${sql.ref(field)}`)
    .concat(spots.map(([field]) => sql`${places.at(field)} as ${sql.ref(field)}`));
  const standing = kind.ending === 'withdrawn' ? [sql<boolean>`r.withdrawn_at is null`] : [];
  const stored = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(values).flatMap(([field, value]) => {
        if (kind.fields[field]?.type === 'place') {
          const place = value as PlaceValue | null;
          return Object.entries({ lon: place?.lon ?? null, lat: place?.lat ?? null });
        }
        const column = field === 'id' ? 'id' : columns.get(field);
        return column === undefined ? [] : [[column, value]];
      }),
    );
  const update = async (
    transaction: DistrictTransaction,
    seen: SeenRecord,
    values: Readonly<Record<string, unknown>>,
  ): Promise<boolean> => {
    const set = Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
    const done = await sql`
      update ${table} as r set ${sql.join([...set, sql`version = r.version + 1`])}
       where r.district_id = ${seen.districtId} and r.id = ${seen.id} and r.version = ${seen.version}
         and ${allOf([sql<boolean>`true`, ...standing])}`.execute(transaction);
    return done.numAffectedRows === 1n;
  };
  return {
    listed: { kind, places },
    insert: (transaction, districtId, records, kept) =>
      insertRows(
        transaction,
        kind.table as never,
        records.map((record) => ({ district_id: districtId, ...stored(record), ...kept })) as never,
      ),
    async find<Extra>(transaction: DistrictTransaction, limits: Limits, query: RecordQuery = {}) {
      const conditions = [
        ...places.conditions(limits),
        ...(query.id === undefined ? [] : [sql<boolean>`r.id = ${query.id}`]),
        ...(query.where ?? []),
      ];
      const chosen = sql.join(query.also === undefined ? read : [...read, query.also]);
      const found = await sql<RowOf<K> & Extra>`
        select ${chosen} from ${table} as r
         where ${allOf(conditions)} order by ${query.orderBy ?? sql`r.id`}`.execute(transaction);
      return found.rows;
    },
    change: (transaction, seen, values, kept = {}) =>
      update(transaction, seen, { ...stored(values), ...kept }),
    withdraw: (transaction, seen, at) => update(transaction, seen, { withdrawn_at: at }),
  };
}
