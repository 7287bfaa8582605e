import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChoice, readSectionRules } from '@junheng/timetable';
import type { SectionMode, SectionPupil, SectionRules } from '@junheng/timetable';
import { appError } from '@junheng/kernel';
import type { AppError } from '@junheng/kernel';
import { cellError } from '../standards/cell-reader.ts';
import { cellText, readCsvTable } from '../standards/csv-table.ts';
import type { ReadingLog } from '../standards/csv-table.ts';

const GENDERS = new Map<string, SectionPupil['gender']>([
  ['', undefined],
  ...['男', 'm', 'male', '1'].map((word) => [word, 'male'] as const),
  ...['女', 'f', 'female', '2'].map((word) => [word, 'female'] as const),
]);
const BOARDING = new Map<string, boolean | undefined>([
  ['', undefined],
  ...['是', '住校', '寄宿', 'yes', 'y', 'true', '1'].map((word) => [word, true] as const),
  ...['否', '走读', 'no', 'n', 'false', '0'].map((word) => [word, false] as const),
]);

/** What a sectioning folder holds. */
export interface SectionFolder {
  readonly pupils: readonly SectionPupil[];
  readonly rules: SectionRules;
  readonly notes: readonly AppError[];
}

/** Reads pupils.csv and, when it is there, rules.json. All mistakes of the table are given at once. */
export async function readSectionFolder(
  folder: string,
  mode: SectionMode,
): Promise<SectionFolder | readonly AppError[]> {
  if (!existsSync(join(folder, 'pupils.csv'))) {
    return [appError('TIMETABLE_SECTION_FOLDER_WRONG', { file: 'pupils.csv' }, { file: 'pupils.csv' })];
  }
  const log: ReadingLog = { errors: [], notes: [] };
  const columns = {
    required: ['pupil', 'choices'],
    optional: ['homeroom', 'gender', 'score', 'boarding'],
  } as const;
  const table = await readCsvTable(folder, 'pupils.csv', columns, log);
  const pupils: SectionPupil[] = [];
  const seen = new Set<string>();
  for (const row of table?.rows ?? []) {
    if (table === null) break;
    const text = (column: keyof typeof table.at): string => cellText(table, row, column).trim();
    const wrong = (code: string, column: keyof typeof table.at, expected = ''): void => {
      log.errors.push(cellError(code, table, row, column, { expected }));
    };
    const id = text('pupil');
    const choices = readChoice(text('choices'));
    const score = text('score') === '' ? undefined : Number(text('score'));
    const [gender, boarding] = [text('gender').toLowerCase(), text('boarding').toLowerCase()];
    if (id === '') wrong('TIMETABLE_SECTION_CELL_WRONG', 'pupil', '…');
    if (seen.has(id)) wrong('TIMETABLE_SECTION_PUPIL_TWICE', 'pupil');
    if (choices === undefined) wrong('TIMETABLE_SECTION_CHOICES_WRONG', 'choices');
    if (score !== undefined && !Number.isFinite(score))
      wrong('TIMETABLE_SECTION_CELL_WRONG', 'score', '0, 1, 2 …');
    if (!GENDERS.has(gender)) wrong('TIMETABLE_SECTION_CELL_WRONG', 'gender', '男 | 女 | male | female');
    if (!BOARDING.has(boarding)) wrong('TIMETABLE_SECTION_CELL_WRONG', 'boarding', '是 | 否 | yes | no');
    seen.add(id);
    const homeroom = text('homeroom');
    pupils.push({
      id,
      homeroom,
      gender: GENDERS.get(gender),
      score,
      boarding: BOARDING.get(boarding),
      choices: choices ?? [],
    });
  }
  if (log.errors.length > 0) return log.errors;
  if (pupils.length === 0) return [appError('TIMETABLE_SECTION_PUPILS_NONE', {}, { file: 'pupils.csv' })];
  const path = join(folder, 'rules.json');
  const rules = readSectionRules(
    existsSync(path) ? readFileSync(path, 'utf8').replace(/^\ufeff/u, '') : '{}',
    mode,
  );
  if (!rules.ok) return [appError(rules.error.code, rules.error.parameters, rules.error.place)];
  return { pupils, rules: rules.value, notes: log.notes };
}
