import { SCHOOL_TYPES, STAGES } from '@junheng/standards';
import type { School, SchoolClass, Stage } from '@junheng/standards';
import { cellError, readChoice, readFigure, readYear, requireText } from './cell-reader.ts';
import { cellText, readCsvTable } from './csv-table.ts';
import type { ReadingLog } from './csv-table.ts';
import { mayReport } from './read-values.ts';

const required = ['school', 'stage', 'year', 'grade', 'class', 'pupils'] as const;

/** Reads `classes.csv` when it is there: one row a class. */
export async function readClasses(
  folder: string,
  schools: readonly School[],
  log: ReadingLog,
): Promise<SchoolClass[]> {
  const table = await readCsvTable(folder, 'classes.csv', { required, optional: [] }, log, true);
  if (table === null) return [];
  const byCode = new Map(schools.map((school) => [school.code, school]));
  const seen = new Set<number>();
  const labels = new Map<string, number>();
  const stageOf = new Map<string, Stage>(STAGES.map((stage) => [stage, stage]));
  const yearOf = new Map<string, number>();
  const mayOf = (school: School): readonly Stage[] => may.get(school.type) ?? [];
  const may = new Map(
    SCHOOL_TYPES.map((type) => [type, STAGES.filter((stage) => mayReport(type, stage))] as const),
  );
  const classes: SchoolClass[] = [];
  for (const row of table.rows) {
    const code = cellText(table, row, 'school');
    const school = byCode.get(code);
    if (school === undefined) {
      log.errors.push(cellError('STANDARDS_SCHOOL_UNKNOWN', table, row, 'school', { school: code }));
      continue;
    }
    const stage = stageOf.get(cellText(table, row, 'stage')) ?? readChoice(table, row, 'stage', STAGES, log);
    const yearText = cellText(table, row, 'year');
    const year = yearOf.get(yearText) ?? readYear(table, row, 'year', log);
    const name = requireText(table, row, 'class', log);
    const pupils = readFigure(table, row, 'pupils', log);
    if (stage === null || year === null || name === null || pupils === null) continue;
    yearOf.set(yearText, year);
    if (!mayOf(school).includes(stage)) {
      log.errors.push(
        cellError('STANDARDS_STAGE_WRONG', table, row, 'stage', { school: code, type: school.type, stage }),
      );
      continue;
    }
    if (!Number.isNaN(pupils) && !Number.isInteger(pupils)) {
      log.errors.push(cellError('STANDARDS_COUNT_NOT_WHOLE', table, row, 'pupils', { item: 'pupils' }));
      continue;
    }
    const grade = cellText(table, row, 'grade');
    const label = numberLabel(labels, `${grade}\n${name}`);
    // One number for school, stage, year, grade and class: far lighter than one text for each class.
    const key =
      ((numberLabel(labels, code) * 4 + STAGES.indexOf(stage)) * 300 + year - 1900) * 200_000 + label;
    if (seen.has(key)) {
      log.errors.push(
        cellError('STANDARDS_VALUE_TWICE', table, row, 'class', { key: 'school, stage, year, grade, class' }),
      );
      continue;
    }
    seen.add(key);
    classes.push({ school: code, stage, year, grade, name, pupils: Number.isNaN(pupils) ? null : pupils });
  }
  return classes;
}

/** The number of a text: the position in which it was first met. */
function numberLabel(labels: Map<string, number>, text: string): number {
  const known = labels.get(text);
  if (known !== undefined) return known;
  labels.set(text, labels.size);
  return labels.size - 1;
}
