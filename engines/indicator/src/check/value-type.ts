import type { Unit } from '../unit/unit.ts';

/** 0: a constant; 1: one value for each unit; 2: one value for each group of units. */
export type Phase = 0 | 1 | 2;

/** What an expression yields. `unit` null: a literal 0 or an unmarked factor that fits any unit. */
export interface ValueType {
  readonly kind: 'number' | 'condition' | 'text';
  readonly unit: Unit | null;
  readonly phase: Phase;
}

/** The names that an expression may use, with their units in writing. */
export interface Vocabulary {
  /** Figures of each unit, as `pupils` → `pupil`. */
  readonly items: ReadonlyMap<string, string>;
  /** Settings by stage, as `pupilsPerStaff` → `pupil/person`. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Figures of a whole group (county), used as `county('name')`. */
  readonly groupItems: ReadonlyMap<string, string>;
}
