import type { downloadWorkFile as route } from '@junheng/contract';
import { findWorkFile, readFile } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';

/** Gives a photo, paper or evidence file to whoever may see what it hangs on. */
export const handle: Handler<typeof route> = async ({ params }, context) => {
  const { transaction, reader } = context;
  const { limits } = await readLimits(context);
  const file = await findWorkFile(transaction, limits, reader.accountId, params.id);
  if (file === undefined) return fail(appError('PLAN_FILE_NOT_FOUND'));
  if (file.erasedAt !== null) return fail(appError('PLAN_FILE_ERASED'));
  const content = await readFile(transaction, reader.districtId, file.id);
  return ok({ mediaType: file.mediaType, fileName: file.fileName, content });
};
