import { channelStore, findUnit } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import { messageChannel } from '@junheng/records';
import type { RecordArea } from '../../records/change-record.ts';
import { readWebhookAddress, readWebhookRules } from './private-address.ts';
import { isMailAddress } from './send-mail.ts';

/** The origin of an address: the rest of a webhook may carry its key. */
const originOf = (address: string): string =>
  address.includes('@') || !URL.canParse(address) ? address : new URL(address).origin;

/** Channels: an address that may be sent to, a unit of the district. */
export const area: RecordArea<typeof messageChannel> = {
  kind: messageChannel,
  store: channelStore,
  notFound: 'PLAN_CHANNEL_NOT_FOUND',
  trace: ({ address, ...values }) => ({ ...values, address: originOf(String(address)) }),
  rules: {
    async check({ kind, address, unitId }, { transaction, reader }) {
      if (kind === 'email') {
        if (!isMailAddress(address)) return fail(appError('PLAN_CHANNEL_EMAIL_UNREADABLE'));
      } else if (readWebhookAddress(address, readWebhookRules()) === null) {
        return fail(appError('PLAN_CHANNEL_ADDRESS_REFUSED'));
      }
      if (unitId === null) return ok(undefined);
      const limits = { districtId: reader.districtId, scope: { kind: 'district' } } as const;
      const unit = await findUnit(transaction, limits, unitId);
      return unit === undefined ? fail(appError('PLAN_CHANNEL_UNIT_UNKNOWN')) : ok(undefined);
    },
    kept: ({ clock }) => ({ created_at: timestamp(clock) }),
  },
};
