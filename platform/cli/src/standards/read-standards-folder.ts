import type { AppError, Result } from '@junheng/kernel';
import { fail, ok } from '@junheng/kernel';
import type { CountyData } from '@junheng/standards';
import type { ReadingLog } from './csv-table.ts';
import { readClasses } from './read-classes.ts';
import { readCounty } from './read-county.ts';
import { readSchools } from './read-schools.ts';
import { readValues } from './read-values.ts';

/** What a folder of plain files holds (CONTRACTS section 3). */
export interface StandardsFolder {
  readonly data: CountyData;
  /** Things a person should know that stop nothing, such as columns that were ignored. */
  readonly notes: readonly AppError[];
}

/**
 * Reads schools.csv, values.csv and, when there, classes.csv and county.csv of a folder.
 * All mistakes are found, each with file, line and column (the position of the column in the table, from 1).
 */
export async function readStandardsFolder(
  folder: string,
  localItems: ReadonlySet<string> = new Set(),
): Promise<Result<StandardsFolder, readonly AppError[]>> {
  const log: ReadingLog = { errors: [], notes: [] };
  const schools = await readSchools(folder, log);
  // Rows about schools that could not be read would only repeat the same mistake.
  if (log.errors.length > 0) return fail(orderErrors(log.errors));
  const values = await readValues(folder, schools, localItems, log);
  const classes = await readClasses(folder, schools, log);
  const countyValues = await readCounty(folder, log);
  if (log.errors.length > 0) return fail(orderErrors(log.errors));
  return ok({ data: { schools, values, classes, countyValues }, notes: log.notes });
}

/** Mistakes in the order in which somebody reads the files: by file as they were read, then by line. */
function orderErrors(errors: readonly AppError[]): AppError[] {
  const files = [...new Set(errors.map((error) => error.place?.file))];
  return errors.toSorted(
    (a, b) =>
      files.indexOf(a.place?.file) - files.indexOf(b.place?.file) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}
