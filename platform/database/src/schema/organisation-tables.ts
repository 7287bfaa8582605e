import type { Generated } from 'kysely';
import type { Json, Moment, TenantRow } from './column-types.ts';
import type { Ownership, SchoolType, SettlementArea, Stage, UnitKind, UnitStatus } from '@junheng/vocabulary';

/** The towns of a district as GeoJSON polygons, degrees; `unitId` ties a polygon to its town. */
export interface DistrictMap {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly properties: { readonly unitId: string | null; readonly name: string; readonly nameEn: string };
    readonly geometry: { readonly type: 'Polygon'; readonly coordinates: [number, number][][] };
  }[];
}

/** A district: the tenant itself. Its id is the six-digit code of GB/T 2260. */
export interface DistrictTable {
  id: string;
  name: string;
  name_en: string;
  platform_name: string;
  platform_name_en: string;
  map: Json<DistrictMap>;
  created_at: Moment;
}

/** Any organisation: bureau, office, department, town, school, kindergarten. School columns are null for other kinds. */
export interface UnitTable extends TenantRow {
  kind: UnitKind;
  name: string;
  name_en: string;
  short_name: string;
  code: string;
  /** Pinyin of the name, filled by the store. */
  sort_key: string;
  parent_id: string | null;
  town_id: string | null;
  lon: number | null;
  lat: number | null;
  school_type: SchoolType | null;
  stages: Stage[];
  ownership: Ownership | null;
  area: SettlementArea | null;
  opened: number | null;
  status: UnitStatus;
  version: Generated<number>;
}

/** The tables of the area organisation. */
export interface OrganisationTables {
  district: DistrictTable;
  unit: UnitTable;
}
