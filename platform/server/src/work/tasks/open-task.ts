import { findTasks } from '@junheng/database';
import type { TaskRow } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { RequestContext } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import type { ReaderLimits } from '../../organisation/read-limits.ts';
import type { PartInThing } from '@junheng/domain';
import { may } from '@junheng/domain';

type Asking = Pick<RequestContext, 'reader' | 'transaction'>;

/** A task within the reader's scope on which something may still be done. Errors: PLAN_TASK_NOT_FOUND, PLAN_TASK_DROPPED. */
export async function openTask(
  context: Asking,
  id: string,
): Promise<Result<ReaderLimits & { readonly task: TaskRow }, AppError>> {
  const limits = await readLimits(context);
  const [task] = await findTasks(context.transaction, limits.limits, { id });
  if (task === undefined) return fail(appError('PLAN_TASK_NOT_FOUND'));
  if (task.droppedInVersion !== null) return fail(appError('PLAN_TASK_DROPPED'));
  if (task.drawnFrom !== null) return fail(appError('PLAN_TASK_DRAWN'));
  return ok({ ...limits, task });
}

/** Whether the reader may record what closes something with these duties; PLAN_UNIT_ANSWERS_NOT when not. */
export function checkRecorder(
  { reader }: Asking,
  { unit }: ReaderLimits,
  duties: readonly PartInThing[],
): Result<void, AppError> {
  const doer = { role: reader.role, unitId: reader.unitId, unitKind: unit.unitKind };
  return may(doer, 'recordProofs', duties) ? ok(undefined) : fail(appError('PLAN_UNIT_ANSWERS_NOT'));
}
