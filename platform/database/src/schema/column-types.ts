import type { ColumnType } from 'kysely';

/** A calendar day, `YYYY-MM-DD`; `date` in SQL, text in code. */
export type Day = string;
/** A moment in UTC, ISO 8601 with milliseconds; the SQL domain `moment`, made by the clock port and never by SQL. */
export type Moment = string;
/** A number as decimal text, trailing zeros kept; `numeric` in SQL. */
export type Decimal = string;
/** `jsonb`: read as a value, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>;

/** What every tenant table begins with. */
export interface TenantRow {
  district_id: string;
  /** UUIDv7 made in code. */
  id: string;
}
