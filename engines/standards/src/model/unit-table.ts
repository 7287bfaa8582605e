import type { Area, Ownership, SchoolType, Stage } from './school.ts';

/** Who a row of a unit table is. */
export interface UnitIdentity {
  readonly school: string;
  readonly name: string;
  readonly stage: Stage;
  readonly type: SchoolType;
  readonly ownership: Ownership;
  readonly area: Area;
}

/** Units of one county in one year with their figures in columns; NaN is missing. Rows are ordered by school code and stage. */
export interface UnitTable {
  readonly units: readonly UnitIdentity[];
  readonly items: ReadonlyMap<string, Float64Array>;
}

/** A school or a part of it that a rule leaves out. */
export interface Exemption {
  readonly school: string;
  readonly stage: Stage | null;
  /** Code of the indicator, or null when the whole unit is left out. */
  readonly indicator: string | null;
  /** Code of the rule; see `RULE_TEXTS`. */
  readonly rule: string;
}

/** Something in the data that a person should look at; it never stops the computation. */
export interface Problem {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}
