import { reviewTaskReport } from '@junheng/contract';
import type { TaskReport } from '@junheng/contract';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useChange } from '../../../api/use-change.ts';
import { ApiFailure } from '../../../api/api-failure.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { Field } from '../../../components/field.tsx';
import { usePlanWords } from '../use-plan-words.ts';

/** 通过 or 退回 with a reason; a report that somebody else decided meanwhile says so and shows their decision. */
export function ReviewReport({ report }: { readonly report: TaskReport }): ReactElement {
  const say = usePlanWords();
  const { message } = App.useApp();
  const review = useChange(reviewTaskReport);
  const [reason, setReason] = useState<string | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const isReasonMissing = (reason ?? '').trim().length < 2;
  const accept = () => {
    review.mutate(
      { params: { id: report.id }, body: { decision: 'accept', version: report.version } },
      { onSuccess: () => void message.success(say('review.accepted')) },
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
        <div className="row">
          <Button type="primary" onClick={accept} loading={review.isPending}>
            {say('review.accept')}
          </Button>
          <Button onClick={() => setReason('')}>{say('review.return')}</Button>
        </div>
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
