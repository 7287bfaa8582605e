import type { undoReviewStep as route } from '@junheng/contract';
import { findLastStep, markStepUndone } from '@junheng/database';
import { undoStep } from '@junheng/domain';
import type { StepSide } from '@junheng/domain';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { changeReview } from './change-review.ts';

/** Takes back the reader's own last step, unless somebody changed the same items since. */
export const handle: Handler<typeof route> = ({ params, body }, context) =>
  changeReview(context, params.id, 'undo-review-step', async ({ items, row }) => {
    const { transaction, reader, clock } = context;
    const { districtId } = reader;
    const step = await findLastStep(transaction, { districtId, id: params.id }, reader.accountId);
    if (step === undefined || step.number !== body.number) {
      return fail(appError('PLAN_REVIEW_NOTHING_TO_UNDO'));
    }
    const sides = { before: step.before as StepSide, after: step.after as StepSide };
    const undone = undoStep(sides, items, row.facts);
    if (!undone.ok) return undone;
    await markStepUndone(transaction, { districtId, id: step.id }, timestamp(clock));
    const words = { zh: '撤销', en: 'Undone' };
    return ok({ ...undone.value, words, isUndo: true as const });
  });
