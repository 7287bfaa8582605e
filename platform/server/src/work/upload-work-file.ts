import type { uploadWorkFile as route } from '@junheng/contract';
import { keepFile } from '@junheng/database';
import { mediaTypes } from '@junheng/domain';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { AccessHandler } from '../handler.ts';
import type { WorkFile } from './look-through-file.ts';

/** The file is looked through before a transaction is opened. */
export const opensTransactions = true;

/** Processor seconds for looking through 20 MiB; tried it takes a tenth of one. */
const SECONDS = 2;

/** Keeps a photo, paper or evidence file. Until it is hung on something, nobody but its owner reaches it. */
export const handle: AccessHandler<typeof route> = async ({ query, body }, context) => {
  const { reader, clock, makeId, door, files, signal } = context;
  if (body.length === 0) return fail(appError('PLAN_FILE_EMPTY'));
  const looked = await files.read<Result<WorkFile, AppError>>({
    moduleUrl: new URL('./look-through-file.ts', import.meta.url).href,
    exportName: 'lookThroughFile',
    input: { bytes: body, purpose: query.purpose },
    accountId: reader.accountId,
    processorSeconds: SECONDS,
    signal,
  });
  if (!looked.ok) return looked;
  if (!looked.value.ok) return looked.value;
  const { kind, bytes } = looked.value.value;
  const file = {
    id: makeId(),
    fileName: query.fileName,
    // What the browser claims is not believed.
    mediaType: mediaTypes[kind],
  };
  await door.inDistrict(reader, (transaction) =>
    keepFile(
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
    ),
  );
  return ok({ ...file, size: bytes.length });
};
