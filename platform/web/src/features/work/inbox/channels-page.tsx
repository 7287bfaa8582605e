import './inbox.css';
import { exportChannels, findChannels } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { messageChannel } from '@junheng/records';
import type { ReactElement } from 'react';
import { Notice } from '../../../components/calm-state.tsx';
import { RecordList } from '../../../records/list/record-list.tsx';
import { ReminderForm } from './reminder-form.tsx';
import { useInboxWords } from './use-inbox-words.ts';

const lacksMail = (data: CallReply<typeof findChannels> | undefined): boolean =>
  data?.canSendMail === false && data.items.some(({ kind, active }) => kind === 'email' && active);

/** 消息渠道: where messages also go, and when units are reminded. */
export function Page(): ReactElement {
  const say = useInboxWords();
  return (
    <RecordList
      kind={messageChannel}
      route={findChannels}
      exports={exportChannels}
      to="/channels"
      title={say('channels.title')}
      sentence={() => say('channels.sentence')}
      create={say('channel.create')}
      none={say('channels.none')}
      noneHelp={say('channels.none.help')}
      notice={(data) =>
        lacksMail(data as CallReply<typeof findChannels>) ? (
          <Notice tone="soon">{say('channel.noMail')}</Notice>
        ) : null
      }
    >
      <ReminderForm />
    </RecordList>
  );
}
