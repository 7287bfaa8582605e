import { publishPlanReview } from '@junheng/contract';
import type { CallReply, checkPlanReview } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Checkbox, Input } from 'antd';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { ApiFailure } from '../../../api/api-failure.ts';
import { useChange } from '../../../api/use-change.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { DayInput } from '../../../components/forms/day-input.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { useDraft } from '../../../components/forms/use-draft.ts';
import type { KnownReview } from '../items/merge-review.ts';
import { useReviewWords } from '../use-review-words.ts';

interface PublishFormProps {
  readonly known: KnownReview;
  readonly check: CallReply<typeof checkPlanReview>;
  readonly unmentioned: 'drop' | 'keep';
}

/** From when it is in force, a note, whether undecided items are left out, and the button that publishes. */
export function PublishForm({ known, check, unmentioned }: PublishFormProps): ReactElement {
  const { review } = known;
  const say = useReviewWords();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const publish = useChange(publishPlanReview);
  const today = todayInChina();
  const [draft, setDraft, clear] = useDraft(`publish.${review.id}`, {
    inForceFrom: today,
    note: '',
    leaveOut: 'false',
  });
  const [isChecked, setIsChecked] = useState(false);
  const isLeavingOut = draft.leaveOut === 'true';
  const optional = check.obstacles.filter(({ canLeaveOut }) => canLeaveOut);
  const isBlocked = check.obstacles.some(({ canLeaveOut }) => !canLeaveOut || !isLeavingOut);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isBlocked || draft.inForceFrom === '') return;
    publish.mutate(
      {
        params: { id: review.id },
        body: {
          version: review.version,
          inForceFrom: draft.inForceFrom,
          note: draft.note.trim(),
          leaveOut: isLeavingOut,
          unmentioned,
        },
      },
      {
        onSuccess: ({ planId, versionId, number }) => {
          clear();
          void message.success(say('publish.done', { number }));
          if (number === 1) void navigate({ to: '/plan/targets', search: { planId } as never });
          else void navigate({ to: `/plan/versions/${versionId}` });
        },
      },
    );
  };
  return (
    <form className="form publish-form" onSubmit={save} noValidate>
      {publish.error instanceof ApiFailure ? <Notice tone="bad">{publish.error.error.message}</Notice> : null}
      <Field
        label={say('version.inForceFrom')}
        help={say('publish.inForceFrom.help')}
        error={isChecked && draft.inForceFrom === '' ? say('fault.day') : undefined}
      >
        {(input) => (
          <DayInput
            {...input}
            value={draft.inForceFrom}
            onChange={(inForceFrom) => setDraft({ inForceFrom })}
          />
        )}
      </Field>
      <Field label={say('version.note')} help={say('publish.note.help')}>
        {(input) => (
          <Input.TextArea
            {...input}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={draft.note}
            onChange={(event) => setDraft({ note: event.target.value })}
          />
        )}
      </Field>
      {optional.length === 0 ? null : (
        <Checkbox
          checked={isLeavingOut}
          onChange={(event) => setDraft({ leaveOut: String(event.target.checked) })}
        >
          {say('publish.leaveOut')}
        </Checkbox>
      )}
      {isChecked && isBlocked ? <Notice tone="bad">{say('publish.blocked')}</Notice> : null}
      <div>
        <Button type="primary" htmlType="submit" loading={publish.isPending}>
          {say('publish.do', { number: check.versionNumber })}
        </Button>
      </div>
    </form>
  );
}
