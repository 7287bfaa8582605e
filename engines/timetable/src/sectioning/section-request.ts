/** How pupils are grouped: 定三, 定二走一, 定一走二, 全走班. */
export type SectionMode = 'fixed3' | 'fixed2' | 'fixed1' | 'free';

/** One pupil as pupils.csv has it. */
export interface SectionPupil {
  readonly id: string;
  /** The class so far; empty when there is none. */
  readonly homeroom: string;
  readonly gender: 'male' | 'female' | undefined;
  readonly score: number | undefined;
  readonly boarding: boolean | undefined;
  /** Indices of the three electives, ascending. */
  readonly choices: readonly number[];
}

/** A subject that every homeroom has. */
export interface CommonSubject {
  readonly subject: string;
  readonly periods: number;
  /** False for class meetings and the like, which need no teacher of a subject. */
  readonly hasTeacher: boolean;
}

/** How large classes may be. */
export interface SizeRange {
  readonly min: number;
  readonly max: number;
}

/** The school's rules for sectioning, every field filled in. */
export interface SectionRules {
  readonly days: readonly string[];
  readonly periods: readonly string[];
  readonly morning: number;
  readonly classSize: SizeRange;
  readonly homeroomSize: SizeRange;
  /** How many blocks of walking lessons; as many as a pupil walks to unless said. */
  readonly blocks: number;
  readonly electivePeriods: number;
  readonly common: readonly CommonSubject[];
  /** Teachers of a subject, where the school says how many there are. */
  readonly teachers: ReadonlyMap<string, number>;
  /** At most so many periods a week for one teacher. */
  readonly teacherPeriods: number;
  /** Rooms that can be used at one time; undefined when as many as needed. */
  readonly rooms: number | undefined;
  readonly seed: number;
}

/** Why a request cannot be met, as a coded reason. */
export interface SectionReason {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly elements: readonly string[];
}
