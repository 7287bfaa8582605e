import { renameProject } from '@junheng/contract';
import type { BuildingProjectDetail } from '@junheng/contract';
import { renameProject as checkName } from '@junheng/domain';
import { projectForms } from '@junheng/records';
import type { ReactElement } from 'react';
import { RecordForm } from '../../../records/record-form.tsx';
import { useTyped } from '../../../records/use-typed.ts';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { useProjectWords } from '../use-project-words.ts';
import { EditPanel } from './edit-panel.tsx';
import { useSendProject } from './use-send-project.ts';

function RenameForm({ project }: { readonly project: BuildingProjectDetail }): ReactElement {
  const say = useProjectWords();
  const today = todayInChina();
  const form = useTyped(projectForms.name, `project-name.${project.id}`, { day: today });
  const { send, ...change } = useSendProject(renameProject, project.id, form.clear);
  const { name, day } = form.body;
  const checked = checkName(project, { name, day }, today);
  const code = checked.ok ? null : checked.error.code;
  return (
    <RecordForm
      fields={projectForms.name}
      form={form}
      errors={{
        name: code === 'PLAN_PROJECT_NAME_SAME' ? say('form.name.same') : undefined,
        day: code === 'PLAN_PROJECT_NAME_DAY_TOO_EARLY' ? say('form.name.day.early') : undefined,
      }}
      {...change}
      onSend={(body) => send({ params: { id: project.id }, body: { version: project.version, ...body } })}
    />
  );
}

/** 更名: the new name, from which day, on whose decision. */
export function Page(): ReactElement {
  const say = useProjectWords();
  return <EditPanel title={say('rename')}>{(project) => <RenameForm project={project} />}</EditPanel>;
}
