/** Kinds of schools, as `schools.csv` names them. */
export const SCHOOL_TYPES = [
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
] as const;
export type SchoolType = (typeof SCHOOL_TYPES)[number];

export const OWNERSHIPS = ['public', 'private', 'inclusivePrivate'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

export const AREAS = ['urban', 'town', 'rural'] as const;
export type Area = (typeof AREAS)[number];

/** Stages inside a school (学段). */
export const STAGES = ['kindergarten', 'primary', 'junior', 'senior'] as const;
export type Stage = (typeof STAGES)[number];

/** A school as the register has it; one row of `schools.csv`. */
export interface School {
  readonly code: string;
  readonly name: string;
  readonly type: SchoolType;
  readonly ownership: Ownership;
  readonly area: Area;
  /** The year in which it opened, or null when the register does not say. */
  readonly opened: number | null;
  readonly status: 'open' | 'closed';
  /** The school whose figures include this one's, when `countsAsSchool` is false. */
  readonly parent: string | null;
  /** 是否计校数: false for sites that are added to their parent before anything is computed. */
  readonly countsAsSchool: boolean;
  readonly town: string | null;
  readonly cluster: string | null;
}

/** The stages that a school of each type must report; a stage it should have and does not report is a gap, not a zero. */
export const OWN_STAGES: Readonly<Record<SchoolType, readonly Stage[]>> = {
  primary: ['primary'],
  junior: ['junior'],
  senior: ['senior'],
  nineYear: ['primary', 'junior'],
  twelveYear: ['primary', 'junior', 'senior'],
  completeSecondary: ['junior', 'senior'],
  teachingSite: ['primary'],
  kindergarten: ['kindergarten'],
  special: [],
  vocational: [],
};

/** Stages that a school of each type may report besides its own: kindergarten classes attached to a primary stage. */
export const ATTACHED_STAGES: Readonly<Record<SchoolType, readonly Stage[]>> = {
  primary: ['kindergarten'],
  junior: [],
  senior: [],
  nineYear: ['kindergarten'],
  twelveYear: ['kindergarten'],
  completeSecondary: [],
  teachingSite: ['kindergarten'],
  kindergarten: [],
  special: ['kindergarten', 'primary', 'junior', 'senior'],
  vocational: ['senior'],
};
