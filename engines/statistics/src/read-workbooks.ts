import { findLayout, readForms } from './form/read-forms.ts';
import { workbookLayouts } from './form/workbook-layouts.ts';
import { readList } from './list/read-list.ts';
import { readLong } from './list/read-long.ts';
import { readIdentity, readYear } from './school/read-identity.ts';
import type { Workbook } from './sheet/sheet.ts';
import type {
  ReadFile,
  ReadSchool,
  ReadValue,
  StatisticsProblem,
  StatisticsReading,
} from './statistics-reading.ts';

interface OneReading {
  readonly read: ReadFile;
  readonly schools: readonly ReadSchool[];
  readonly values: readonly ReadValue[];
  readonly problems: readonly StatisticsProblem[];
}

const LIST_LAYOUT = 'school-list';
const LONG_LAYOUT = 'long-values';

function readOne(workbook: Workbook, asked: number | null): OneReading {
  const { file } = workbook;
  const layout = findLayout(workbook, workbookLayouts);
  const told = readYear(workbook);
  const year = asked ?? told;
  const problems: StatisticsProblem[] = [];
  const tell = (
    code: StatisticsProblem['code'],
    severity: 'error' | 'note',
    detail: Record<string, string> = {},
  ): void => void problems.push({ code, severity, file, sheet: '', detail });
  if (asked !== null && told !== null && asked !== told)
    tell('STATISTICS_YEAR_DIFFERS', 'note', { asked: String(asked), told: String(told) });
  if (layout !== undefined) {
    const school = readIdentity(workbook);
    const nothing = { read: { file, layout: layout.id, year, sheets: [] }, schools: [], values: [] };
    if (school === undefined) {
      tell('STATISTICS_SCHOOL_MISSING', 'error');
      return { ...nothing, problems };
    }
    if (year === null) {
      tell('STATISTICS_YEAR_MISSING', 'error');
      return { ...nothing, schools: [school], problems };
    }
    const { sheets, values, problems: faults } = readForms(workbook, layout, school, year);
    return {
      read: { file, layout: layout.id, year, sheets },
      schools: [school],
      values,
      problems: [...problems, ...faults],
    };
  }
  const schools: ReadSchool[] = [];
  const values: ReadValue[] = [];
  const sheets: string[] = [];
  let kind = LIST_LAYOUT;
  for (const sheet of workbook.sheets) {
    const long = readLong(sheet, file);
    const found = long ?? readList(sheet, file, year);
    if (found === undefined) continue;
    if (long !== undefined) kind = LONG_LAYOUT;
    sheets.push(sheet.name);
    if (sheet.isHidden)
      problems.push({
        code: 'STATISTICS_SHEET_HIDDEN',
        severity: 'note',
        file,
        sheet: sheet.name,
        detail: {},
      });
    schools.push(...found.schools);
    values.push(...found.values);
    problems.push(...found.problems);
  }
  if (sheets.length === 0) tell('STATISTICS_LAYOUT_UNKNOWN', 'error');
  return { read: { file, layout: sheets.length === 0 ? '' : kind, year, sheets }, schools, values, problems };
}

/** The later rows about one school add what the earlier ones left out. */
function joinSchools(schools: readonly ReadSchool[]): ReadSchool[] {
  const byCode = new Map<string, ReadSchool>();
  for (const school of schools) byCode.set(school.code, { ...school, ...byCode.get(school.code) });
  return [...byCode.values()];
}

/** One figure of a school, stage, item and year: the same twice is one; two that differ are both told and neither is taken. */
function joinValues(values: readonly ReadValue[]): { values: ReadValue[]; problems: StatisticsProblem[] } {
  const byKey = Map.groupBy(values, ({ school, stage, item, year }) => `${school} ${stage} ${item} ${year}`);
  const problems: StatisticsProblem[] = [];
  const kept: ReadValue[] = [];
  for (const same of byKey.values()) {
    const [first, ...rest] = same;
    if (first === undefined) continue;
    const other = rest.find(({ value }) => value !== first.value);
    if (other === undefined) kept.push(first);
    else
      problems.push({
        code: 'STATISTICS_VALUE_TWICE',
        severity: 'error',
        file: other.file,
        sheet: other.sheet,
        cell: other.cell,
        detail: {
          school: first.school,
          item: first.item,
          first: `${first.value}（${first.file} ${first.sheet} ${first.cell}）`,
          second: String(other.value),
        },
      });
  }
  return { values: kept, problems };
}

/**
 * Reads workbooks into figures by school, stage, item and year, each with its file, sheet and cell, and all problems with their places.
 * `year` is the first year of the school year (2020 for 2020/21); null takes what each file tells. Source: CONTRACTS section 5.
 */
export function readWorkbooks(workbooks: readonly Workbook[], year: number | null): StatisticsReading {
  const read = workbooks.map((workbook) => readOne(workbook, year));
  const joined = joinValues(read.flatMap(({ values }) => values));
  return {
    files: read.map((one) => one.read),
    schools: joinSchools(read.flatMap(({ schools }) => schools)),
    values: joined.values,
    problems: [...read.flatMap(({ problems }) => problems), ...joined.problems],
  };
}
