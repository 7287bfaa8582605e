import type { Channel } from '@junheng/contract';
import { channelStore, findChannels } from '@junheng/database';
import type { ChannelRow } from '@junheng/database';
import { messageChannel } from '@junheng/records';
import type { RecordArea } from '../../records/change-record.ts';

/** A stored channel as the contract has it: without its secret. */
export function describeChannel({ secret, ...row }: ChannelRow): Channel {
  return { ...row, hasSecret: secret !== '' };
}

/** Channels as the frames of a change know them. */
export const channelArea: RecordArea<typeof messageChannel, Channel> = {
  kind: messageChannel,
  store: channelStore,
  notFound: 'PLAN_CHANNEL_NOT_FOUND',
  // The trail leaves out the key that an address may carry.
  trace: ({ address, ...values }) => ({
    ...values,
    address:
      String(address).includes('@') || !URL.canParse(String(address))
        ? address
        : new URL(String(address)).origin,
  }),
  async show({ transaction, reader }, _limits, id) {
    const [row] = await findChannels(transaction, reader.districtId, id);
    return row === undefined ? undefined : describeChannel(row);
  },
};
