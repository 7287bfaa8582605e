import type { eraseData } from '@junheng/contract';
import { eraseDue, recordChange } from '@junheng/database';
import type { DistrictTransaction } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { AccessHandler } from '../handler.ts';
import { digestDue, listDue } from '../sessions/due-data.ts';

export const opensTransactions = true;

/** Erases exactly what was listed, and notes how many, why and by whom. */
export const handle: AccessHandler<typeof eraseData> = async ({ body }, context) => {
  const { reader, clock } = context;
  const { districtId } = reader;
  const listed = await context.readingDoor.inDistrict(reader, (transaction) =>
    listDue(transaction, districtId, clock, body.accountId),
  );
  if (!listed.ok) return listed;
  if (digestDue(listed.value) !== body.digest) return fail(appError('ACCESS_ERASURE_CHANGED'));
  // The keeper may change what requests may not; every statement is limited to the district.
  const counts = await context.door.asKeeper(async (transaction) => {
    const erased = await eraseDue(transaction, districtId, listed.value, timestamp(clock));
    await recordChange(
      { ...context, transaction: transaction as DistrictTransaction },
      {
        action: 'erase-data',
        entity: 'erasure',
        entityId: body.accountId ?? districtId,
        before: null,
        after: { ...erased, reason: body.reason },
      },
    );
    return erased;
  });
  for (const item of listed.value) if (item.kind === 'account') context.forgetSessions(item.id);
  return ok(counts);
};
