import type { CountyData, CountyValue, SchoolClass } from '../model/county-data.ts';
import type { School } from '../model/school.ts';
import { startValueGrid, VALUE_STAGES } from '../model/value-grid.ts';
import type { ValueStage } from '../model/value-grid.ts';

/** One row of `values.csv`; null is an empty cell. */
export interface ValueRow {
  readonly school: string;
  readonly stage: ValueStage;
  readonly year: number;
  readonly item: string;
  readonly value: number | null;
}

/** A county as rows, the way the files have it. */
export interface CountyRows {
  readonly schools: readonly School[];
  readonly values: readonly ValueRow[];
  readonly classes: readonly SchoolClass[];
  readonly countyValues: readonly CountyValue[];
}

/** Gathers rows into the form that checks take. Rows of unknown schools and empty cells are left out. */
export function gatherRows(rows: CountyRows): CountyData {
  const position = new Map(rows.schools.map((school, index) => [school.code, index]));
  const grid = startValueGrid(rows.schools.length);
  for (const row of rows.values) {
    const school = position.get(row.school);
    if (school === undefined || row.value === null) continue;
    grid.set(school, VALUE_STAGES.indexOf(row.stage), row.year, row.item, row.value);
  }
  const { schools, classes, countyValues } = rows;
  return { schools, values: grid.build(), classes, countyValues };
}

/** The rows as the four csv files of CONTRACTS section 3. */
export function writeCountyFiles(rows: CountyRows): Readonly<Record<string, string>> {
  const cell = (value: string | number | null): string => (value === null ? '' : String(value));
  const table = (
    header: readonly string[],
    lines: readonly (readonly (string | number | null)[])[],
  ): string => `${[header.join(','), ...lines.map((line) => line.map(cell).join(','))].join('\n')}\n`;
  return {
    'schools.csv': table(
      [
        'code',
        'name',
        'type',
        'ownership',
        'area',
        'opened',
        'status',
        'parent',
        'countsAsSchool',
        'town',
        'cluster',
      ],
      rows.schools.map((school) => [
        school.code,
        school.name,
        school.type,
        school.ownership,
        school.area,
        school.opened,
        school.status,
        school.parent,
        school.countsAsSchool ? 'yes' : 'no',
        school.town,
        school.cluster,
      ]),
    ),
    'values.csv': table(
      ['school', 'stage', 'year', 'item', 'value'],
      rows.values.map((row) => [row.school, row.stage, row.year, row.item, row.value]),
    ),
    'classes.csv': table(
      ['school', 'stage', 'year', 'grade', 'class', 'pupils'],
      rows.classes.map((row) => [row.school, row.stage, row.year, row.grade, row.name, row.pupils]),
    ),
    'county.csv': table(
      ['item', 'year', 'value', 'evidence'],
      rows.countyValues.map((row) => [row.item, row.year, row.value, row.evidence]),
    ),
  };
}
