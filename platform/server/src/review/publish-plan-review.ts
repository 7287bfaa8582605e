import type { publishPlanReview as route } from '@junheng/contract';
import { claimReview, findPlanReview, recordChange } from '@junheng/database';
import { appError, chinaDay, fail, timestamp } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { announceVersion } from './publishing/announce-version.ts';
import { publishReview } from './publishing/publish-review.ts';

/** Publishes a review as version 1 of a new plan, or as the next of the plan it adjusts: all in this request's transaction. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader, makeId, clock } = context;
  const { districtId } = reader;
  const claimed = await claimReview(transaction, districtId, params.id);
  if (claimed !== undefined && claimed !== body.version + 1) return fail(appError('CONTRACT_VERSION_STALE'));
  const review = await findPlanReview(transaction, districtId, params.id);
  const publishing = {
    transaction,
    districtId,
    makeId,
    by: { name: reader.displayName, accountId: reader.accountId },
    at: timestamp(clock),
    today: chinaDay(clock),
  };
  const published = await publishReview(publishing, params.id, body);
  if (!published.ok) return published;
  const isOurs = ['district', 'school', 'yearly'].includes(review?.facts.level ?? 'district');
  if (isOurs) await announceVersion(publishing, review?.facts.title ?? '', published.value, reader.unitId);
  await recordChange(context, {
    action: 'publish-plan-review',
    entity: 'plan',
    entityId: published.value.planId,
    before: review?.planId === null ? null : { version: published.value.number - 1 },
    after: {
      ...published.value,
      reviewId: params.id,
      note: body.note,
      leaveOut: body.leaveOut,
      unmentioned: body.unmentioned,
    },
  });
  return published;
};
