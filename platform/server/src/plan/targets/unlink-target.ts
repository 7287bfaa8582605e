import type { unlinkTarget as route } from '@junheng/contract';
import { claimTarget, recordChange, setSuperior, stopSharing } from '@junheng/database';
import { appError, chinaDay, fail } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { findJudgedTarget, findTargetRow } from './find-target-row.ts';

/** Undoes a link: each target keeps the values recorded under it. */
export const handle: Handler<typeof route> = async ({ params, query }, context) => {
  const { transaction, reader, clock } = context;
  const { districtId } = reader;
  const own = await findTargetRow(context, params.id);
  if (!own.ok) return own;
  if (!(await claimTarget(transaction, { districtId, id: params.id, version: query.version }))) {
    return fail(appError('CONTRACT_VERSION_STALE'));
  }
  if (params.kind === 'shared') await stopSharing(transaction, districtId, params.id);
  else await setSuperior(transaction, districtId, params.id, null);
  const links = own.value.links.filter((link) => link.kind === params.kind);
  await recordChange(context, {
    action: 'unlink-target',
    entity: 'target',
    entityId: params.id,
    before: { kind: params.kind, targetIds: links.map((link) => link.targetId) },
    after: null,
  });
  return findJudgedTarget(context, params.id, chinaDay(clock));
};
