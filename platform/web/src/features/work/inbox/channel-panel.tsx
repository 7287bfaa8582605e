import { getChannel, testChannel, updateChannel } from '@junheng/contract';
import type { Channel } from '@junheng/contract';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { useChange } from '../../../api/use-change.ts';
import { useTellFailure } from '../../../components/use-tell-failure.ts';
import { RecordPanel } from '../../../records/record-panel.tsx';
import { useSendChange } from '../../../records/use-send-change.ts';
import { ChannelForm } from './channel-form.tsx';
import { useInboxWords } from './use-inbox-words.ts';

/** How a channel fares, a trial message, and turning it off and on. */
function ChannelState({ channel, onTurn }: { readonly channel: Channel; readonly onTurn: () => void }) {
  const say = useInboxWords();
  const { message } = App.useApp();
  const tell = useTellFailure();
  const trial = useChange(testChannel);
  const { waiting, failed, lastError } = channel;
  const tried = ({ sent, error }: { readonly sent: boolean; readonly error: string | null }) => {
    if (sent) void message.success(say('channel.test.sent'));
    else void message.warning(say('channel.test.failed', { error: error ?? '' }), 8);
  };
  return (
    <div className="stack">
      <p>
        {channel.active ? say('channel.active') : say('channel.inactive')} ·{' '}
        <span className="number">{say('channel.counts', { waiting, failed })}</span>
      </p>
      {lastError === '' ? null : <p className="muted">{say('channel.lastError', { error: lastError })}</p>}
      <div className="row">
        <Button
          loading={trial.isPending}
          onClick={() => trial.mutate({ params: { id: channel.id } }, { onSuccess: tried, onError: tell })}
        >
          {say('channel.test')}
        </Button>
        <Button onClick={onTurn}>{channel.active ? say('channel.turnOff') : say('channel.turnOn')}</Button>
      </div>
    </div>
  );
}

/** One channel: change it, turn it off and on, try it. */
export function Page(): ReactElement {
  const say = useInboxWords();
  const { send, ...change } = useSendChange(updateChannel, { word: say('channel.saved') });
  return (
    <RecordPanel
      route={getChannel}
      name={say('channels.title')}
      title={({ label, address }) => (label === '' ? address : label)}
      closeTo="/channels"
    >
      {(channel) => {
        const { id, version, label, kind, format, address, unitId, active } = channel;
        const own = { label: label === '' ? address : label, kind, format, address, unitId, secret: '' };
        return (
          <>
            <ChannelState
              channel={channel}
              onTurn={() => send({ params: { id }, body: { ...own, version, active: !active } })}
            />
            <ChannelForm
              channel={channel}
              {...change}
              onSend={(body) => send({ params: { id }, body: { ...body, version } })}
            />
          </>
        );
      }}
    </RecordPanel>
  );
}
