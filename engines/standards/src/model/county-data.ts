import type { School, Stage } from './school.ts';
import type { ValueGrid } from './value-grid.ts';

/** One class (班级) in one year. */
export interface SchoolClass {
  readonly school: string;
  readonly stage: Stage;
  readonly year: number;
  readonly grade: string;
  readonly name: string;
  /** Null when the row is there and its number is missing. */
  readonly pupils: number | null;
}

/** One figure or paper of the county in one year. */
export interface CountyValue {
  readonly item: string;
  readonly year: number;
  readonly value: number | null;
  /** True when the cell had a percent sign, so that 0.8 is certainly 0.8 % and not 80 %. */
  readonly isPercent?: boolean;
  /** What is on file (a title, a document number), or null. */
  readonly evidence: string | null;
}

/** Everything a county reports, as read: nothing merged, split or left out. */
export interface CountyData {
  readonly schools: readonly School[];
  readonly values: ValueGrid;
  readonly classes: readonly SchoolClass[];
  readonly countyValues: readonly CountyValue[];
}
