import { findUnits } from '@junheng/contract';
import type { Channel } from '@junheng/contract';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { Field } from '../../../components/forms/field.tsx';
import { usePick } from '../../../i18n/words.ts';
import { useInboxWords } from './use-inbox-words.ts';
import { channelFormats, channelKinds } from '@junheng/vocabulary';
import { useLabel } from '../../../i18n/use-label.ts';

/** What the form gives when it is sent. */
export interface TypedChannel {
  readonly label: string;
  readonly kind: Channel['kind'];
  readonly format: Channel['format'];
  readonly address: string;
  /** Empty to keep the one there is. */
  readonly secret: string;
  readonly unitId: string | null;
}

interface ChannelFormProps {
  readonly channel: Channel | null;
  readonly isBusy: boolean;
  readonly onSend: (typed: TypedChannel) => void;
}

/** Name, way, address, secret and unit of a channel. */
export function ChannelForm({ channel, isBusy, onSend }: ChannelFormProps): ReactElement {
  const say = useInboxWords();
  const label = useLabel();
  const pick = usePick();
  const units = useRead(findUnits, { query: { pageSize: 500 } }, { freshFor: 600_000 });
  const [typed, setTyped] = useState<TypedChannel>({
    label: channel?.label ?? '',
    kind: channel?.kind ?? 'webhook',
    format: channel?.format ?? 'wecom',
    address: channel?.address ?? '',
    secret: '',
    unitId: channel?.unitId ?? null,
  });
  const [isChecked, setIsChecked] = useState(false);
  const change = (part: Partial<TypedChannel>) => setTyped((before) => ({ ...before, ...part }));
  const isLabelMissing = typed.label.trim() === '';
  const isAddressMissing = typed.address.trim().length < 5;
  const isMail = typed.kind === 'email';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isLabelMissing || isAddressMissing) return;
    onSend({
      ...typed,
      label: typed.label.trim(),
      address: typed.address.trim(),
      ...(isMail ? { format: 'json' } : {}),
    });
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      <Field
        label={say('channel.label')}
        help={say('channel.label.help')}
        error={isChecked && isLabelMissing ? say('channel.label.error') : undefined}
      >
        {(input) => (
          <Input
            {...input}
            maxLength={60}
            autoComplete="off"
            value={typed.label}
            onChange={(event) => change({ label: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('channel.kind')}>
        {(input) => (
          <Select
            {...input}
            value={typed.kind}
            onChange={(kind) => change({ kind })}
            options={channelKinds.map((kind) => ({ value: kind, label: label(channelKinds, kind) }))}
          />
        )}
      </Field>
      {isMail ? null : (
        <Field label={say('channel.format')}>
          {(input) => (
            <Select
              {...input}
              value={typed.format}
              onChange={(format) => change({ format })}
              options={channelFormats.map((format) => ({
                value: format,
                label: label(channelFormats, format),
              }))}
            />
          )}
        </Field>
      )}
      <Field
        label={say('channel.address')}
        help={isMail ? say('channel.address.mail') : say('channel.address.help')}
        error={isChecked && isAddressMissing ? say('channel.address.error') : undefined}
      >
        {(input) => (
          <Input
            {...input}
            maxLength={500}
            inputMode={isMail ? 'email' : 'url'}
            autoComplete="off"
            value={typed.address}
            onChange={(event) => change({ address: event.target.value })}
          />
        )}
      </Field>
      {isMail ? null : (
        <Field
          label={say('channel.secret')}
          help={channel?.hasSecret === true ? say('channel.secret.kept') : say('channel.secret.help')}
        >
          {(input) => (
            <Input.Password
              {...input}
              maxLength={200}
              autoComplete="new-password"
              value={typed.secret}
              onChange={(event) => change({ secret: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={say('channel.unit')}>
        {(input) => (
          <Select
            {...input}
            showSearch={{ optionFilterProp: 'label' }}
            value={typed.unitId ?? ''}
            onChange={(unitId) => change({ unitId: unitId === '' ? null : unitId })}
            options={[
              { value: '', label: say('channel.unit.all') },
              ...(units.data?.items ?? []).map((unit) => ({
                value: unit.id,
                label: pick(unit.name, unit.nameEn),
              })),
            ]}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {say('channel.save')}
      </Button>
    </form>
  );
}
