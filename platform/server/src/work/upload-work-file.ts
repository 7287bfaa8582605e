import type { uploadWorkFile as route } from '@junheng/contract';
import { keepFile } from '@junheng/database';
import { cleanPhoto, findFileKind, kindsOfPurpose, mediaTypes } from '@junheng/domain';
import type { FileKind } from '@junheng/domain';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { Handler } from '../handler.ts';

/** Keeps a photo, paper or evidence file. Until it is hung on something, nobody but its owner reaches it. */
export const handle: Handler<typeof route> = async ({ query, body }, context) => {
  const { transaction, reader, clock, makeId } = context;
  if (body.length === 0) return fail(appError('PLAN_FILE_EMPTY'));
  const kinds: readonly FileKind[] = kindsOfPurpose[query.purpose];
  const kind = findFileKind(body);
  if (kind === null || !kinds.includes(kind)) {
    return fail(appError('PLAN_FILE_KIND_REFUSED', { kinds: kinds.join(', ') }));
  }
  // Papers and evidence are kept as they were handed in.
  const isPhoto = query.purpose === 'reportPhoto' && kind !== 'pdf' && kind !== 'docx';
  const bytes = isPhoto ? cleanPhoto(body, kind) : body;
  const file = {
    id: makeId(),
    fileName: query.fileName,
    // What the browser claims is not believed.
    mediaType: mediaTypes[kind],
  };
  await keepFile(
    transaction,
    {
      ...file,
      districtId: reader.districtId,
      purpose: query.purpose,
      bytes,
      uploadedBy: reader.displayName,
      uploadedByAccountId: reader.accountId,
      uploadedAt: timestamp(clock),
    },
    makeId,
  );
  return ok({ ...file, size: bytes.length });
};
