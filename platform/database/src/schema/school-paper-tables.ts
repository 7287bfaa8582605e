import type { Generated } from 'kysely';
import type { Day, Moment, TenantRow } from './column-types.ts';
import type { PaperKind } from '@junheng/vocabulary';

/** A paper of a school: its charter, plan, rules; `day` is the day of approval. */
export interface SchoolPaperTable extends TenantRow {
  unit_id: string;
  kind: PaperKind;
  title: string;
  number: string;
  day: Day;
  approved_by: string;
  stored_file_id: string | null;
  recorded_by: string;
  recorded_by_account_id: string | null;
  recorded_at: Moment;
  /** Set when it was withdrawn; it then counts nowhere but stays on record. */
  withdrawn_at: Moment | null;
  version: Generated<number>;
}

/** A goal of the district that a paper of a school serves. */
export interface SchoolPaperTargetTable extends TenantRow {
  school_paper_id: string;
  target_id: string;
}

/** The tables of papers of schools. */
export interface SchoolPaperTables {
  school_paper: SchoolPaperTable;
  school_paper_target: SchoolPaperTargetTable;
}
