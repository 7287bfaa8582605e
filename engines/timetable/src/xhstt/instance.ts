import type { TimetableError } from '../outcome.ts';
import type { XhsttConstraint } from './constraint.ts';

/** One place of an event that a resource fills: preassigned, or to be chosen by the solution. */
export interface EventResource {
  /** Unique within the event; null for a preassigned resource without one. */
  readonly role: string | null;
  /** Index of the resource type; −1 when neither stated nor known from a preassigned resource. */
  readonly type: number;
  /** Index of the preassigned resource, −1 when open. */
  readonly resource: number;
  readonly workload: number;
}

/** One course meeting of an instance, to be split into solution events. */
export interface XhsttEvent {
  readonly id: string;
  readonly name: string;
  readonly duration: number;
  readonly workload: number;
  /** Index of the preassigned starting time, −1 when open. */
  readonly time: number;
  readonly resources: readonly EventResource[];
}

/** A named set: indices of its members without repetition, in the order of the instance. */
export interface NamedGroup {
  readonly id: string;
  readonly name: string;
  readonly members: readonly number[];
}

/** A resource: teacher, class, room, pupil. */
export interface XhsttResource {
  readonly id: string;
  readonly name: string;
  readonly type: number;
}

/** One instance of high school timetabling; every reference is an index into the lists here. */
export interface XhsttInstance {
  readonly id: string;
  readonly name: string;
  /** Ids of the times in their order. */
  readonly times: readonly string[];
  /** Time groups, days and weeks among them. */
  readonly timeGroups: readonly NamedGroup[];
  readonly resourceTypes: readonly { readonly id: string; readonly name: string }[];
  readonly resourceGroups: readonly NamedGroup[];
  readonly resources: readonly XhsttResource[];
  /** Event groups, courses among them. */
  readonly eventGroups: readonly NamedGroup[];
  readonly events: readonly XhsttEvent[];
  readonly constraints: readonly XhsttConstraint[];
}

/** A part of an event in a solution. */
export interface SolutionEvent {
  readonly event: number;
  readonly duration: number;
  /** Index of the starting time, −1 when not assigned. */
  readonly time: number;
  /** One resource (or −1) for each event resource of the event. */
  readonly resources: readonly number[];
}

/** A solution: for every event, parts whose durations add up to the event's. */
export type XhsttSolution = readonly SolutionEvent[];

/** A solution as an archive keeps it, with the cost that its report states. */
export interface ArchivedSolution {
  readonly group: string;
  /** Index of the instance. */
  readonly instance: number;
  readonly solution: XhsttSolution;
  readonly reported?: { readonly infeasibility: number; readonly objective: number };
}

/** A file in the format: instances and solutions. */
export interface XhsttArchive {
  readonly id: string;
  readonly instances: readonly XhsttInstance[];
  readonly solutions: readonly ArchivedSolution[];
  /** Solutions that cannot be read, each with its place; the instances are good all the same. */
  readonly faults: readonly TimetableError[];
}
