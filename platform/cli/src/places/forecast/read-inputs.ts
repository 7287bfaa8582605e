import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { STAGES } from '@junheng/places';
import type { BirthsRow, ForecastInputs } from '@junheng/places';
import { readTable } from './table-reader.ts';
import type { ReadRows } from './table-reader.ts';

/** The inputs of a folder, and the line on which each row of a file began. */
export interface ReadInputs {
  readonly inputs: ForecastInputs;
  readonly lines: ReadonlyMap<string, readonly number[]>;
  readonly headers: ReadonlyMap<string, readonly string[]>;
}

/** Reads a forecast folder: enrolment.csv is asked for, everything else is optional. All mistakes come back, with their places. */
export async function readInputs(folder: string): Promise<Result<ReadInputs, readonly AppError[]>> {
  const errors: AppError[] = [];
  const lines = new Map<string, readonly number[]>();
  const headers = new Map<string, readonly string[]>();
  const keep = <Row>(file: string, read: ReadRows<Row>): readonly Row[] => {
    lines.set(file, read.lines);
    headers.set(file, read.header);
    return read.rows;
  };
  const enrolment = keep(
    'enrolment.csv',
    await readTable(
      folder,
      'enrolment.csv',
      ['year', 'school', 'grade', 'pupils'],
      false,
      errors,
      (cells) => ({
        year: cells.year('year'),
        school: cells.required('school'),
        grade: cells.required('grade'),
        pupils: cells.number('pupils'),
      }),
    ),
  );
  const births = keep(
    'births.csv',
    await readTable(folder, 'births.csv', ['year', 'births'], true, errors, (cells) => ({
      year: cells.year('year'),
      births: cells.number('births'),
    })),
  );
  const isByZone = headers.get('births.csv')?.includes('zone') === true;
  const residents = keep(
    'residents.csv',
    await readTable(folder, 'residents.csv', ['year', 'age', 'children'], true, errors, (cells) => ({
      year: cells.year('year'),
      age: cells.number('age'),
      children: cells.number('children'),
    })),
  );
  const schools = keep(
    'schools.csv',
    await readTable(folder, 'schools.csv', ['school'], true, errors, (cells) => ({
      school: cells.required('school'),
      zone: cells.text('zone') || null,
      places: cells.numberOrNull('places'),
      classes: cells.numberOrNull('classes'),
      rooms: cells.numberOrNull('rooms'),
    })),
  );
  const capacities = keep(
    'capacity.csv',
    await readTable(folder, 'capacity.csv', ['school', 'stage', 'year'], true, errors, (cells) => ({
      school: cells.required('school'),
      stage: cells.choice('stage', STAGES) ?? 'primary',
      year: cells.year('year'),
      places: cells.numberOrNull('places'),
      classes: cells.numberOrNull('classes'),
      rooms: cells.numberOrNull('rooms'),
    })),
  );
  const housing = keep(
    'housing.csv',
    await readTable(folder, 'housing.csv', ['year', 'zone', 'flats'], true, errors, (cells) => ({
      year: cells.year('year'),
      zone: cells.required('zone'),
      flats: cells.number('flats'),
      known: cells.text('known') === '' ? null : cells.year('known'),
    })),
  );
  const birthsPath = keep(
    'births-path.csv',
    await readTable(folder, 'births-path.csv', ['year', 'low', 'middle', 'high'], true, errors, (cells) => ({
      year: cells.year('year'),
      low: cells.number('low'),
      middle: cells.number('middle'),
      high: cells.number('high'),
    })),
  );
  if (errors.length === 0 && enrolment.length === 0)
    errors.push(
      appError('PLACES_FORECAST_YEAR_ABSENT', { year: '—', years: '—' }, { file: 'enrolment.csv' }),
    );
  if (errors.length > 0) return fail(errors);
  const inputs = {
    enrolment,
    births: isByZone ? sumByYear(births) : births,
    residents,
    schools,
    capacities,
    housing,
    birthsPath,
  };
  return ok({ inputs, lines, headers });
}

/** Births given by zone, summed: the entry rate is the district's. */
function sumByYear(rows: readonly BirthsRow[]): BirthsRow[] {
  const sums = new Map<number, number>();
  for (const row of rows) sums.set(row.year, (sums.get(row.year) ?? 0) + row.births);
  return [...sums].map(([year, births]) => ({ year, births }));
}
