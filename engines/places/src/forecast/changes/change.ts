import type { Stage } from '../model/grades.ts';

/** Whether a change reaches only those who enter from that year on, or every grade at once. */
export type Reach = 'entrants' | 'all';

interface Reasoned {
  readonly year: number;
  /** Why; kept with the result. */
  readonly reason: string;
}

/** Flats that will be finished in a year, in a zone or beside a school. */
export interface EstateChange extends Reasoned {
  readonly kind: 'estate';
  readonly zone: string;
  readonly flats: number;
}

/** A school that opens and takes shares of the pupils of others. */
export interface NewSchoolChange extends Reasoned {
  readonly kind: 'newSchool';
  readonly school: string;
  readonly zone: string;
  readonly stage: Stage;
  readonly places: number;
  readonly takes: Readonly<Record<string, number>>;
  readonly reach: Reach;
}

/** More or fewer places in a school that stands. */
export interface PlacesChange extends Reasoned {
  readonly kind: 'places';
  readonly school: string;
  readonly stage: Stage;
  readonly places: number;
}

/** A border that moves: a share of the pupils of one school goes to another. */
export interface ChangedZoneChange extends Reasoned {
  readonly kind: 'changedZone';
  readonly stage: Stage;
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly reach: Reach;
}

/** A school that closes or is merged; its pupils go where `into` says. */
export interface ClosedSchoolChange extends Reasoned {
  readonly kind: 'closedSchool';
  readonly stage: Stage;
  readonly school: string;
  readonly into: Readonly<Record<string, number>>;
}

/** A known number of pupils who change school in one grade; null is outside the district. They stay with their cohort. */
export interface TransferChange extends Reasoned {
  readonly kind: 'transfer';
  readonly grade: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly pupils: number;
}

/** Pupils of a stage who arrive beyond what the past shows, each year for some years, and are followed by others like them. */
export interface ArrivalsChange extends Reasoned {
  readonly kind: 'arrivals';
  readonly stage: Stage;
  /** null: the whole district. */
  readonly zone: string | null;
  readonly pupils: number;
  readonly years: number;
}

/** A rule that makes entrants more or fewer in some years: another date of entry, a grade taken away or added. Their cohorts carry it on. */
export interface PolicyChange extends Reasoned {
  readonly kind: 'policy';
  readonly stage: Stage;
  readonly factor: number;
  readonly years: number;
}

/** A figure that somebody knows better. */
export interface OverrideChange extends Reasoned {
  readonly kind: 'override';
  readonly school: string;
  readonly stage: Stage;
  /** null: the whole stage of the school. */
  readonly grade: string | null;
  readonly pupils: number;
}

export type Change =
  | EstateChange
  | NewSchoolChange
  | PlacesChange
  | ChangedZoneChange
  | ClosedSchoolChange
  | TransferChange
  | ArrivalsChange
  | PolicyChange
  | OverrideChange;

export const CHANGE_KINDS = [
  'estate',
  'newSchool',
  'places',
  'changedZone',
  'closedSchool',
  'transfer',
  'arrivals',
  'policy',
  'override',
] as const satisfies readonly Change['kind'][];

/** Whether schools may be closed or merged in this plan, and why; off unless a person says so. */
export interface Merging {
  readonly on: boolean;
  readonly reason: string;
}

/** A set of changes with a name: what is decided, or a what-if. */
export interface Scenario {
  readonly name: string;
  readonly merging: Merging;
  readonly changes: readonly Change[];
}

/** Why a change cannot be written into a forecast. */
export interface ChangeProblem {
  readonly code:
    | 'PLACES_FORECAST_SCHOOL_UNKNOWN'
    | 'PLACES_FORECAST_ZONE_UNKNOWN'
    | 'PLACES_FORECAST_GRADE_UNKNOWN'
    | 'PLACES_FORECAST_STAGE_UNKNOWN'
    | 'PLACES_FORECAST_SCHOOL_TWICE'
    | 'PLACES_FORECAST_SHARE_WRONG'
    | 'PLACES_FORECAST_CHANGE_YEAR_OUTSIDE'
    | 'PLACES_FORECAST_CHANGE_REASON_MISSING'
    | 'PLACES_FORECAST_MERGING_OFF'
    | 'PLACES_FORECAST_CLOSED_BEFORE_BUILT'
    | 'PLACES_FORECAST_TRANSFER_TOO_LARGE';
  /** Position of the change in its scenario, from 0. */
  readonly index: number;
  readonly scenario: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}
