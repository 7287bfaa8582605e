import type { getPlanReview as route, PlanReview } from '@junheng/contract';
import { findLastStep, findPlanReview } from '@junheng/database';
import { findMissingFacts } from '@junheng/domain';
import { appError, fail, ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { describeReview, describeStep, loadReview } from './describe-review.ts';

/** How much was decided in the last states of reviews that somebody asked for: two people who look at one ask every few seconds. */
const progressOf = new Map<string, PlanReview['progress']>();
const MOST_REMEMBERED = 200;

/** Gives a review; with `since` only the items that changed after that version. */
export const handle: Handler<typeof route> = async ({ params, query }, context) => {
  const { transaction, reader } = context;
  const { districtId } = reader;
  const row = await findPlanReview(transaction, districtId, params.id);
  if (row === undefined) return fail(appError('PLAN_REVIEW_NOT_FOUND'));
  const key = `${districtId}/${row.id}/${row.version}/${row.state}`;
  const progress = progressOf.get(key);
  if (progress !== undefined && query.since >= row.version) {
    const step = await findLastStep(transaction, { districtId, id: row.id }, reader.accountId);
    const missingFacts = findMissingFacts(row.facts);
    return ok({
      ...row,
      facts: { ...row.facts },
      missingFacts,
      progress,
      lastStep: describeStep(step),
      items: [],
    });
  }
  const loaded = await loadReview(context, params.id);
  if (!loaded.ok) return loaded;
  const review = await describeReview(context, loaded.value, query.since);
  if (progressOf.size >= MOST_REMEMBERED) progressOf.clear();
  // A GET sees what is committed, and a committed version of a review never changes.
  if (loaded.value.row.version === row.version) progressOf.set(key, review.progress);
  return ok(review);
};
