import type { Channel } from '@junheng/contract';
import { messageChannel } from '@junheng/records';
import type { BodyOf } from '@junheng/records';
import type { ReactElement } from 'react';
import { RecordForm } from '../../../records/record-form.tsx';
import { useTyped } from '../../../records/use-typed.ts';
import { useInboxWords } from './use-inbox-words.ts';

const { fields } = messageChannel;

interface ChannelFormProps {
  readonly channel: Channel | null;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onSend: (typed: BodyOf<typeof fields>) => void;
}

/** Name, way, address, secret and unit of a channel; mailboxes have neither form nor secret. */
export function ChannelForm({ channel, onSend, ...change }: ChannelFormProps): ReactElement {
  const say = useInboxWords();
  const { label, kind, format, address, unitId } = channel ?? { kind: 'webhook', format: 'wecom' };
  const form = useTyped(fields, `channel.${channel?.id ?? 'new'}`, { label, kind, format, address, unitId });
  const isMail = form.typed['kind'] === 'email';
  return (
    <RecordForm
      fields={fields}
      form={form}
      hidden={isMail ? ['format', 'secret'] : []}
      helps={{
        address: isMail ? say('channel.address.mail') : undefined,
        secret: channel?.hasSecret === true ? say('channel.secret.kept') : undefined,
      }}
      {...change}
      onSend={(body) => {
        form.clear();
        onSend(isMail ? { ...body, format: 'json', secret: '' } : body);
      }}
    />
  );
}
