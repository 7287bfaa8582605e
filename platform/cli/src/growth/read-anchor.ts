import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { FittedItem } from '@junheng/growth';
import type { CommandContext } from '../command.ts';
import { readDataFile } from './read-data-file.ts';

/** The items of an earlier test: what `growth irt --json` printed then. */
export async function readAnchor(
  context: CommandContext,
  path: string,
): Promise<Result<FittedItem[], AppError>> {
  const data = await readDataFile(context, path);
  if (!data.ok) return data;
  try {
    const parsed = JSON.parse(new TextDecoder().decode(data.value.bytes)) as {
      items?: { name?: unknown; slope?: unknown; intercept?: unknown; steps?: unknown }[];
    };
    const items = (parsed.items ?? []).flatMap(({ name, slope, intercept, steps }) =>
      typeof name === 'string' && typeof slope === 'number' && typeof intercept === 'number'
        ? [{ name, slope, intercepts: Array.isArray(steps) ? (steps as number[]) : [intercept] }]
        : [],
    );
    if (items.length > 0) return ok(items);
  } catch {
    // Falls through to the error below: no JSON is as bad as JSON without items.
  }
  return fail(appError('GROWTH_ANCHOR_BROKEN', { file: path }, { file: path }));
}
