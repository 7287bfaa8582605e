import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Day, Result } from '@junheng/kernel';
import { stageIndex } from './project.ts';
import type { StageDays } from './project.ts';
import type { ProjectStage } from '@junheng/vocabulary';

/** What somebody enters for a stage; null leaves a day open. */
export interface StageEntry {
  readonly stage: ProjectStage;
  readonly planned: Day | null;
  readonly actual: Day | null;
  readonly reason: string;
}

/** What is kept of it: the reason trimmed, and the move of the planned day when there is one. */
export interface StageChange {
  readonly reason: string | null;
  readonly replan: { readonly before: Day; readonly after: Day | null } | null;
}

export type SetStageError = AppError<
  | 'PLAN_STAGE_DAY_IN_FUTURE'
  | 'PLAN_STAGE_DELAY_REASON_MISSING'
  | 'PLAN_STAGE_ORDER_REASON_MISSING'
  | 'PLAN_STAGE_REPLAN_REASON_MISSING'
>;

/** A reason of one character tells nothing. */
const SHORTEST_REASON = 2;

/** Whether a day lies before that of an earlier stage or after that of a later one. */
function isOutOfOrder(
  stages: readonly StageDays[],
  entry: StageEntry,
  dayOf: (stage: { readonly planned: Day | null; readonly actual: Day | null }) => Day | null,
): boolean {
  const day = dayOf(entry);
  const place = stageIndex(entry.stage);
  if (day === null) return false;
  return stages.some((other) => {
    const otherDay = dayOf(other);
    if (otherDay === null || other.stage === entry.stage) return false;
    return stageIndex(other.stage) < place ? otherDay > day : otherDay < day;
  });
}

/**
 * Whether the days of a stage may be kept. A day reached is not in the future. Life is messy: a school opens before its acceptance, a
 * building starts before its approval; such days are kept with a reason and never without. So are delays and moved days.
 */
export function setStage(
  stages: readonly StageDays[],
  entry: StageEntry,
  today: Day,
): Result<StageChange, SetStageError> {
  const { planned, actual } = entry;
  if (actual !== null && actual > today) return fail(appError('PLAN_STAGE_DAY_IN_FUTURE', { today }));
  const before = stages.find((one) => one.stage === entry.stage)?.planned ?? null;
  const replan = before !== null && before !== planned ? { before, after: planned } : null;
  const reason = entry.reason.trim();
  if (reason.length >= SHORTEST_REASON) return ok({ reason, replan });
  if (planned !== null && (actual ?? today) > planned)
    return fail(appError('PLAN_STAGE_DELAY_REASON_MISSING', { planned }));
  if (replan !== null) return fail(appError('PLAN_STAGE_REPLAN_REASON_MISSING', { planned: replan.before }));
  if (isOutOfOrder(stages, entry, (one) => one.actual) || isOutOfOrder(stages, entry, (one) => one.planned))
    return fail(appError('PLAN_STAGE_ORDER_REASON_MISSING', {}));
  return ok({ reason: null, replan: null });
}
