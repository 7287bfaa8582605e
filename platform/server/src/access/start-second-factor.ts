import type { startSecondFactor } from '@junheng/contract';
import { beginSecondFactor } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AccessHandler } from '../handler.ts';
import { proveOneself } from '../sessions/prove-oneself.ts';
import { describeSecret, makeSecret } from '../sessions/totp.ts';

export const opensTransactions = true;

/** Makes a secret for the reader's authenticator; it counts once a code of it was confirmed. */
export const handle: AccessHandler<typeof startSecondFactor> = async ({ body }, context) => {
  const { reader, session } = context;
  const proved = await proveOneself(body.current, context);
  if (!proved.ok) return proved;
  const secret = makeSecret();
  const isBegun = await context.door.inDistrict(reader, (transaction) =>
    beginSecondFactor(transaction, {
      districtId: reader.districtId,
      accountId: reader.accountId,
      id: context.makeId(),
      secret,
    }),
  );
  if (!isBegun) return fail(appError('ACCESS_FACTOR_EXISTS'));
  return ok({ secret, uri: describeSecret(secret, session.userName, session.platformName) });
};
