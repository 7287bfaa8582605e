import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { HandedSums } from '@junheng/growth';
import type { CommandContext } from '../command.ts';
import { readDataFile } from './read-data-file.ts';

/** Reads a file of handed sums and checks that its parts fit together. */
export async function readSumsFile(
  context: CommandContext,
  path: string,
): Promise<Result<HandedSums, AppError>> {
  const data = await readDataFile(context, path);
  if (!data.ok) return data;
  let sums: unknown;
  try {
    sums = JSON.parse(new TextDecoder().decode(data.value.bytes));
  } catch (error) {
    return fail(
      appError('GROWTH_SUMS_BROKEN', { file: path, detail: (error as Error).message }, { file: path }),
    );
  }
  const fault = findSumsFault(sums as Partial<HandedSums> | null);
  return fault === undefined
    ? ok(sums as HandedSums)
    : fail(appError('GROWTH_SUMS_BROKEN', { file: path, detail: fault }, { file: path }));
}

/** What is wrong with a file of sums, or undefined. */
function findSumsFault(sums: Partial<HandedSums> | null): string | undefined {
  if (sums?.format !== 'junheng-growth-sums') return 'format';
  if (sums.version !== 1) return 'version';
  const { columns, centre, products, parts, groups, predictors, outcome, slope, rows } = sums;
  if (!Array.isArray(columns) || columns.length === 0) return 'columns';
  if (!Array.isArray(predictors) || typeof outcome !== 'string') return 'predictors';
  if (!Array.isArray(groups) || groups.length < 1 || groups.length > 2) return 'groups';
  const width = columns.length;
  if (!isNumbers(centre, width)) return 'centre';
  if (!isNumbers(products, (width * (width + 1)) / 2)) return 'products';
  if (!Array.isArray(parts) || parts.length === 0) return 'parts';
  let counted = 0;
  for (const [index, part] of parts.entries()) {
    if (!Array.isArray(part.ids) || part.ids.length !== groups.length) return `parts[${index}].ids`;
    if (!Number.isInteger(part.rows) || part.rows < 1) return `parts[${index}].rows`;
    if (!isNumbers(part.sums, width)) return `parts[${index}].sums`;
    if (slope !== undefined && !isNumbers(part.slopeSums, width)) return `parts[${index}].slopeSums`;
    counted += part.rows;
  }
  return counted === rows ? undefined : 'rows';
}

function isNumbers(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every((x) => Number.isFinite(x));
}
