import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { ApiFailure, failureKind } from '../api/api-failure.ts';
import { Notice } from '../components/calm-state.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';

interface FormFrameProps {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly wasKept: boolean;
  readonly isBusy?: boolean;
  /** The word on the button, where 保存 does not say it. */
  readonly save?: string | undefined;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** The frame of every form of a change: what was kept of an earlier try, calm news of a conflict, other refusals, the one button. */
export function FormFrame(props: FormFrameProps): ReactElement {
  const { error, isPending, wasKept, isBusy = false, save, onSave, children } = props;
  const say = useCommonWords();
  const kind = error === null ? null : failureKind(error);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {wasKept && error === null ? <Notice>{say('form.kept')}</Notice> : null}
      {kind === 'conflict' ? <Notice tone="soon">{say('form.conflict')}</Notice> : null}
      {error instanceof ApiFailure && kind !== 'conflict' && kind !== 'offline' ? (
        <Notice tone="bad">{error.error.message}</Notice>
      ) : null}
      {children}
      <div>
        <Button type="primary" htmlType="submit" loading={isPending} disabled={isBusy}>
          {kind === 'conflict' ? say('form.saveAnyway') : (save ?? say('form.save'))}
        </Button>
      </div>
    </form>
  );
}
