import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { cutByAngoff, cutByBookmark } from '@junheng/growth';
import type { CutScore, FittedItem } from '@junheng/growth';
import type { CommandContext } from '../command.ts';
import { readDataFile } from './read-data-file.ts';

/** A cut between two levels, with the name of the level that begins there. */
export interface NamedCut extends CutScore {
  readonly name: string;
}

/** Reads judgements (`[{ name, method: "angoff" | "bookmark", judgements }]`) and finds the cuts, lowest first. */
export async function readCuts(
  context: CommandContext,
  path: string,
  items: readonly FittedItem[],
): Promise<Result<NamedCut[], AppError>> {
  const data = await readDataFile(context, path);
  if (!data.ok) return data;
  const broken = (detail: string): Result<never, AppError> =>
    fail(appError('GROWTH_CUTS_BROKEN', { file: path, detail }, { file: path }));
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(data.value.bytes));
  } catch (error) {
    return broken((error as Error).message);
  }
  if (!Array.isArray(parsed)) return broken('[]');
  const cuts: NamedCut[] = [];
  for (const [index, entry] of (parsed as Partial<Record<string, unknown>>[]).entries()) {
    const { name, method, judgements } = entry;
    if (typeof name !== 'string' || !Array.isArray(judgements)) return broken(`[${index}]`);
    if (method === 'angoff') {
      const rows = judgements as number[][];
      if (!rows.every((row) => Array.isArray(row) && row.length === items.length))
        return broken(`[${index}].judgements: ${items.length}`);
      cuts.push({ name, ...cutByAngoff(items, rows) });
    } else if (method === 'bookmark') {
      cuts.push({ name, ...cutByBookmark(items, judgements as number[]) });
    } else {
      return broken(`[${index}].method`);
    }
  }
  return ok(cuts.toSorted((a, b) => a.theta - b.theta));
}
