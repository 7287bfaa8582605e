import { changeSecondReader, getSecondReader } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../../api/api-failure.ts';
import { useChange } from '../../../api/use-change.ts';
import { useRead } from '../../../api/use-read.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { Page as PageFrame } from '../../../components/page.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { useReviewWords } from '../use-review-words.ts';

type Setting = CallReply<typeof getSecondReader>;

function Form({ setting }: { readonly setting: Setting }): ReactElement {
  const say = useReviewWords();
  const { message } = App.useApp();
  const change = useChange(changeSecondReader);
  const [address, setAddress] = useState(setting.address);
  const [model, setModel] = useState(setting.model);
  const [key, setKey] = useState('');
  const send = (body: { address: string; model: string }) => {
    change.mutate(
      { body: { ...body, ...(key === '' ? {} : { key }), version: setting.version } },
      {
        onSuccess: (saved) =>
          void message.success(say(saved.address === '' ? 'second.isOff' : 'second.saved')),
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({ address: address.trim(), model: model.trim() });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {change.error instanceof ApiFailure ? <Notice tone="soon">{change.error.error.message}</Notice> : null}
      <Field label={say('second.address')} help={say('second.address.help')}>
        {(input) => (
          <Input
            {...input}
            inputMode="url"
            placeholder="http://10.1.2.3:8000/v1"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </Field>
      <Field label={say('second.model')} help={say('second.model.help')}>
        {(input) => <Input {...input} value={model} onChange={(event) => setModel(event.target.value)} />}
      </Field>
      <Field label={say('second.key')} help={say(setting.hasKey ? 'second.key.kept' : 'second.key.help')}>
        {(input) => (
          <Input.Password
            {...input}
            autoComplete="off"
            value={key}
            onChange={(event) => setKey(event.target.value)}
          />
        )}
      </Field>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {say('second.save')}
        </Button>
        {setting.address === '' ? null : (
          <Button loading={change.isPending} onClick={() => send({ address: '', model: '' })}>
            {say('second.turnOff')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** 第二读者: where documents are also sent to be read, if an administrator wants it at all. */
export function Page(): ReactElement {
  const say = useReviewWords();
  const { data, error, refetch } = useRead(getSecondReader, {});
  return (
    <PageFrame title={say('second.title')} sentence={say('second.sentence')}>
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <PageSkeleton lines={4} /> : null}
      {data === undefined ? null : (
        <>
          <Notice>
            {data.address === ''
              ? say('second.off')
              : say('second.on', { address: data.address, model: data.model })}
          </Notice>
          {data.isOfServer ? (
            <Notice>{say('second.ofServer')}</Notice>
          ) : (
            <Form key={data.version} setting={data} />
          )}
        </>
      )}
    </PageFrame>
  );
}
