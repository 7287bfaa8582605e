import type { Generated } from 'kysely';
import type { Json, Moment, TenantRow } from './column-types.ts';
import type { JobState } from '@junheng/vocabulary';

/** Work in the background that a person started. Its id is also its id in the queue. */
export interface JobTable extends TenantRow {
  /** Which job: the name of its file. */
  name: string;
  account_id: string;
  state: JobState;
  input: Json<unknown>;
  /** How far it is, in its own unit; null before it says so. */
  done: number | null;
  total: number | null;
  attempts: Generated<number>;
  result: Json<unknown> | null;
  /** A coded error. */
  error: Json<{
    readonly code: string;
    readonly parameters: Readonly<Record<string, string | number>>;
  }> | null;
  created_at: Moment;
  started_at: Moment | null;
  ended_at: Moment | null;
}

/** The tables of background jobs. */
export interface JobTables {
  job: JobTable;
}
