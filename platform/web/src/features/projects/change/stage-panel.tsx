import { setProjectStage } from '@junheng/contract';
import type { BuildingProjectDetail } from '@junheng/contract';
import { setStage } from '@junheng/domain';
import { projectForms } from '@junheng/records';
import { projectStages } from '@junheng/vocabulary';
import type { ProjectStage } from '@junheng/vocabulary';
import type { ReactElement } from 'react';
import { useAddressPart } from '../../../app/use-address.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { RecordForm } from '../../../records/record-form.tsx';
import { useTyped } from '../../../records/use-typed.ts';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { NotFoundPage } from '../../../shell/not-found-page.tsx';
import { useProjectWords } from '../use-project-words.ts';
import { EditPanel } from './edit-panel.tsx';
import { useSendProject } from './use-send-project.ts';

interface StageFormProps {
  readonly project: BuildingProjectDetail;
  readonly stage: ProjectStage;
}

/** Planned and actual day of a stage; the rules are the server's own and ask for a reason when one is due. */
function StageForm({ project, stage }: StageFormProps): ReactElement {
  const say = useProjectWords();
  const kept = project.stages.find((one) => one.stage === stage);
  const form = useTyped(projectForms.stage, `stage.${project.id}.${stage}`, {
    planned: kept?.planned,
    actual: kept?.actual,
  });
  const { send, ...change } = useSendProject(setProjectStage, project.id, form.clear);
  const days = project.stages.map((one) => ({ ...one, replans: [] }));
  const checked = setStage(days, { stage, ...form.body }, todayInChina());
  const reasonErrors: Readonly<Record<string, string>> = {
    PLAN_STAGE_DELAY_REASON_MISSING: say('form.reason.delay'),
    PLAN_STAGE_REPLAN_REASON_MISSING: say('form.reason.replan', { day: kept?.planned ?? '' }),
    PLAN_STAGE_ORDER_REASON_MISSING: say('form.reason.order'),
  };
  return (
    <RecordForm
      fields={projectForms.stage}
      form={form}
      errors={{ reason: checked.ok ? undefined : reasonErrors[checked.error.code] }}
      {...change}
      onSend={(body) =>
        send({ params: { id: project.id, stage }, body: { version: project.version, ...body } })
      }
    />
  );
}

/** 填写环节: at an address of its own. */
export function Page(): ReactElement {
  const say = useProjectWords();
  const label = useLabel();
  const named = useAddressPart('stage');
  const stage = projectStages.find((name) => name === named);
  if (stage === undefined) return <NotFoundPage />;
  return (
    <EditPanel title={say('form.stage.title', { stage: label(projectStages, stage) })}>
      {(project) => <StageForm key={stage} project={project} stage={stage} />}
    </EditPanel>
  );
}
