import type { Channel } from '@junheng/contract';
import type { ChannelRow } from '@junheng/database';

/** A stored channel as the contract has it: without its secret. */
export function describeChannel({ secret, ...row }: ChannelRow): Channel {
  return { ...row, hasSecret: secret !== '' };
}

/** A channel as the trail keeps it: without its secret, and without the key that an address may carry. */
export function traceChannel(row: Omit<ChannelRow, 'waiting' | 'failed' | 'lastError' | 'unitName'>) {
  const address =
    row.kind === 'email' || !URL.canParse(row.address) ? row.address : new URL(row.address).origin;
  const { label, kind, format, unitId, active } = row;
  return { label, kind, format, unitId, active, address };
}
