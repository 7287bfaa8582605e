import {
  adjustPlan,
  closeReview,
  findKnownUnits,
  findPlanDocument,
  findPlanReview,
  findPlanText,
  findPlanVersionByNumber,
  findPromisesInForce,
  findReviewItems,
  insertPlan,
  insertPlanVersion,
  lockPlan,
  readPlanSnapshot,
} from '@junheng/database';
import type { DistrictTransaction } from '@junheng/database';
import { dutiesOf, findObstacles, hashSnapshot, isTaken, layOutPlan } from '@junheng/domain';
import type { LayoutContext, NewPlan, ReviewEntry } from '@junheng/domain';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Day, MakeId, Result } from '@junheng/kernel';
import { makeHashPort } from '../../engines/hash-port.ts';
import { createUnits } from './create-units.ts';
import { toEntries } from '../describe-review.ts';

/** Where and on whose behalf a review is published. `at` is a moment, ISO 8601; `today` the day of it in China. */
export interface PublishContext {
  readonly transaction: DistrictTransaction;
  readonly districtId: string;
  readonly makeId: MakeId;
  readonly by: { readonly name: string; readonly accountId: string | null };
  readonly at: string;
  readonly today: Day;
}

/** How a review is published. */
export interface PublishOptions {
  readonly inForceFrom?: Day | undefined;
  readonly note: string;
  /** Pending items and duties without a unit are not taken over. */
  readonly leaveOut: boolean;
  /** What an adjustment does not mention is dropped, or stays. */
  readonly unmentioned: 'drop' | 'keep';
}

/** The version that publishing made. */
export interface PublishedVersion {
  readonly planId: string;
  readonly versionId: string;
  readonly number: number;
  readonly hash: string;
}

/** Between the text of a plan and the notice that changes a few things of it. */
const TEXT_BREAK = '\n\n';

async function writePlan(
  context: PublishContext,
  layout: NewPlan,
  items: readonly ReviewEntry[],
  version: number,
  dropsUnmentioned: boolean,
  isNew: boolean,
): Promise<void> {
  const insert = { transaction: context.transaction, districtId: context.districtId, makeId: context.makeId };
  if (isNew) return insertPlan(insert, layout);
  const known = await findPromisesInForce(insert, layout.plan.id);
  const restated = new Set([
    ...items.filter((item) => isTaken(item)).flatMap((item) => item.matchedId ?? []),
    ...known
      .map((promise) => promise.id)
      .filter((id) => (layout.promises ?? []).some((own) => own.id === id)),
  ]);
  return adjustPlan(insert, { ...layout, version, restated, dropsUnmentioned });
}

/**
 * Publishes a review in the transaction that it is given: units that accepted duties name, the plan or its adjustment, the version with
 * snapshot and hash, the review's end. Errors: PLAN_REVIEW_NOT_FOUND, …_CLOSED, …_FACT_MISSING, …_DOUBTS_OPEN, …_ITEMS_PENDING,
 * …_UNITS_OPEN, …_NOTHING_ACCEPTED; nothing is written then. The caller checks rights and writes the audit entry.
 */
export async function publishReview(
  context: PublishContext,
  reviewId: string,
  options: PublishOptions,
): Promise<Result<PublishedVersion, AppError>> {
  const { transaction, districtId, makeId, by, at, today } = context;
  const review = await findPlanReview(transaction, districtId, reviewId);
  if (review === undefined) return fail(appError('PLAN_REVIEW_NOT_FOUND'));
  if (review.state !== 'open') return fail(appError('PLAN_REVIEW_CLOSED'));
  const items: readonly ReviewEntry[] = toEntries(await findReviewItems(transaction, districtId, reviewId));
  const { facts } = review;
  const obstacle = findObstacles(facts, items).find((found) => !(options.leaveOut && found.canLeaveOut));
  if (obstacle !== undefined) {
    return fail(appError(obstacle.code, { count: obstacle.count, field: obstacle.field ?? '' }));
  }
  const { from, to } = facts;
  if (from === null || to === null)
    return fail(appError('PLAN_REVIEW_FACT_MISSING', { count: 1, field: 'from' }));
  const document = await findPlanDocument(transaction, districtId, review.documentId);
  const known = await findKnownUnits(transaction, districtId);
  const taken = items.filter((item) => isTaken(item));
  const unitOf = await createUnits({ transaction, districtId, makeId, ...known }, taken.flatMap(dutiesOf));
  const isNew = review.planId === null;
  const planId = review.planId ?? makeId();
  if (!isNew) await lockPlan(transaction, districtId, planId);
  const isKept = !isNew && options.unmentioned === 'keep';
  const old = isKept ? await findPlanText(transaction, districtId, planId) : undefined;
  const before = old === undefined ? '' : `${old.text}${TEXT_BREAK}`;
  const promises = isNew ? [] : await findPromisesInForce({ transaction, districtId, makeId }, planId);
  const layoutContext: LayoutContext = {
    planId,
    facts: { ...facts, from, to },
    today,
    text: `${before}${document?.text ?? ''}`,
    shift: before.length,
    unitOf,
    promiseOf: ({ kind, schoolType, year }) =>
      promises.find((one) => one.kind === kind && one.schoolType === schoolType && one.year === year)?.id,
  };
  const layout = layOutPlan(items, layoutContext);
  const newest = isNew ? undefined : await findPlanVersionByNumber(transaction, districtId, planId, null);
  // A plan that was entered without a version counts as its first.
  const number = isNew ? 1 : (newest?.number ?? 1) + 1;
  await writePlan(context, layout, items, number, !isKept, isNew);
  await closeReview(transaction, { districtId, id: reviewId, planId }, 'published', at);
  const snapshot = await readPlanSnapshot(transaction, districtId, planId);
  const hash = hashSnapshot(snapshot, (text) => makeHashPort().sha256(text));
  const versionId = makeId();
  await insertPlanVersion(transaction, {
    districtId,
    id: versionId,
    planId,
    number,
    documentId: review.documentId,
    reviewId,
    publishedBy: by.name,
    publishedByAccountId: by.accountId,
    publishedAt: at,
    inForceFrom: options.inForceFrom ?? today,
    note: options.note,
    snapshot,
    hash,
  });
  return ok({ planId, versionId, number, hash });
}
