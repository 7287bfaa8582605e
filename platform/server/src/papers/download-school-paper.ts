import type { downloadSchoolPaper as route } from '@junheng/contract';
import { findFile, readFile, schoolPaperStore } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';

/** Gives the file of a paper of a school, as it was handed in. */
export const handle: Handler<typeof route> = async ({ params }, context) => {
  const { transaction, reader } = context;
  const { limits } = await readLimits(context);
  const [paper] = await schoolPaperStore.find(transaction, limits, params);
  const fileId = paper?.fileId ?? null;
  const file = fileId === null ? undefined : await findFile(transaction, reader.districtId, fileId);
  if (file === undefined) return fail(appError('PLAN_SCHOOL_PAPER_NOT_FOUND'));
  const content = await readFile(transaction, reader.districtId, file.id);
  return ok({ mediaType: file.mediaType, fileName: file.fileName, content });
};
