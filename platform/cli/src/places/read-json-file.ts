import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError, Result } from '@junheng/kernel';
import { appError, fail, ok } from '@junheng/kernel';

/** Line and column (from 1) of an offset in a text. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Reads a JSON file; a missing file and broken JSON are named with their place. */
export async function readJsonFile(path: string): Promise<Result<unknown, AppError>> {
  const file = basename(path);
  let text: string;
  try {
    text = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch {
    return fail(appError('PLACES_FILE_MISSING', { file }, { file: path }));
  }
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    const detail = (error as Error).message;
    const at = /position (\d+)/u.exec(detail);
    const place = placeOf(text, at === null ? text.length : Number(at[1]));
    return fail(appError('PLACES_FILE_NOT_JSON', { file, detail, ...place }, { file: path, ...place }));
  }
}
