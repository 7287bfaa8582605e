import { setProjectStage } from '@junheng/contract';
import type { BuildingProjectDetail } from '@junheng/contract';
import { setStage } from '@junheng/domain';
import { Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useAddressPart } from '../../../app/use-address.ts';
import { DayInput } from '../../../components/forms/day-input.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { NotFoundPage } from '../../../shell/not-found-page.tsx';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { useDraft } from '../../../components/forms/use-draft.ts';
import { EditPanel } from './edit-panel.tsx';
import { ProjectForm } from './project-form.tsx';
import { useProjectWords } from '../use-project-words.ts';
import { useSendChange } from './use-send-change.ts';
import { projectStages } from '@junheng/vocabulary';
import type { ProjectStage } from '@junheng/vocabulary';
import { useLabel } from '../../../i18n/use-label.ts';

/** Planned and actual day of a stage; the rules are the server's own and ask for a reason when one is due. */
function StageForm({
  project,
  stage,
}: {
  readonly project: BuildingProjectDetail;
  readonly stage: ProjectStage;
}): ReactElement {
  const say = useProjectWords();
  const today = todayInChina();
  const kept = project.stages.find((one) => one.stage === stage);
  const [draft, setDraft, clearDraft, wasKept] = useDraft(`stage.${project.id}.${stage}`, {
    planned: kept?.planned ?? '',
    actual: kept?.actual ?? '',
    reason: '',
  });
  const { send, error, isPending } = useSendChange(setProjectStage, project.id, clearDraft);
  const [isChecked, setIsChecked] = useState(false);
  const planned = draft.planned === '' ? null : draft.planned;
  const actual = draft.actual === '' ? null : draft.actual;
  const { reason } = draft;
  const days = project.stages.map((one) => ({ ...one, replans: [] }));
  const checked = setStage(days, { stage, planned, actual, reason }, today);
  const code = checked.ok ? null : checked.error.code;
  const reasonErrors: Readonly<Record<string, string>> = {
    PLAN_STAGE_DELAY_REASON_MISSING: say('form.reason.delay'),
    PLAN_STAGE_REPLAN_REASON_MISSING: say('form.reason.replan', { day: kept?.planned ?? '' }),
    PLAN_STAGE_ORDER_REASON_MISSING: say('form.reason.order'),
  };
  const save = () => {
    setIsChecked(true);
    if (!checked.ok) return;
    send({
      params: { id: project.id, stage },
      body: { version: project.version, planned, actual, reason: reason.trim() },
    });
  };
  return (
    <ProjectForm error={error} isPending={isPending} wasKept={wasKept} onSave={save}>
      <Field label={say('form.planned')} help={say('form.planned.help')}>
        {(input) => (
          <DayInput {...input} value={draft.planned} onChange={(day) => setDraft({ planned: day })} />
        )}
      </Field>
      <Field
        label={say('form.actual')}
        help={say('form.actual.help')}
        error={isChecked && code === 'PLAN_STAGE_DAY_IN_FUTURE' ? say('form.future', { today }) : undefined}
      >
        {(input) => (
          <DayInput
            {...input}
            max={today}
            value={draft.actual}
            onChange={(day) => setDraft({ actual: day })}
          />
        )}
      </Field>
      <Field
        label={say('form.reason')}
        help={say('form.reason.help')}
        error={isChecked && code !== null ? reasonErrors[code] : undefined}
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
