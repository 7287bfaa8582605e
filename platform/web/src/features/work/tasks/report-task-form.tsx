import { reportTask } from '@junheng/contract';
import type { CallReply, getTask } from '@junheng/contract';
import { MOST_PHOTOS, ownLastReport } from '@junheng/domain';
import type { ReportingUnit } from '@junheng/domain';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure, failureKind } from '../../../api/api-failure.ts';
import { useChange } from '../../../api/use-change.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { FileUpload, useFileUploads } from '../../../components/forms/file-upload.tsx';
import { useTellFailure } from '../../../components/use-tell-failure.ts';
import { useDraft } from '../../../components/forms/use-draft.ts';
import { useTaskWords } from './use-task-words.ts';
import { readPercent } from './read-percent.ts';

/** Whether a paper is recorded that was not withdrawn. */
const hasPaper = (task: CallReply<typeof getTask>): boolean =>
  task.papers.some((paper) => paper.withdrawnAt === null);

const steps = ['0', '25', '50', '75', '100'] as const;

/** Percent by one tap or typed exactly, the words, and photos; words are kept on the device until they are sent. */
export function ReportTaskForm({
  task,
  reporter,
}: {
  readonly task: CallReply<typeof getTask>;
  readonly reporter: ReportingUnit;
}): ReactElement {
  const say = useTaskWords();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const tell = useTellFailure();
  const change = useChange(reportTask);
  const last = ownLastReport(task.duties, task.reports, reporter);
  const returned = last?.state === 'returned' ? last : null;
  const accepted = ownLastReport(task.duties, task.reports, reporter, 'accepted');
  const [draft, setDraft, clearDraft, wasKept] = useDraft(`report.${task.id}`, {
    percent: returned === null ? '' : String(returned.percent),
    words: returned === null ? '' : returned.words,
  });
  const [isChecked, setIsChecked] = useState(false);
  const photos = useFileUploads('reportPhoto', MOST_PHOTOS);
  const photoError = photos.isBusy
    ? say('report.photos.busy')
    : photos.hasFailed
      ? say('report.photos.failed')
      : undefined;
  const percent = readPercent(draft.percent);
  const words = draft.words.trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (percent === null || words.length < 2 || photoError !== undefined) return;
    const fileIds = photos.files.map((file) => file.id);
    change.mutate(
      { params: { id: task.id }, body: { percent, words, fileIds } },
      {
        onSuccess: () => {
          clearDraft();
          void message.success(say('report.done'));
          void navigate({ to: `/plan/tasks/${task.id}`, search: ((before: object) => before) as never });
        },
        onError: (failure) => {
          if (failureKind(failure) === 'offline') tell(failure);
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      {wasKept ? <Notice>{say('report.kept')}</Notice> : null}
      {returned?.reason ? (
        <Notice tone="bad">{say('report.reason', { reason: returned.reason })}</Notice>
      ) : null}
      {change.error instanceof ApiFailure && failureKind(change.error) !== 'offline' ? (
        <Notice tone="bad">{change.error.error.message}</Notice>
      ) : null}
      <fieldset className="percent-choice">
        <legend>{say('report.percent')}</legend>
        {steps.map((step) => (
          <label key={step}>
            <input
              type="radio"
              name="percent"
              value={step}
              checked={draft.percent === step}
              onChange={() => setDraft({ percent: step })}
            />
            {step}%
          </label>
        ))}
      </fieldset>
      <Field
        label={say('report.exact')}
        help={
          accepted === undefined
            ? say('report.expected', { expected: task.expectedPercent })
            : say('report.expectedAndLast', { expected: task.expectedPercent, percent: accepted.percent })
        }
        error={isChecked && percent === null ? say('report.percent.error') : undefined}
      >
        {(input) => (
          <Input
            {...input}
            inputMode="numeric"
            autoComplete="off"
            suffix="%"
            value={draft.percent}
            onChange={(event) => setDraft({ percent: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={say('report.words')}
        help={say('report.words.help')}
        error={isChecked && words.length < 2 ? say('report.words.error') : undefined}
      >
        {(input) => (
          <Input.TextArea
            {...input}
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={2000}
            value={draft.words}
            onChange={(event) => setDraft({ words: event.target.value })}
          />
        )}
      </Field>
      <FileUpload
        purpose="reportPhoto"
        label={say('report.photos')}
        help={say('report.photos.help', { most: MOST_PHOTOS })}
        error={isChecked ? photoError : undefined}
        most={MOST_PHOTOS}
        uploads={photos}
      />
      {percent === 100 && task.ordersPaper && !hasPaper(task) ? (
        <Notice tone="soon">{say('report.paperFirst')}</Notice>
      ) : null}
      <Button type="primary" htmlType="submit" block loading={change.isPending}>
        {say('report.send')}
      </Button>
    </form>
  );
}
