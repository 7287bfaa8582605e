import { findChannels, testChannel, updateChannel } from '@junheng/contract';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { useChange } from '../../../api/use-change.ts';
import { useRead } from '../../../api/use-read.ts';
import { useAddressPart } from '../../../app/use-address.ts';
import { CalmState } from '../../../components/calm-state.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { SidePanel } from '../../../components/side-panel.tsx';
import { useTellFailure } from '../../../components/use-tell-failure.ts';
import { useCommonWords } from '../../../i18n/use-common-words.ts';
import { ChannelForm } from './channel-form.tsx';
import { useSendChange } from '../../../records/use-send-change.ts';
import { useInboxWords } from './use-inbox-words.ts';
import type { CallInput } from '@junheng/contract';

/** One channel: change it, turn it off and on, try it. */
export function Page(): ReactElement {
  const say = useInboxWords();
  const common = useCommonWords();
  const id = useAddressPart('id');
  const { message } = App.useApp();
  const tell = useTellFailure();
  const change = useSendChange(updateChannel, { word: say('channel.saved') });
  const trial = useChange(testChannel);
  const { data, error, refetch } = useRead(findChannels, {});
  const channel = data?.items.find((one) => one.id === id);
  if (channel === undefined) {
    return (
      <SidePanel title={say('channels.title')} closeTo="/channels">
        {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
        {data === undefined ? (
          error ? null : (
            <PageSkeleton />
          )
        ) : (
          <CalmState title={common('failure.notFound')} isSmall />
        )}
      </SidePanel>
    );
  }
  const save = (
    { secret, ...typed }: Omit<CallInput<typeof updateChannel>['body'], 'version' | 'active'>,
    active: boolean,
  ) =>
    change.send({
      params: { id },
      body: { ...typed, ...(secret === '' ? {} : { secret }), version: channel.version, active },
    });
  const { label, kind, format, address, unitId } = channel;
  return (
    <SidePanel
      key={`${channel.id} ${channel.version}`}
      title={label === '' ? address : label}
      closeTo="/channels"
    >
      <div className="stack">
        <p>
          {channel.active ? say('channel.active') : say('channel.inactive')} ·{' '}
          <span className="number">
            {say('channel.counts', { waiting: channel.waiting, failed: channel.failed })}
          </span>
        </p>
        {channel.lastError === null ? null : (
          <p className="muted">{say('channel.lastError', { error: channel.lastError })}</p>
        )}
        <div className="row">
          <Button
            loading={trial.isPending}
            onClick={() =>
              trial.mutate(
                { params: { id } },
                {
                  onSuccess: ({ sent, error: problem }) => {
                    if (sent) void message.success(say('channel.test.sent'));
                    else void message.warning(say('channel.test.failed', { error: problem ?? '' }), 8);
                  },
                  onError: tell,
                },
              )
            }
          >
            {say('channel.test')}
          </Button>
          <Button
            loading={change.isPending}
            onClick={() =>
              save(
                { label: label === '' ? address : label, kind, format, address, unitId, secret: '' },
                !channel.active,
              )
            }
          >
            {channel.active ? say('channel.turnOff') : say('channel.turnOn')}
          </Button>
        </div>
      </div>
      <ChannelForm
        channel={channel}
        error={change.error}
        isPending={change.isPending}
        onSend={(typed) => save(typed, channel.active)}
      />
    </SidePanel>
  );
}
