import { sql } from 'kysely';
import type { UnitTable } from '../schema/organisation-tables.ts';
import type { SchoolType, Stage, UnitKind } from '@junheng/vocabulary';

/** A unit with the names of its parent and its town, as lists, the map and the contract show it. */
export interface UnitRow {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly code: string;
  readonly sortKey: string;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly townId: string | null;
  readonly townName: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly schoolType: SchoolType | null;
  readonly stages: Stage[];
  readonly ownership: UnitTable['ownership'];
  readonly area: UnitTable['area'];
  readonly opened: number | null;
  readonly status: UnitTable['status'];
}

/** The columns of `UnitRow` from `unit u` with its parent `p` and its town `t`. */
export const unitColumns = sql`
  u.id, u.kind, u.name, u.name_en as "nameEn", u.short_name as "shortName", u.code, u.sort_key as "sortKey",
  u.parent_id as "parentId", p.name as "parentName", u.town_id as "townId", t.name as "townName", u.lon, u.lat,
  u.school_type as "schoolType", u.stages, u.ownership, u.area, u.opened, u.status`;

/** `unit u` with its parent `p` and its town `t`. */
export const unitJoins = sql`
  unit u
  left join unit p on p.district_id = u.district_id and p.id = u.parent_id
  left join unit t on t.district_id = u.district_id and t.id = u.town_id`;
