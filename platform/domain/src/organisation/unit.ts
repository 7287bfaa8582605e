import type { Ownership, SchoolType, SettlementArea } from '@junheng/vocabulary';

/** Degrees east and north (WGS 84). */
export interface Position {
  readonly lon: number;
  readonly lat: number;
}

/** What only schools and kindergartens have. */
export interface SchoolFacts {
  readonly schoolType: SchoolType;
  readonly ownership: Ownership;
  readonly area: SettlementArea;
  /** The year in which it opened. */
  readonly opened: number;
  readonly position: Position;
}
