import type { attachValueFile as route } from '@junheng/contract';
import { attachValueFile, findFile, findLooseFiles, recordChange } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { findTargetRow } from './find-target-row.ts';
import { checkRecorder } from '../../work/tasks/open-task.ts';

/** Hangs an evidence file on a value that was recorded, in place of the one before. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader } = context;
  const { districtId, accountId } = reader;
  const target = await findTargetRow(context, params.id);
  if (!target.ok) return target;
  const allowed = checkRecorder(context, await readLimits(context), target.value.duties);
  if (!allowed.ok) return allowed;
  const before = target.value.values.find((value) => value.id === params.valueId);
  if (before === undefined) return fail(appError('PLAN_VALUE_NOT_FOUND'));
  const owner = { districtId, accountId, purpose: 'evidence' } as const;
  const loose = await findLooseFiles(transaction, owner, [body.fileId]);
  const file = loose.length === 0 ? undefined : await findFile(transaction, districtId, body.fileId);
  if (file === undefined) return fail(appError('PLAN_FILE_NOT_FOUND'));
  const value = { districtId, targetId: params.id, id: params.valueId };
  if (!(await attachValueFile(transaction, value, body.fileId)))
    return fail(appError('PLAN_VALUE_NOT_FOUND'));
  await recordChange(context, {
    action: 'attach-value-file',
    entity: 'target',
    entityId: params.id,
    before: null,
    after: { valueId: params.valueId, fileId: file.id, fileName: file.fileName, sha256: file.sha256 },
  });
  return ok({ id: file.id, fileName: file.fileName, mediaType: file.mediaType, size: file.size });
};
