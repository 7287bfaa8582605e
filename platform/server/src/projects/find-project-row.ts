import { findProjects } from '@junheng/database';
import type { ProjectRow } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { RequestContext } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';

/** One project that the reader may see. Error: PLAN_PROJECT_NOT_FOUND, also for one outside the reader's scope. */
export async function findProjectRow(
  context: RequestContext,
  id: string,
): Promise<Result<ProjectRow, AppError>> {
  const { limits } = await readLimits(context);
  const [row] = await findProjects(context.transaction, limits, { id });
  return row === undefined ? fail(appError('PLAN_PROJECT_NOT_FOUND')) : ok(row);
}
