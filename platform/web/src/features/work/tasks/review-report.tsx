import { getMyWork, reviewTaskReport } from '@junheng/contract';
import type { CallReply, getTask, TaskReport } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useChange } from '../../../api/use-change.ts';
import { useRead } from '../../../api/use-read.ts';
import { ApiFailure } from '../../../api/api-failure.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { nextToReview } from './next-to-review.ts';
import { useTaskWords } from './use-task-words.ts';

interface ReviewReportProps {
  readonly report: TaskReport;
  readonly task: CallReply<typeof getTask>;
}

/** The checkpoints that a report surely means: with 100 percent all that are open; else the reviewer chooses. */
function guessReached({ report, task }: ReviewReportProps): string[] {
  if (report.percent !== 100) return [];
  return task.milestones.filter(({ state }) => state !== 'done').map(({ id }) => id);
}

/** 通过 or 退回 with a reason; a report that somebody else decided meanwhile says so and shows their decision. */
export function ReviewReport({ report, task }: ReviewReportProps): ReactElement {
  const say = useTaskWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const review = useChange(reviewTaskReport);
  const { data: work } = useRead(getMyWork, { query: {} });
  const waiting = work?.groups.find(({ kind }) => kind === 'toReview')?.items ?? [];
  const next = nextToReview(waiting, report.id);
  const [reason, setReason] = useState<string | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const [reached, setReached] = useState<readonly string[]>(() => guessReached({ report, task }));
  const open = task.milestones.filter((checkpoint) => checkpoint.state !== 'done');
  const isReasonMissing = (reason ?? '').trim().length < 2;
  const goOn = (done: string) => {
    void message.success(done);
    if (next === undefined || next.taskId === task.id) return;
    const search = ((before: object) => before) as never;
    void navigate({ to: `/plan/tasks/${next.taskId}`, search, resetScroll: false });
  };
  const accept = () => {
    review.mutate(
      {
        params: { id: report.id },
        body: { decision: 'accept', version: report.version, checkpointIds: [...reached] },
      },
      { onSuccess: () => goOn(say('review.accepted')) },
    );
  };
  const sendBack = () => {
    setIsChecked(true);
    if (isReasonMissing) return;
    review.mutate(
      {
        params: { id: report.id },
        body: { decision: 'return', version: report.version, reason: (reason ?? '').trim() },
      },
      { onSuccess: () => void message.success(say('review.returned')) },
    );
  };
  return (
    <div className="stack screen-only">
      {review.error instanceof ApiFailure ? <Notice tone="soon">{review.error.error.message}</Notice> : null}
      {reason === null ? (
        <>
          {open.length === 0 ? null : (
            <fieldset className="reached-choice">
              <legend>{say('review.reached')}</legend>
              {open.map((checkpoint) => (
                <label key={checkpoint.id}>
                  <input
                    type="checkbox"
                    checked={reached.includes(checkpoint.id)}
                    onChange={(event) =>
                      setReached(
                        event.target.checked
                          ? [...reached, checkpoint.id]
                          : reached.filter((id) => id !== checkpoint.id),
                      )
                    }
                  />
                  <span>
                    <b className="number">{checkpoint.due}</b> {checkpoint.text}
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <div className="row">
            <Button type="primary" onClick={accept} loading={review.isPending}>
              {say('review.accept')}
            </Button>
            <Button onClick={() => setReason('')}>{say('review.return')}</Button>
          </div>
          {next === undefined ? null : (
            <p className="muted picture-key">{say('review.next', { count: waiting.length })}</p>
          )}
        </>
      ) : (
        <>
          <Field
            label={say('review.reason')}
            help={say('review.reason.help')}
            error={isChecked && isReasonMissing ? say('review.reason.error') : undefined}
          >
            {(input) => (
              <Input.TextArea
                {...input}
                rows={3}
                maxLength={500}
                autoFocus
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <div className="row">
            <Button type="primary" onClick={sendBack} loading={review.isPending}>
              {say('review.return')}
            </Button>
            <Button
              onClick={() => {
                setReason(null);
                setIsChecked(false);
              }}
            >
              {say('cancel')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
