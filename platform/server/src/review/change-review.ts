import type { PlanReview } from '@junheng/contract';
import {
  claimReview,
  insertReviewStep,
  recordChange,
  saveReviewFacts,
  saveReviewItems,
} from '@junheng/database';
import { recordStep } from '@junheng/domain';
import type { Decider, ItemChange, ReviewedFacts, Words } from '@junheng/domain';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { RequestContext } from '../handler.ts';
import { describeReview, loadReview } from './describe-review.ts';
import type { LoadedReview } from './describe-review.ts';

/** What one step does to a review. */
export interface ReviewStep {
  readonly changes: readonly ItemChange[];
  /** The facts of the plan as they are from now on; left out when the step does not touch them. */
  readonly facts?: ReviewedFacts | null;
  /** What was done, as the undo button says it. */
  readonly words: Words;
  /** A step back is not itself a step. */
  readonly isUndo?: true;
}

/** The reader as the one who decides. */
export function deciderOf({ reader, clock }: RequestContext): Decider {
  return { name: reader.displayName, accountId: reader.accountId, at: timestamp(clock) };
}

/**
 * Loads an open review, lets `decide` say what changes, and keeps it: items, facts, the step, the audit entry. Others who
 * change the same review wait. Answers the review with the items that changed. Errors: ACCESS_RIGHT_MISSING,
 * PLAN_REVIEW_NOT_FOUND, PLAN_REVIEW_CLOSED, and those of `decide`; nothing is kept then.
 */
export async function changeReview(
  context: RequestContext,
  id: string,
  action: string,
  decide: (review: LoadedReview) => Result<ReviewStep, AppError> | Promise<Result<ReviewStep, AppError>>,
): Promise<Result<PlanReview, AppError>> {
  const { transaction, reader, makeId, clock } = context;
  const { districtId } = reader;
  const version = await claimReview(transaction, districtId, id);
  const loaded = await loadReview(context, id);
  if (!loaded.ok) return loaded;
  if (version === undefined) return fail(appError('PLAN_REVIEW_CLOSED'));
  const decided = await decide(loaded.value);
  if (!decided.ok) return decided;
  const { changes, words, isUndo } = decided.value;
  const facts = decided.value.facts ?? null;
  const review = { districtId, id, version };
  await saveReviewItems(
    transaction,
    review,
    changes.map(({ before, after }) => ({ isNew: before === null, item: after })),
  );
  if (facts !== null) await saveReviewFacts(transaction, review, facts);
  const step = recordStep(changes, facts === null ? null : { before: loaded.value.row.facts, after: facts });
  if (isUndo !== true) {
    await insertReviewStep(transaction, review, {
      id: makeId(),
      words: JSON.stringify(words),
      ...step,
      takenBy: reader.displayName,
      takenByAccountId: reader.accountId,
      takenAt: timestamp(clock),
    });
  }
  const brief = (side: typeof step.before) => ({
    items: side.items.slice(0, 200).map((item) => ({ id: item.id, decision: item.decision })),
    ...(side.facts === null ? {} : { facts: side.facts }),
  });
  await recordChange(context, {
    action,
    entity: 'planReview',
    entityId: id,
    before: brief(step.before),
    after: brief(step.after),
  });
  const { row, rows, items } = loaded.value;
  const changed = new Map(changes.map(({ after }) => [after.id, { ...after, changedIn: version }]));
  const added = changes.filter(({ before }) => before === null).map(({ after }) => after.id);
  const after = {
    row: { ...row, facts: facts ?? row.facts },
    rows,
    items: [
      ...items.map((item) => changed.get(item.id) ?? item),
      ...added.flatMap((itemId) => changed.get(itemId) ?? []),
    ],
  };
  return ok(await describeReview(context, after, version - 1));
}
