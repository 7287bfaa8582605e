import type { PlacedLesson, Problem } from '@junheng/timetable';
import type { Solved } from '@junheng/timetable/solve-problem';

/** What a thread is asked: one run of the search. */
export interface SolveJob {
  readonly problem: Problem;
  readonly seed: number;
  /** Seconds this run may last. */
  readonly seconds: number;
  readonly from?: readonly PlacedLesson[];
  readonly firstOnly: boolean;
  /** Shared by all threads: see `board.ts`. */
  readonly board: SharedArrayBuffer;
  readonly worker: number;
}

/** What a thread sends: the best so far, then the end. */
export type SolveNews =
  | {
      readonly kind: 'progress';
      readonly unplaced: number;
      readonly cost?: number;
      readonly iterations: number;
    }
  | { readonly kind: 'done'; readonly solved: Solved };
