import type { confirmSecondFactor as confirmRoute } from '@junheng/contract';
import { confirmSecondFactor, findSecondFactor, recordChange } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { AccessHandler } from '../handler.ts';
import { digestRecovery, makeRecoveryCodes, stepOf } from '../sessions/totp.ts';

export const opensTransactions = true;

/** Turns the reader's second factor on with a first code, and tells the codes for emergencies once. */
export const handle: AccessHandler<typeof confirmRoute> = async ({ body }, context) => {
  const { reader, clock } = context;
  const key = { districtId: reader.districtId, accountId: reader.accountId };
  const recoveryCodes = makeRecoveryCodes();
  const isOn = await context.door.inDistrict(reader, async (transaction) => {
    const factor = await findSecondFactor(transaction, key);
    const step = factor === undefined ? null : stepOf(factor.secret, body.code, clock.now());
    if (step === null) return false;
    const digests = recoveryCodes.map(digestRecovery);
    if (!(await confirmSecondFactor(transaction, key, { at: timestamp(clock), step, digests }))) return false;
    await recordChange(
      { ...context, transaction },
      {
        action: 'confirm-second-factor',
        entity: 'account',
        entityId: reader.accountId,
        before: null,
        after: null,
      },
    );
    return true;
  });
  if (!isOn) return fail(appError('ACCESS_CODE_WRONG', {}, { element: 'body.code' }));
  context.forgetSessions(reader.accountId);
  return ok({ recoveryCodes });
};
