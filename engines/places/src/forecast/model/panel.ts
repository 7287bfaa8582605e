import type { EnrolmentRow } from './inputs.ts';
import { parseGrade, STAGES } from './grades.ts';
import type { Grade, Stage, StageEnds } from './grades.ts';

/** One stage of one school: what the forecast follows. */
export interface Unit {
  readonly school: string;
  readonly stage: Stage;
}

/** Pupils by unit, grade and year as one dense block; NaN where no row stands. */
export interface Panel {
  readonly units: readonly Unit[];
  /** All grades of the district, lowest first. */
  readonly grades: readonly Grade[];
  readonly firstYear: number;
  readonly years: number;
  /** Index (unit × grades + grade) × years + year. */
  readonly pupils: Float64Array;
  /** District sum by grade × years + year; NaN where no unit reports the grade. */
  readonly district: Float64Array;
}

/** Lays rows up to `from` into a panel. The rows' grades must have been read before; unknown labels are left out. */
export function buildPanel(rows: readonly EnrolmentRow[], from: number, ends?: StageEnds): Panel {
  const used = rows.filter((row) => row.year <= from);
  const labels = new Map<string, Grade>();
  for (const row of used) {
    if (labels.has(row.grade)) continue;
    const grade = parseGrade(row.grade, ends);
    if (grade !== null) labels.set(row.grade, grade);
  }
  const grades = [...labels.values()].toSorted(
    (a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || a.order - b.order,
  );
  const gradeAt = new Map([...labels].map(([label, grade]) => [label, grades.indexOf(grade)]));
  const firstYear = used.reduce((least, row) => Math.min(least, row.year), from);
  const years = from - firstYear + 1;
  const unitAt = new Map<string, number>();
  const names: Unit[] = [];
  for (const row of used) {
    const grade = labels.get(row.grade);
    if (grade === undefined) continue;
    const key = `${grade.stage}|${row.school}`;
    if (unitAt.has(key)) continue;
    unitAt.set(key, names.length);
    names.push({ school: row.school, stage: grade.stage });
  }
  const pupils = new Float64Array(names.length * grades.length * years).fill(Number.NaN);
  for (const row of used) {
    const grade = labels.get(row.grade);
    const column = gradeAt.get(row.grade);
    if (grade === undefined || column === undefined) continue;
    const unit = unitAt.get(`${grade.stage}|${row.school}`) as number;
    pupils[(unit * grades.length + column) * years + row.year - firstYear] = row.pupils;
  }
  return {
    units: names,
    grades,
    firstYear,
    years,
    pupils,
    district: sumDistrict(pupils, names.length, grades.length, years),
  };
}

/** Pupils of a cell, NaN where no row stands. */
export function cell(panel: Panel, unit: number, grade: number, year: number): number {
  return panel.pupils[(unit * panel.grades.length + grade) * panel.years + year] as number;
}

function sumDistrict(pupils: Float64Array, units: number, grades: number, years: number): Float64Array {
  const sums = new Float64Array(grades * years).fill(Number.NaN);
  for (let unit = 0; unit < units; unit += 1) {
    for (let at = 0; at < grades * years; at += 1) {
      const value = pupils[unit * grades * years + at] as number;
      if (Number.isNaN(value)) continue;
      const sum = sums[at] as number;
      sums[at] = Number.isNaN(sum) ? value : sum + value;
    }
  }
  return sums;
}
