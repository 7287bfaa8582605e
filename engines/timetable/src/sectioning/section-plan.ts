/** A homeroom of the plan: pupils by index, the electives that it is taught together. */
export interface PlannedHomeroom {
  readonly id: string;
  readonly electives: readonly number[];
  readonly pupils: readonly number[];
  readonly room: string;
}

/** A class in one elective: with its homeroom, or walking in a block. */
export interface TeachingClass {
  readonly id: string;
  readonly elective: number;
  /** Block from 0; −1 for a class that is its homeroom. */
  readonly block: number;
  /** Index of the homeroom that the class is; −1 for a walking class. */
  readonly homeroom: number;
  readonly pupils: readonly number[];
  readonly room: string;
  readonly teacher: string;
}

/** What is taught to a homeroom besides electives. */
export interface CommonClass {
  readonly homeroom: number;
  readonly subject: string;
  /** Empty when it needs none. */
  readonly teacher: string;
}

/** What sectioning gives. */
export interface SectionPlan {
  readonly homerooms: readonly PlannedHomeroom[];
  readonly classes: readonly TeachingClass[];
  readonly common: readonly CommonClass[];
  readonly blocks: number;
  readonly teachers: readonly { readonly id: string; readonly subject: string }[];
  readonly rooms: readonly string[];
}
