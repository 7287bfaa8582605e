import { parseGrade } from './grades.ts';
import type { StageEnds } from './grades.ts';
import type { ForecastInputs } from './inputs.ts';

/** What is wrong with the input of a forecast; `file` and `row` (from 0) say where, when one row is to blame. */
export interface ForecastProblem {
  readonly code:
    | 'PLACES_FORECAST_YEAR_ABSENT'
    | 'PLACES_FORECAST_YEARS_WRONG'
    | 'PLACES_FORECAST_GRADE_UNKNOWN'
    | 'PLACES_FORECAST_ROW_TWICE'
    | 'PLACES_FORECAST_PUPILS_WRONG'
    | 'PLACES_FORECAST_SCHOOL_UNKNOWN'
    | 'PLACES_FORECAST_ZONE_UNKNOWN';
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
}

/** The most years a forecast may look ahead: a child born now is then in the last year of school. */
export const MOST_YEARS = 20;

/** Finds everything wrong with the input that would make a forecast of it meaningless. */
export function checkInputs(
  inputs: ForecastInputs,
  from: number,
  years: number,
  ends: StageEnds,
): ForecastProblem[] {
  const problems: ForecastProblem[] = [];
  if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS)
    problems.push({ code: 'PLACES_FORECAST_YEARS_WRONG', parameters: { years, most: MOST_YEARS } });
  checkEnrolment(inputs, ends, problems);
  checkBirths(inputs, problems);
  const known = new Set(inputs.enrolment.map((row) => row.school));
  const zones = new Set(inputs.schools.map((row) => row.zone));
  inputs.capacities.forEach((row, at) => {
    if (known.has(row.school)) return;
    const place = { file: 'capacity.csv', row: at, column: 'school' };
    problems.push({ code: 'PLACES_FORECAST_SCHOOL_UNKNOWN', parameters: { school: row.school }, ...place });
  });
  inputs.housing.forEach((row, at) => {
    if (zones.has(row.zone)) return;
    const place = { file: 'housing.csv', row: at, column: 'zone' };
    problems.push({ code: 'PLACES_FORECAST_ZONE_UNKNOWN', parameters: { zone: row.zone }, ...place });
  });
  if (problems.length === 0 && !inputs.enrolment.some((row) => row.year === from)) {
    const present = [...new Set(inputs.enrolment.map((row) => row.year))].toSorted((a, b) => a - b);
    const range = present.length === 0 ? '—' : `${present[0]}–${present.at(-1)}`;
    problems.push({ code: 'PLACES_FORECAST_YEAR_ABSENT', parameters: { year: from, years: range } });
  }
  return problems;
}

function checkEnrolment(inputs: ForecastInputs, ends: StageEnds, problems: ForecastProblem[]): void {
  const file = 'enrolment.csv';
  const seen = new Map<string, number>();
  const grades = new Map<string, string | null>();
  inputs.enrolment.forEach((row, at) => {
    let grade = grades.get(row.grade);
    if (grade === undefined) {
      const parsed = parseGrade(row.grade, ends);
      grade = parsed === null ? null : `${parsed.stage}|${parsed.order}`;
      grades.set(row.grade, grade);
    }
    if (grade === null) {
      const place = { file, row: at, column: 'grade' };
      problems.push({ code: 'PLACES_FORECAST_GRADE_UNKNOWN', parameters: { grade: row.grade }, ...place });
      return;
    }
    if (!(row.pupils >= 0)) {
      const place = { file, row: at, column: 'pupils' };
      problems.push({ code: 'PLACES_FORECAST_PUPILS_WRONG', parameters: { value: row.pupils }, ...place });
    }
    const key = `${row.year}|${row.school}|${grade}`;
    const first = seen.get(key);
    if (first !== undefined) {
      const parameters = { year: row.year, school: row.school, grade: row.grade };
      problems.push({ code: 'PLACES_FORECAST_ROW_TWICE', parameters, file, row: at, column: 'grade' });
    }
    seen.set(key, at);
  });
}

function checkBirths(inputs: ForecastInputs, problems: ForecastProblem[]): void {
  const seen = new Set<number>();
  inputs.births.forEach((row, at) => {
    const place = { file: 'births.csv', row: at };
    if (!(row.births >= 0))
      problems.push({
        code: 'PLACES_FORECAST_PUPILS_WRONG',
        parameters: { value: row.births },
        ...place,
        column: 'births',
      });
    if (seen.has(row.year)) {
      const parameters = { year: row.year, school: '—', grade: '—' };
      problems.push({ code: 'PLACES_FORECAST_ROW_TWICE', parameters, ...place, column: 'year' });
    }
    seen.add(row.year);
  });
}
