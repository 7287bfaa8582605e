import { renameProject } from '@junheng/contract';
import type { BuildingProjectDetail } from '@junheng/contract';
import { renameProject as checkName } from '@junheng/domain';
import { Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { DayInput } from '../../../components/forms/day-input.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { useDraft } from '../../../components/forms/use-draft.ts';
import { EditPanel } from './edit-panel.tsx';
import { ProjectForm } from './project-form.tsx';
import { useProjectWords } from '../use-project-words.ts';
import { useSendChange } from './use-send-change.ts';

function RenameForm({ project }: { readonly project: BuildingProjectDetail }): ReactElement {
  const say = useProjectWords();
  const today = todayInChina();
  const [draft, setDraft, clearDraft, wasKept] = useDraft(`project-name.${project.id}`, {
    name: '',
    day: today,
    reason: '',
  });
  const { send, error, isPending } = useSendChange(renameProject, project.id, clearDraft);
  const [isChecked, setIsChecked] = useState(false);
  const name = draft.name.trim();
  const reason = draft.reason.trim();
  const checked = checkName(project, { name, day: draft.day }, today);
  const code = checked.ok ? null : checked.error.code;
  const nameError =
    name.length < 2
      ? say('form.name.error')
      : code === 'PLAN_PROJECT_NAME_SAME'
        ? say('form.name.same')
        : undefined;
  const dayError =
    draft.day === '' || code === 'PLAN_PROJECT_NAME_DAY_IN_FUTURE'
      ? say('form.name.day.error', { today })
      : code === 'PLAN_PROJECT_NAME_DAY_TOO_EARLY'
        ? say('form.name.day.early')
        : undefined;
  const reasonError = reason.length < 2 ? say('form.name.reason.error') : undefined;
  const save = () => {
    setIsChecked(true);
    if (nameError !== undefined || dayError !== undefined || reasonError !== undefined) return;
    send({
      params: { id: project.id },
      body: { version: project.version, name, day: draft.day, reason },
    });
  };
  return (
    <ProjectForm error={error} isPending={isPending} wasKept={wasKept} onSave={save}>
      <Field label={say('form.name')} error={isChecked ? nameError : undefined}>
        {(input) => (
          <Input
            {...input}
            maxLength={100}
            autoComplete="off"
            value={draft.name}
            onChange={(event) => setDraft({ name: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={say('form.name.day')}
        help={say('form.name.day.help')}
        error={isChecked ? dayError : undefined}
      >
        {(input) => (
          <DayInput {...input} max={today} value={draft.day} onChange={(day) => setDraft({ day })} />
        )}
      </Field>
      <Field
        label={say('form.name.reason')}
        help={say('form.name.reason.help')}
        error={isChecked ? reasonError : undefined}
      >
        {(input) => (
          <Input.TextArea
            {...input}
            rows={3}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => setDraft({ reason: event.target.value })}
          />
        )}
      </Field>
    </ProjectForm>
  );
}

/** 更名: the new name, from which day, on whose decision. */
export function Page(): ReactElement {
  const say = useProjectWords();
  return <EditPanel title={say('rename')}>{(project) => <RenameForm project={project} />}</EditPanel>;
}
