import type { updateChannel as route } from '@junheng/contract';
import type { Handler } from '../../handler.ts';
import { updateRecord } from '../../records/change-record.ts';
import { channelArea } from './channel-area.ts';
import { checkChannel } from './check-channel.ts';

/** Changes a channel, or turns it off and on; without a secret in the call the one before stays. */
export const handle: Handler<typeof route> = ({ params, body }, context) => {
  const { version, active, secret, ...typed } = body;
  return updateRecord(
    channelArea,
    context,
    { ...params, version },
    { ...typed, secret: secret ?? '' },
    {
      action: 'update-channel',
      check: () => checkChannel(context, typed),
      values: (before) => ({ secret: secret ?? before.secret }),
      kept: () => ({ active }),
    },
  );
};
