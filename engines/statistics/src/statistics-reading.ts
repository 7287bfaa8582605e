/** Stages of the plain files (CONTRACTS section 3); `whole` is what a combined school holds in common. */
export type ValueStage = 'kindergarten' | 'primary' | 'junior' | 'senior' | 'whole';

/** A school as a workbook names it; words as in schools.csv. */
export interface ReadSchool {
  readonly code: string;
  readonly name: string;
  readonly type?: string;
  readonly ownership?: string;
  readonly area?: string;
  readonly status?: string;
}

/** One figure with the cell it stands in. */
export interface ReadValue {
  readonly school: string;
  readonly stage: ValueStage;
  readonly item: string;
  readonly year: number;
  readonly value: number;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Kinds of problem. Those of severity note do not keep anything from being read. */
export type StatisticsProblemCode =
  | 'STATISTICS_LAYOUT_UNKNOWN'
  | 'STATISTICS_SCHOOL_MISSING'
  | 'STATISTICS_YEAR_MISSING'
  | 'STATISTICS_YEAR_DIFFERS'
  | 'STATISTICS_COLUMN_UNKNOWN'
  | 'STATISTICS_COLUMN_TWICE'
  | 'STATISTICS_NUMBER_WRONG'
  | 'STATISTICS_NUMBER_NEGATIVE'
  | 'STATISTICS_DATE_IN_NUMBER'
  | 'STATISTICS_CODE_WRONG'
  | 'STATISTICS_WORD_UNKNOWN'
  | 'STATISTICS_VALUE_TWICE'
  | 'STATISTICS_SHEET_HIDDEN'
  | 'STATISTICS_SHEET_UNREAD'
  | 'STATISTICS_LAYOUT_UNTRIED';

/** What is wrong, or worth knowing, and where. `detail` fills the sentence. */
export interface StatisticsProblem {
  readonly code: StatisticsProblemCode;
  readonly severity: 'error' | 'note';
  readonly file: string;
  readonly sheet: string;
  readonly cell?: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** What a file was read as. */
export interface ReadFile {
  readonly file: string;
  readonly layout: string;
  readonly year: number | null;
  /** The sheets that something was read from. */
  readonly sheets: readonly string[];
}

/** The reading of one or more files. */
export interface StatisticsReading {
  readonly files: readonly ReadFile[];
  readonly schools: readonly ReadSchool[];
  readonly values: readonly ReadValue[];
  readonly problems: readonly StatisticsProblem[];
}
