import type { StoredSource } from './stored-source.ts';

/** A checkpoint of a task. A null `due` is the last day of its year; without `done` it is still to be reached. */
export interface NewCheckpoint {
  /** Made when left out. */
  readonly id?: string;
  readonly taskId: string;
  readonly year: number;
  readonly text: string;
  readonly due: string | null;
  readonly source?: StoredSource | null;
  readonly done?: {
    readonly day: string;
    readonly words: string;
    readonly by: string;
    readonly byAccountId: string | null;
    /** The moment it was marked, ISO 8601. */
    readonly at: string;
  } | null;
}
