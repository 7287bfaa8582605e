import type { linkTarget as route } from '@junheng/contract';
import { claimTarget, recordChange, setSuperior, shareValues } from '@junheng/database';
import { goalKey } from '@junheng/domain';
import { appError, chinaDay, fail } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { findJudgedTarget, findTargetRow } from './find-target-row.ts';
import { isSuperiorPlan } from '../plans/is-superior-plan.ts';

const unitOf = (target: { readonly unit: string }): string => goalKey({ name: '', unit: target.unit });

/** Links a target to the same goal of another plan (one value, two anchors) or to the superior goal that is its reference. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader, clock } = context;
  const { districtId } = reader;
  const own = await findTargetRow(context, params.id);
  if (!own.ok) return own;
  const other = await findTargetRow(context, body.targetId);
  if (!other.ok) return other;
  if (own.value.planId === other.value.planId) return fail(appError('PLAN_LINK_SAME_PLAN'));
  if (body.kind === 'shared' && unitOf(own.value) !== unitOf(other.value)) {
    return fail(
      appError('PLAN_LINK_UNIT_DIFFERS', { own: own.value.unit || '—', other: other.value.unit || '—' }),
    );
  }
  if (body.kind === 'superior' && !(await isSuperiorPlan(context, other.value.planId))) {
    return fail(appError('PLAN_LINK_LEVEL_WRONG'));
  }
  if (!(await claimTarget(transaction, { districtId, id: params.id, version: body.version }))) {
    return fail(appError('CONTRACT_VERSION_STALE'));
  }
  if (body.kind === 'shared') await shareValues(transaction, districtId, [params.id, body.targetId]);
  else await setSuperior(transaction, districtId, params.id, body.targetId);
  await recordChange(context, {
    action: 'link-target',
    entity: 'target',
    entityId: params.id,
    before: null,
    after: { kind: body.kind, targetId: body.targetId, name: other.value.name },
  });
  return findJudgedTarget(context, params.id, chinaDay(clock));
};
