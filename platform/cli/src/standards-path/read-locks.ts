import { basename, dirname } from 'node:path';
import type { AppError, Result } from '@junheng/kernel';
import { fail, ok } from '@junheng/kernel';
import { PATH_CHANGES } from '@junheng/standards';
import type { CountyData, PathLock } from '@junheng/standards';
import { cellText } from '../standards/csv-table.ts';
import { cellError, readChoice, readFigure, requireText } from '../standards/cell-reader.ts';
import { readCsvTable } from '../standards/csv-table.ts';
import type { ReadingLog } from '../standards/csv-table.ts';

const required = ['school', 'change', 'max'] as const;

/** Words for every school by itself, all schools together, and every change. */
const EVERY = '*';
const TOTAL = 'total';

/** Words for “as many as there are vacant posts”. */
const POSTS = ['posts', '编制', '空编'];

/** Hirings within the vacant posts of a school, of each school, or of all together; null where a figure is missing. */
function lockPosts(school: string, vacancies: ReadonlyMap<string, number | null>): PathLock[] | null {
  const wanted =
    school === EVERY || school === TOTAL
      ? [...vacancies]
      : [[school, vacancies.get(school) ?? null] as const];
  if (wanted.length === 0 || wanted.some(([, vacant]) => vacant === null)) return null;
  if (school === TOTAL) {
    const max = wanted.reduce((sum, [, vacant]) => sum + (vacant ?? 0), 0);
    return [{ school: TOTAL, change: 'hireTeacher', max }];
  }
  return wanted.map(([code, vacant]) => ({ school: code, change: 'hireTeacher', max: vacant ?? 0 }));
}

/**
 * Reads locks.csv: at most `max` units of a change at a school over all years of the plan. `school` may be `*` (each school by
 * itself) or `total` (all together), `change` may be `*` (each change). For hirings `max` may be
 * `posts` (编制): the vacant posts. A site that does not count stands for its parent.
 */
export async function readLocks(
  path: string,
  data: CountyData,
  vacancies: ReadonlyMap<string, number | null> = new Map(),
): Promise<Result<PathLock[], readonly AppError[]>> {
  const log: ReadingLog = { errors: [], notes: [] };
  const table = await readCsvTable(dirname(path), basename(path), { required, optional: [] }, log);
  if (table === null) return fail(log.errors);
  const schools = new Map(data.schools.map((school) => [school.code, school]));
  const locks: PathLock[] = [];
  for (const row of table.rows) {
    const school = requireText(table, row, 'school', log);
    const change = readChoice(table, row, 'change', [...PATH_CHANGES, EVERY], log);
    const isPosts = POSTS.includes(cellText(table, row, 'max'));
    const max = isPosts ? 0 : readFigure(table, row, 'max', log);
    if (school === null || change === null || max === null) continue;
    if (isPosts) {
      if (change !== 'hireTeacher') {
        log.errors.push(cellError('STANDARDS_PATH_POSTS_WRONG', table, row, 'max'));
        continue;
      }
      const locked = lockPosts(school, vacancies);
      if (locked === null)
        log.errors.push(cellError('STANDARDS_PATH_POSTS_MISSING', table, row, 'max', { school }));
      else locks.push(...locked);
      continue;
    }
    if (Number.isNaN(max)) {
      log.errors.push(cellError('STANDARDS_FIELD_EMPTY', table, row, 'max'));
      continue;
    }
    const known = schools.get(school);
    if (known === undefined && school !== EVERY && school !== TOTAL) {
      log.errors.push(cellError('STANDARDS_SCHOOL_UNKNOWN', table, row, 'school', { school }));
      continue;
    }
    const code = known?.countsAsSchool === false ? (known.parent ?? school) : school;
    if (locks.some((lock) => lock.school === code && lock.change === (change === EVERY ? null : change))) {
      log.errors.push(cellError('STANDARDS_VALUE_TWICE', table, row, 'school', { key: 'school, change' }));
      continue;
    }
    locks.push({ school: code, change: change === EVERY ? null : change, max });
  }
  return log.errors.length > 0 ? fail(log.errors) : ok(locks);
}
