import { recordTaskPaper } from '@junheng/contract';
import type { Task } from '@junheng/contract';
import { normalisePaperNumber } from '@junheng/domain';
import { chinaDay } from '@junheng/kernel';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../../api/api-failure.ts';
import { useChange } from '../../../api/use-change.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { DayInput } from '../../../components/forms/day-input.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { FileUpload, useFileUploads } from '../../../components/forms/file-upload.tsx';
import { useTaskWords } from './use-task-words.ts';

interface RecordPaperFormProps {
  readonly task: Task;
  readonly onEnd: () => void;
}

/** Title, number, day and file of the paper that a task orders. */
export function RecordPaperForm({ task, onEnd }: RecordPaperFormProps): ReactElement {
  const say = useTaskWords();
  const { message } = App.useApp();
  const change = useChange(recordTaskPaper);
  const uploads = useFileUploads('taskPaper', 1);
  const [today] = useState(() => chinaDay({ now: () => Date.now() }));
  const [title, setTitle] = useState('');
  const [number, setNumber] = useState('');
  const [day, setDay] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [file] = uploads.files;
  const errors = {
    title: title.trim().length < 4 ? say('paper.title.error') : undefined,
    number: normalisePaperNumber(number) === null ? say('paper.number.error') : undefined,
    day: day === '' || day > today ? say('paper.day.error') : undefined,
    file: file === undefined ? say('paper.file.error') : undefined,
  };
  const show = (error: string | undefined) => (isChecked ? error : undefined);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (file === undefined || Object.values(errors).some((error) => error !== undefined)) return;
    change.mutate(
      { params: { id: task.id }, body: { title: title.trim(), number: number.trim(), day, fileId: file.id } },
      {
        onSuccess: () => {
          void message.success(say('paper.saved'));
          onEnd();
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      {change.error instanceof ApiFailure ? <Notice tone="bad">{change.error.error.message}</Notice> : null}
      <Field label={say('paper.title')} help={say('paper.title.help')} error={show(errors.title)}>
        {(input) => (
          <Input
            {...input}
            maxLength={200}
            autoComplete="off"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label={say('paper.number')} help={say('paper.number.help')} error={show(errors.number)}>
        {(input) => (
          <Input
            {...input}
            maxLength={60}
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            onBlur={() => setNumber(normalisePaperNumber(number) ?? number)}
          />
        )}
      </Field>
      <Field label={say('paper.day')} error={show(errors.day)}>
        {(input) => <DayInput {...input} value={day} max={today} onChange={setDay} />}
      </Field>
      <FileUpload
        purpose="taskPaper"
        label={say('paper.file')}
        help={say('paper.file.help')}
        error={show(errors.file)}
        most={1}
        uploads={uploads}
      />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {say('paper.save')}
        </Button>
        <Button onClick={onEnd}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
