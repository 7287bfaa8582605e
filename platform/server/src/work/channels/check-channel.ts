import type { createChannel } from '@junheng/contract';
import { findUnit } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { z } from 'zod';
import type { RequestContext } from '../../handler.ts';
import { readWebhookAddress, readWebhookRules } from './private-address.ts';
import { isMailAddress } from './send-mail.ts';

type TypedChannel = Pick<z.output<typeof createChannel.body>, 'kind' | 'address' | 'unitId'>;

/** Whether what was typed can be a channel: an address that may be sent to, a unit of the district. */
export async function checkChannel(
  { transaction, reader }: Pick<RequestContext, 'transaction' | 'reader'>,
  typed: TypedChannel,
): Promise<Result<void, AppError>> {
  if (typed.kind === 'email') {
    if (!isMailAddress(typed.address)) return fail(appError('PLAN_CHANNEL_EMAIL_UNREADABLE'));
  } else if (readWebhookAddress(typed.address, readWebhookRules()) === null) {
    return fail(appError('PLAN_CHANNEL_ADDRESS_REFUSED'));
  }
  if (typed.unitId === null) return ok(undefined);
  const limits = { districtId: reader.districtId, scope: { kind: 'district' } } as const;
  const unit = await findUnit(transaction, limits, typed.unitId);
  return unit === undefined ? fail(appError('PLAN_CHANNEL_UNIT_UNKNOWN')) : ok(undefined);
}
