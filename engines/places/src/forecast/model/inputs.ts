import type { Stage } from './grades.ts';

/** One row of enrolment.csv. */
export interface EnrolmentRow {
  readonly year: number;
  readonly school: string;
  readonly grade: string;
  readonly pupils: number;
}

/** Births of a calendar year in the district. */
export interface BirthsRow {
  readonly year: number;
  readonly births: number;
}

/** Children of an age (whole years on 31 August) who live in the district, counted in a year. */
export interface ResidentRow {
  readonly year: number;
  readonly age: number;
  readonly children: number;
}

/** What is known of a school beside its pupils. */
export interface SchoolRow {
  readonly school: string;
  readonly zone: string | null;
  /** Room for pupils as stated; wins over classes and rooms. */
  readonly places: number | null;
  readonly classes: number | null;
  readonly rooms: number | null;
}

/** Room of one stage of a school from a year on; wins over schools.csv. */
export interface CapacityRow {
  readonly school: string;
  readonly stage: Stage;
  readonly year: number;
  readonly places: number | null;
  readonly classes: number | null;
  readonly rooms: number | null;
}

/** Flats finished, or planned to be, in a year. */
export interface HousingRow {
  readonly year: number;
  readonly zone: string;
  readonly flats: number;
  /** The year in which the plan became known; null: the year of completion. */
  readonly known: number | null;
}

/** Births assumed for years not yet counted; an assumption, so it may lie after the origin. */
export interface BirthsPathRow {
  readonly year: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Everything a forecast is made from. */
export interface ForecastInputs {
  readonly enrolment: readonly EnrolmentRow[];
  readonly births: readonly BirthsRow[];
  readonly residents: readonly ResidentRow[];
  readonly schools: readonly SchoolRow[];
  readonly capacities: readonly CapacityRow[];
  readonly housing: readonly HousingRow[];
  readonly birthsPath: readonly BirthsPathRow[];
}
