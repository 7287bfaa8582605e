import type { Action, Label, TrailEntity } from '@junheng/vocabulary';
import type { Fields } from './field.ts';

/** What becomes of a record that counts no more: it stays withdrawn, is turned off and on (`active`), or stays for good. */
export type Ending = 'withdrawn' | 'turnedOff' | 'none';

/** How people find the records of a kind; every name is that of a field, shown or typed. */
export interface ListShape {
  /** Where a search looks: texts, and the names of units and people. */
  readonly search: readonly string[];
  /** The order when nobody chose one; with `-` downwards. */
  readonly sort: string;
  /** The columns at first, in this order: the first leads to the record. The others can be chosen. */
  readonly columns: readonly string[];
  /** Filters in the first line; all others stand behind “more”. */
  readonly filters?: readonly string[];
  /** The fields by which a row of a workbook finds its record again; without them every row is new. */
  readonly key?: readonly string[];
}

/** A kind of record: one declaration from which rows, checks, columns, forms and entries of the trail are made. */
export interface RecordKind<
  F extends Fields = Fields,
  Signed extends boolean = boolean,
  Shows extends Fields = Fields,
  End extends Ending = Ending,
> {
  /** The table, in snake case; also what entries of the trail are about. */
  readonly table: TrailEntity;
  readonly label: Label;
  readonly fields: F;
  /** The field of type `unit` that decides who sees a record: the unit, whoever stands above it, and the bureau. */
  readonly scope?: string;
  /** Whether it notes who recorded it when (`recorded_by`, `recorded_by_account_id`, `recorded_at`). */
  readonly isSigned: Signed;
  readonly ending: End;
  /** Columns that no form knows and rules of the area keep, by name with their definition. */
  readonly keeps?: Readonly<Record<string, string>>;
  /** What lists show beside the fields and no form asks for; the database's side says where it stands. */
  readonly shows?: Shows;
  /** How it is listed; kinds that no page lists have none. */
  readonly list?: ListShape;
  /** The line of the table of rights that changing it takes. */
  readonly right: Action;
}

/** Declares a kind; the compiler keeps each field's own type. */
export function recordKind<
  const F extends Fields,
  const Signed extends boolean,
  const Shows extends Fields = {},
  const End extends Ending = Ending,
>(kind: RecordKind<F, Signed, Shows, End>): RecordKind<F, Signed, Shows, End> {
  return kind;
}
