/** 教育局, 科室, 部门, 镇街, 学校, 幼儿园. */
export type UnitKind = 'bureau' | 'office' | 'department' | 'town' | 'school' | 'kindergarten';

/** All kinds of unit, in the order in which lists show them. */
export const unitKinds = [
  'bureau',
  'office',
  'department',
  'town',
  'school',
  'kindergarten',
] as const satisfies readonly UnitKind[];

/** 公办, 民办, 普惠性民办. */
export type Ownership = 'public' | 'private' | 'inclusivePrivate';

/** 城区, 镇区, 乡村. */
export type SettlementArea = 'urban' | 'town' | 'rural';

/** Degrees east and north (WGS 84). */
export interface Position {
  readonly lon: number;
  readonly lat: number;
}

/** What only schools and kindergartens have. */
export interface SchoolFacts {
  readonly schoolType: SchoolType;
  readonly ownership: Ownership;
  readonly area: SettlementArea;
  /** The year in which it opened. */
  readonly opened: number;
  readonly position: Position;
}

export type SchoolType =
  | 'primary'
  | 'junior'
  | 'senior'
  | 'nineYear'
  | 'twelveYear'
  | 'completeSecondary'
  | 'teachingSite'
  | 'kindergarten'
  | 'special'
  | 'vocational';

/** All school types, in the order in which lists show them. */
export const schoolTypes = [
  'primary',
  'junior',
  'senior',
  'nineYear',
  'twelveYear',
  'completeSecondary',
  'teachingSite',
  'kindergarten',
  'special',
  'vocational',
] as const satisfies readonly SchoolType[];
