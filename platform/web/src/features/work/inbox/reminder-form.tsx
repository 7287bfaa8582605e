import { changeReminderSettings, getReminderSettings } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../../api/api-failure.ts';
import { useChange } from '../../../api/use-change.ts';
import { useRead } from '../../../api/use-read.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { readDayCount, readDays } from './read-days.ts';
import { useInboxWords } from './use-inbox-words.ts';

type Settings = CallReply<typeof getReminderSettings>;

function Form({ settings }: { readonly settings: Settings }): ReactElement {
  const say = useInboxWords();
  const { message } = App.useApp();
  const change = useChange(changeReminderSettings);
  const [before, setBefore] = useState(settings.before.join(', '));
  const [after, setAfter] = useState(String(settings.after));
  const [every, setEvery] = useState(String(settings.every));
  const [isChecked, setIsChecked] = useState(false);
  const [days, first, again] = [readDays(before), readDayCount(after, 60), readDayCount(every, 180)];
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (days === null || first === null || again === null) return;
    change.mutate(
      { body: { before: days, after: first, every: again, version: settings.version } },
      { onSuccess: () => void message.success(say('channel.saved')) },
    );
  };
  const wrong = (isWrong: boolean) => (isChecked && isWrong ? say('reminders.number.error') : undefined);
  return (
    <form className="form reminder-form" onSubmit={send} noValidate>
      {change.error instanceof ApiFailure ? <Notice tone="soon">{change.error.error.message}</Notice> : null}
      <Field
        label={say('reminders.before')}
        help={say('reminders.before.help')}
        error={isChecked && days === null ? say('reminders.before.error') : undefined}
      >
        {(input) => <Input {...input} value={before} onChange={(event) => setBefore(event.target.value)} />}
      </Field>
      <Field label={say('reminders.after')} error={wrong(first === null)}>
        {(input) => (
          <Input
            {...input}
            inputMode="numeric"
            value={after}
            onChange={(event) => setAfter(event.target.value)}
          />
        )}
      </Field>
      <Field label={say('reminders.every')} error={wrong(again === null)}>
        {(input) => (
          <Input
            {...input}
            inputMode="numeric"
            value={every}
            onChange={(event) => setEvery(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button htmlType="submit" loading={change.isPending}>
          {say('reminders.save')}
        </Button>
      </div>
    </form>
  );
}

/** 提醒时间: how many days before and after a date units are reminded. */
export function ReminderForm(): ReactElement | null {
  const say = useInboxWords();
  const { data } = useRead(getReminderSettings, {});
  if (data === undefined) return null;
  return (
    <section className="panel-section">
      <h2>{say('reminders.title')}</h2>
      <Form key={data.version} settings={data} />
    </section>
  );
}
