import type { Action, Label, TrailEntity } from '@junheng/vocabulary';
import type { Fields } from './field.ts';

/** What becomes of a record that counts no more: it stays withdrawn, is turned off by a field of its own, or stays for good. */
export type Ending = 'withdrawn' | 'none';

/** A kind of record: one declaration from which rows, checks, columns, forms and entries of the trail are made. */
export interface RecordKind<F extends Fields = Fields, Signed extends boolean = boolean> {
  /** The table, in snake case; also what entries of the trail are about. */
  readonly table: TrailEntity;
  readonly label: Label;
  readonly fields: F;
  /** The field of type `unit` that decides who sees a record: the unit, whoever stands above it, and the bureau. */
  readonly scope?: string;
  /** Whether it notes who recorded it when (`recorded_by`, `recorded_by_account_id`, `recorded_at`). */
  readonly isSigned: Signed;
  readonly ending: Ending;
  /** Columns that no form knows and rules of the area keep, by name with their definition. */
  readonly keeps?: Readonly<Record<string, string>>;
  /** The line of the table of rights that changing it takes. */
  readonly right: Action;
}

/** Declares a kind; the compiler keeps each field's own type. */
export function recordKind<const F extends Fields, const Signed extends boolean>(
  kind: RecordKind<F, Signed>,
): RecordKind<F, Signed> {
  return kind;
}
