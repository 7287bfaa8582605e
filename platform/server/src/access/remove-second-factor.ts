import type { removeSecondFactor as removeRoute } from '@junheng/contract';
import { recordChange, removeSecondFactor } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AccessHandler } from '../handler.ts';
import { proveOneself } from '../sessions/prove-oneself.ts';
import { readSecuritySettings } from '../sessions/security-settings.ts';

export const opensTransactions = true;

/** Turns the reader's second factor off, where the role does not need one. */
export const handle: AccessHandler<typeof removeRoute> = async ({ body }, context) => {
  const { reader } = context;
  const proved = await proveOneself(body.current, context);
  if (!proved.ok) return proved;
  const key = { districtId: reader.districtId, accountId: reader.accountId };
  const outcome = await context.door.inDistrict(reader, async (transaction) => {
    const { settings } = await readSecuritySettings(transaction, reader.districtId);
    if (settings.secondFactorRoles.includes(reader.role)) return fail(appError('ACCESS_FACTOR_REQUIRED'));
    if (await removeSecondFactor(transaction, key)) {
      await recordChange(
        { ...context, transaction },
        {
          action: 'remove-second-factor',
          entity: 'account',
          entityId: reader.accountId,
          before: null,
          after: null,
        },
      );
    }
    return ok({});
  });
  context.forgetSessions(reader.accountId);
  return outcome;
};
