/** Where the door says what happens behind it; pino's methods fit. */
export interface DoorLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
/** What opening may be told. */
export interface OpenOptions {
  readonly log?: DoorLog;
  /** Width of the pool on PostgreSQL, 10 unless told. The embedded database always has one connection. */
  readonly poolSize?: number;
}
