import { urgeTask } from '@junheng/contract';
import type { Task } from '@junheng/contract';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../../api/api-failure.ts';
import { useChange } from '../../../api/use-change.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { useTaskWords } from './use-task-words.ts';

/** 催办: words of the bureau to the units of a task. */
export function Urge({ task }: { readonly task: Task }): ReactElement {
  const say = useTaskWords();
  const { message } = App.useApp();
  const change = useChange(urgeTask);
  const [words, setWords] = useState<string | null>(null);
  const [includesSupporting, setIncludesSupporting] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  if (words === null) {
    return <Button onClick={() => setWords('')}>{say('urge.do')}</Button>;
  }
  const isShort = words.trim().length < 2;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isShort) return;
    change.mutate(
      { params: { id: task.id }, body: { words: words.trim(), includesSupporting } },
      {
        onSuccess: ({ sent }) => {
          setWords(null);
          setIsChecked(false);
          void message.success(say('urge.sent', { count: sent }));
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      {change.error instanceof ApiFailure ? <Notice tone="bad">{change.error.error.message}</Notice> : null}
      <Field
        label={say('urge.words')}
        help={say('urge.words.help')}
        error={isChecked && isShort ? say('urge.words.error') : undefined}
      >
        {(input) => (
          <Input.TextArea
            {...input}
            rows={2}
            maxLength={300}
            autoFocus
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <div className="reached-choice">
        <label>
          <input
            type="checkbox"
            checked={includesSupporting}
            onChange={(event) => setIncludesSupporting(event.target.checked)}
          />
          <span>{say('urge.supporting')}</span>
        </label>
      </div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {say('urge.send')}
        </Button>
        <Button onClick={() => setWords(null)}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
