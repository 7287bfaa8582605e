import { basename, dirname, extname } from 'node:path';
import type { AppError, Result } from '@junheng/kernel';
import { fail, ok } from '@junheng/kernel';
import { STAGES } from '@junheng/standards';
import type { Scenario, ScenarioStep } from '@junheng/standards';
import { cellError, readChoice, readFigure, readYear, requireText } from '../standards/cell-reader.ts';
import { cellText, readCsvTable } from '../standards/csv-table.ts';
import type { ReadingLog } from '../standards/csv-table.ts';

const required = ['action', 'school', 'into'] as const;
const optional = ['stage', 'pupils', 'year', 'keepsSite'] as const;

/**
 * Reads a scenario file, one alternative that changes pupil numbers; its name is the file's. Rows are carried out in order:
 * `cap` limits the pupils of a stage (`stage`, `pupils`), the rest goes to `into`; `merge` closes a school into `into` in `year`,
 * with `keepsSite` = yes when its buildings stay in use.
 */
export async function readScenario(
  path: string,
  years: readonly number[],
): Promise<Result<Scenario, readonly AppError[]>> {
  const log: ReadingLog = { errors: [], notes: [] };
  const table = await readCsvTable(dirname(path), basename(path), { required, optional }, log);
  if (table === null) return fail(log.errors);
  const steps: ScenarioStep[] = [];
  for (const row of table.rows) {
    const action = readChoice(table, row, 'action', ['cap', 'merge'], log);
    const school = requireText(table, row, 'school', log);
    const into = requireText(table, row, 'into', log);
    if (action === null || school === null || into === null) continue;
    if (action === 'cap') {
      const stage = readChoice(table, row, 'stage', STAGES, log);
      const pupils = readFigure(table, row, 'pupils', log);
      if (stage === null || pupils === null) continue;
      if (!Number.isInteger(pupils)) {
        log.errors.push(cellError('STANDARDS_COUNT_NOT_WHOLE', table, row, 'pupils', { item: 'pupils' }));
        continue;
      }
      steps.push({ action, school, stage, pupils, into });
      continue;
    }
    const year = readYear(table, row, 'year', log);
    if (year === null) continue;
    if (!years.includes(year)) {
      const parameters = { years: years.join('、') };
      log.errors.push(cellError('STANDARDS_PATH_SCENARIO_YEAR', table, row, 'year', parameters));
      continue;
    }
    const keepsSite = ['yes', 'true', '1', '是'].includes(cellText(table, row, 'keepsSite').toLowerCase());
    steps.push({ action, school, into, year, keepsSite });
  }
  if (log.errors.length > 0) return fail(log.errors);
  return ok({ name: basename(path, extname(path)), steps });
}
