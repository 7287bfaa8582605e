import type { createChannel as route } from '@junheng/contract';
import { timestamp } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { createRecord } from '../../records/change-record.ts';
import { channelArea } from './channel-area.ts';
import { checkChannel } from './check-channel.ts';

/** Adds a channel; messages that arrive from now on go through it. */
export const handle: Handler<typeof route> = ({ body }, context) =>
  createRecord(channelArea, context, body, {
    action: 'create-channel',
    check: (typed) => checkChannel(context, typed),
    kept: ({ clock }) => ({ active: true, created_at: timestamp(clock) }),
  });
