import { basename, dirname } from 'node:path';
import type { AppError, Result } from '@junheng/kernel';
import { fail, ok } from '@junheng/kernel';
import { STAGES } from '@junheng/standards';
import type { CountyData, FuturePupils, Stage } from '@junheng/standards';
import { cellError, readChoice, readFigure, requireText } from '../standards/cell-reader.ts';
import { cellText, readCsvTable } from '../standards/csv-table.ts';
import type { ReadingLog } from '../standards/csv-table.ts';

const required = ['school', 'pupils'] as const;
const optional = ['stage', 'grade', 'year'] as const;

/**
 * Reads the pupils expected in the year in which a plan must hold: `school,stage,pupils`, or `school,grade,pupils` (grades 1 to 6 primary, 7 to
 * 9 junior, 10 to 12 senior, added up), as a forecast gives them. With a column `year` only the rows of the plan's last year count.
 */
export async function readPupils(
  path: string,
  data: CountyData,
  lastYear: number,
): Promise<Result<FuturePupils[], readonly AppError[]>> {
  const log: ReadingLog = { errors: [], notes: [] };
  const table = await readCsvTable(dirname(path), basename(path), { required, optional }, log);
  if (table === null) return fail(log.errors);
  const schools = new Set(data.schools.map((school) => school.code));
  const sums = new Map<string, FuturePupils>();
  for (const row of table.rows) {
    const year = cellText(table, row, 'year');
    if (year !== '' && Number.parseInt(year, 10) !== lastYear) continue;
    const school = requireText(table, row, 'school', log);
    const pupils = readFigure(table, row, 'pupils', log);
    const grade = cellText(table, row, 'grade');
    const stage = grade === '' ? readChoice(table, row, 'stage', STAGES, log) : stageOfGrade(grade);
    if (school === null || pupils === null) continue;
    if (stage === null || Number.isNaN(pupils)) {
      if (grade !== '')
        log.errors.push(cellError('STANDARDS_CHOICE_WRONG', table, row, 'grade', { choices: '1—12' }));
      continue;
    }
    if (!schools.has(school)) {
      log.errors.push(cellError('STANDARDS_SCHOOL_UNKNOWN', table, row, 'school', { school }));
      continue;
    }
    const key = `${school} ${stage}`;
    sums.set(key, { school, stage, pupils: Math.round((sums.get(key)?.pupils ?? 0) + pupils) });
  }
  return log.errors.length > 0 ? fail(log.errors) : ok([...sums.values()]);
}

function stageOfGrade(text: string): Stage | null {
  const grade = Number(/^\D*(\d{1,2})\D*$/u.exec(text)?.[1] ?? Number.NaN);
  if (grade >= 1 && grade <= 6) return 'primary';
  if (grade >= 7 && grade <= 9) return 'junior';
  return grade >= 10 && grade <= 12 ? 'senior' : null;
}
