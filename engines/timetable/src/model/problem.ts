import type { Rule } from './rule.ts';

/** A period of the week, `[day, period]`, both counted from 0 in the order of `days` and `periods`. */
export type Slot = readonly [day: number, period: number];

/** Somebody who teaches. */
export interface Teacher {
  readonly id: string;
  readonly name?: string;
}

/** A place to teach. Building and coordinates serve walking distances (metres). */
export interface Room {
  readonly id: string;
  readonly name?: string;
  readonly kind?: string;
  readonly capacity?: number;
  readonly building?: string;
  readonly x?: number;
  readonly y?: number;
}

/**
 * Pupils who are taught together. A group without `parts` is an atom: pupils with exactly the same lessons. A group with
 * `parts` (a homeroom that splits, a teaching class that several homerooms send pupils to) is the union of its parts.
 */
export interface Group {
  readonly id: string;
  readonly name?: string;
  readonly size?: number;
  readonly parts?: readonly string[];
  /** Room of the class; its lessons are held there unless a lesson names rooms of its own. */
  readonly homeroom?: string;
  /** Who sits in an atom, for printing. */
  readonly pupils?: readonly string[];
}

/** Where a lesson lies: day and first period from 0, and its room when it has one. */
export interface Place {
  readonly day: number;
  readonly period: number;
  readonly room?: string;
}

/** A lesson that is not to be moved. */
export interface FixedPlace extends Place {
  /** false: fixed by an earlier run, so that mending may move it; true (the default): locked by a person. */
  readonly permanent?: boolean;
}

/** One block of periods to be placed: a subject, its teachers and its groups, once in a week (or every other week). */
export interface Lesson {
  readonly id: string;
  readonly subject: string;
  readonly teachers?: readonly string[];
  readonly groups?: readonly string[];
  readonly tags?: readonly string[];
  /** Periods in a row, 1 unless said. */
  readonly length?: number;
  /** Lessons of one teaching class carry one series, for example `高一1班 语文`; absent: subject, groups and teachers together. */
  readonly series?: string;
  readonly week?: 'odd' | 'even';
  /** Rooms it may be held in; absent and without a homeroom, it needs none. */
  readonly rooms?: readonly string[];
  readonly fixed?: FixedPlace;
}

/** A lesson with its place, one line of a timetable. */
export interface PlacedLesson extends Place {
  readonly lesson: string;
}

/** A timetable problem in the native format. With `timetable` it is also an answer. */
export interface Problem {
  readonly format: 'junheng-timetable';
  readonly version: 1;
  readonly name?: string;
  readonly days: readonly string[];
  readonly periods: readonly string[];
  /** How many periods lie before lunch; half of the day, rounded up, unless said. */
  readonly morning?: number;
  readonly teachers: readonly Teacher[];
  readonly rooms: readonly Room[];
  readonly groups: readonly Group[];
  readonly lessons: readonly Lesson[];
  readonly rules: readonly Rule[];
  readonly timetable?: readonly PlacedLesson[];
}
