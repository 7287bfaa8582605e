import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { ApiFailure, failureKind } from '../../../api/api-failure.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { useProjectWords } from '../use-project-words.ts';

interface ProjectFormProps {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly wasKept: boolean;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** The frame of a form about a project: what was kept, calm news of a conflict, other refusals, the one button. */
export function ProjectForm(props: ProjectFormProps): ReactElement {
  const { error, isPending, wasKept, onSave, children } = props;
  const say = useProjectWords();
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
        <Button type="primary" htmlType="submit" loading={isPending}>
          {kind === 'conflict' ? say('form.saveAnyway') : say('form.save')}
        </Button>
      </div>
    </form>
  );
}
