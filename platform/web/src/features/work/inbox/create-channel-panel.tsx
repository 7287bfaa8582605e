import { createChannel } from '@junheng/contract';
import type { ReactElement } from 'react';
import { SidePanel } from '../../../components/side-panel.tsx';
import { useSendChange } from '../../../records/use-send-change.ts';
import { ChannelForm } from './channel-form.tsx';
import { useInboxWords } from './use-inbox-words.ts';

/** 新增渠道: then it can be tried. */
export function Page(): ReactElement {
  const say = useInboxWords();
  const { send, ...change } = useSendChange(createChannel, {
    word: say('channel.saved'),
    next: ({ id }) => `/channels/${id}`,
  });
  return (
    <SidePanel title={say('channel.create')} closeTo="/channels">
      <ChannelForm channel={null} {...change} onSend={(body) => send({ body })} />
    </SidePanel>
  );
}
