import type { downloadPlanDocument as route } from '@junheng/contract';
import { findFile, readFile } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { findOpenDocument } from './find-open-document.ts';

/** Gives the original back, byte for byte; pasted text as a text file. */
export const handle: Handler<typeof route> = async ({ params }, context) => {
  const { transaction, reader } = context;
  const found = await findOpenDocument(context, params.id);
  if (!found.ok) return found;
  const { storedFileId, text, title } = found.value;
  if (storedFileId === null) {
    const content = new TextEncoder().encode(text);
    return ok({ mediaType: 'application/octet-stream', fileName: `${title || '规划文本'}.txt`, content });
  }
  const file = await findFile(transaction, reader.districtId, storedFileId);
  if (file === undefined) return fail(appError('PLAN_DOCUMENT_NOT_FOUND'));
  const content = await readFile(transaction, reader.districtId, storedFileId);
  return ok({ mediaType: file.mediaType, fileName: file.fileName, content });
};
