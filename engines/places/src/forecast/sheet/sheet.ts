import type { Stage } from '../model/grades.ts';

/** One stage of one school over the years of a forecast. */
export interface SheetRow {
  readonly school: string;
  readonly zone: string;
  /** Pupils by grade of the stage × (horizon + 1) + h; h = 0 is the last year counted. */
  readonly cells: Float64Array;
  /** Year in which the school opens, when it does not stand yet. */
  readonly opens: number | null;
  /** Year from which it is closed. */
  closes: number | null;
}

/** All schools of one stage. */
export interface SheetStage {
  readonly stage: Stage;
  readonly grades: readonly string[];
  readonly rows: SheetRow[];
}

/** A forecast as a table that changes can be written into. */
export interface Sheet {
  readonly from: number;
  readonly horizon: number;
  readonly stages: SheetStage[];
}

/** A copy that can be changed without touching the first. */
export function copySheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    stages: sheet.stages.map((stage) => ({
      ...stage,
      rows: stage.rows.map((row) => ({ ...row, cells: row.cells.slice() })),
    })),
  };
}

/** Pupils of a row in year h. */
export function rowTotal(row: SheetRow, grades: number, horizon: number, h: number): number {
  let sum = 0;
  for (let grade = 0; grade < grades; grade += 1) sum += row.cells[grade * (horizon + 1) + h] as number;
  return sum;
}

/** Pupils of one grade of a stage in year h. */
export function gradeTotal(stage: SheetStage, horizon: number, grade: number, h: number): number {
  let sum = 0;
  for (const row of stage.rows) sum += row.cells[grade * (horizon + 1) + h] as number;
  return sum;
}
