import { columnsOf } from '@junheng/records';
import type { RecordKind } from '@junheng/records';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { isUnitVisible } from './organisation/scope-condition.ts';
import type { Limits } from './organisation/scope-condition.ts';

/**
 * Where the fields of a kind stand in the database: in a table of its own, or in common columns and slots that many kinds share. All SQL
 * here is code; a request only ever names fields.
 */
export interface FieldPlaces {
  /** What is read from; its row is called `r` and has `district_id`, `id`, `version`. */
  readonly from: RawBuilder<unknown>;
  /** The value of a field, or null where it stands nowhere. */
  at(field: string): RawBuilder<unknown> | null;
  /** What must hold of `r` so that the reader sees it and it counts. */
  conditions(limits: Limits): RawBuilder<boolean>[];
}

const SIGNED: readonly (readonly [string, string])[] = [
  ['recordedBy', 'recorded_by'],
  ['recordedAt', 'recorded_at'],
];

/** The columns of a kind's own table by field, with those that the store keeps; a place stands in two and is read as one value. */
export function ownColumns(kind: RecordKind): Map<string, string> {
  const columns = columnsOf(kind).flatMap(({ field, name }) =>
    field === null || kind.fields[field]?.type === 'place' ? [] : [[field, name] as const],
  );
  return new Map([
    ...columns,
    ...(kind.isSigned ? SIGNED : []),
    ...(kind.ending === 'turnedOff' ? [['active', 'active'] as const] : []),
  ]);
}

/** Fields in the table of their kind; `shows` says where the fields stand that a list shows and no form asks for. */
export function ownTable(
  kind: RecordKind,
  shows: Readonly<Record<string, RawBuilder<unknown>>> = {},
): FieldPlaces {
  const columns = ownColumns(kind);
  const scope = kind.scope === undefined ? undefined : columns.get(kind.scope);
  return {
    from: sql`${sql.table(kind.table)} as r`,
    at(field) {
      const column = columns.get(field);
      if (column !== undefined) return sql`r.${sql.ref(column)}`;
      if (kind.fields[field]?.type === 'place')
        return sql`case when r.lon is null then null else json_build_object('lon', r.lon, 'lat', r.lat) end`;
      return shows[field] ?? null;
    },
    conditions: (limits) => [
      sql<boolean>`r.district_id = ${limits.districtId}`,
      ...(scope === undefined ? [] : [isUnitVisible(`r.${scope}`, limits)]),
      ...(kind.ending === 'withdrawn' ? [sql<boolean>`r.withdrawn_at is null`] : []),
    ],
  };
}
