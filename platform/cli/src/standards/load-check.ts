import { join } from 'node:path';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { applyOverrides, findPack } from '@junheng/standards';
import type { CheckSettings, CountyData, Pack } from '@junheng/standards';
import type { CommandContext } from '../command.ts';
import { noteErrors, noteNotes } from './note-errors.ts';
import { readOverrides } from './read-overrides.ts';
import { readStandardsFolder } from './read-standards-folder.ts';

/** A folder read, and the pack with local overrides on top. */
export interface LoadedCheck {
  readonly data: CountyData;
  readonly pack: Pack;
  readonly settings: CheckSettings;
}

/**
 * Reads FOLDER (first positional), `--standard` and the overrides (`--overrides FILE`, else `overrides.json` in the folder).
 * Further mistakes in the input go to standard error, one a line, unless `--json` asks for one line only.
 */
export async function loadCheck(
  context: CommandContext,
  usage: string,
): Promise<Result<LoadedCheck, AppError>> {
  const [folderName, ...more] = context.positionals;
  const standard = context.options['standard'];
  if (folderName === undefined || more.length > 0 || typeof standard !== 'string') {
    const detail = folderName === undefined ? 'FOLDER' : more.length > 0 ? more.join(' ') : '--standard';
    return fail(appError('CLI_USAGE_WRONG', { usage, detail }));
  }
  const shipped = findPack(standard);
  if (shipped === undefined) return fail(appError('STANDARDS_PACK_UNKNOWN', { id: standard }));
  const folder = context.resolve(folderName);
  const named = context.options['overrides'];
  const path = typeof named === 'string' ? context.resolve(named) : join(folder, 'overrides.json');
  const overrides = await readOverrides(path, typeof named === 'string', standard);
  if (!overrides.ok) return overrides;
  const { pack, misfits } = applyOverrides(shipped, overrides.value);
  if (misfits.length > 0) {
    const detail = misfits.join('、');
    return fail(
      appError('STANDARDS_OVERRIDE_MISFIT', { file: path, detail, id: shipped.id }, { file: path }),
    );
  }
  const read = await readStandardsFolder(folder, new Set(overrides.value.items));
  if (!read.ok) return fail(noteErrors(context, read.error));
  noteNotes(context, read.value.notes);
  const { switches, exempt } = overrides.value;
  return ok({ data: read.value.data, pack, settings: { switches, exempt } });
}

/** The years to check: those asked for, else the latest that the files hold. */
export function chooseYears(context: CommandContext, data: CountyData): Result<readonly number[], AppError> {
  const present = new Set([
    ...data.values.years,
    ...data.classes.map((entry) => entry.year),
    ...data.countyValues.map((entry) => entry.year),
  ]);
  const years = [...present].toSorted((a, b) => a - b);
  const asked = [context.options['year'] ?? []].flat().map(String);
  if (asked.length === 0) {
    const latest = data.values.years.at(-1) ?? years.at(-1);
    return latest === undefined
      ? fail(appError('STANDARDS_YEAR_ABSENT', { year: '—', years: '—' }))
      : ok([latest]);
  }
  for (const year of asked) {
    if (!present.has(Number(year))) {
      return fail(appError('STANDARDS_YEAR_ABSENT', { year, years: years.join('、') || '—' }));
    }
  }
  return ok([...new Set(asked.map(Number))].toSorted((a, b) => a - b));
}
