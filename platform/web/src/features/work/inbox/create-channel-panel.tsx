import { createChannel } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import type { ReactElement } from 'react';
import { ApiFailure } from '../../../api/api-failure.ts';
import { useChange } from '../../../api/use-change.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { SidePanel } from '../../../components/side-panel.tsx';
import { ChannelForm } from './channel-form.tsx';
import { useInboxWords } from './use-inbox-words.ts';

/** 新增渠道: then it can be tried. */
export function Page(): ReactElement {
  const say = useInboxWords();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const change = useChange(createChannel);
  return (
    <SidePanel title={say('channel.create')} closeTo="/channels">
      {change.error instanceof ApiFailure ? <Notice tone="bad">{change.error.error.message}</Notice> : null}
      <ChannelForm
        channel={null}
        isBusy={change.isPending}
        onSend={(typed) => {
          change.mutate(
            { body: typed },
            {
              onSuccess: ({ id }) => {
                void message.success(say('channel.saved'));
                void navigate({ to: `/channels/${id}` });
              },
            },
          );
        }}
      />
    </SidePanel>
  );
}
