import { addSchoolPaper, findSchoolPapers, findTargets } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { useChange } from '../../api/use-change.ts';
import { useRead } from '../../api/use-read.ts';
import { useAddressPart } from '../../app/use-address.ts';
import { Notice } from '../../components/calm-state.tsx';
import { DayInput } from '../../components/forms/day-input.tsx';
import { Field } from '../../components/forms/field.tsx';
import { FileUpload, useFileUploads } from '../../components/forms/file-upload.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { usePick } from '../../i18n/words.ts';
import { todayInChina } from '../../shell/as-of-picker.tsx';
import { useDraft } from '../../components/forms/use-draft.ts';
import { usePaperWords } from './use-paper-words.ts';
import { paperKinds } from '@junheng/vocabulary';
import type { PaperKind } from '@junheng/vocabulary';
import { useLabel } from '../../i18n/use-label.ts';

function PaperForm({ unitId }: { readonly unitId: string }): ReactElement {
  const say = usePaperWords();
  const label = useLabel();
  const pick = usePick();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const today = todayInChina();
  const change = useChange(addSchoolPaper);
  const uploads = useFileUploads('evidence', 1);
  const { data: goals } = useRead(findTargets, { query: { pageSize: 500 } }, { freshFor: 600_000 });
  const [draft, setDraft, clearDraft] = useDraft(`paper.${unitId}`, {
    kind: 'charter',
    title: '',
    number: '',
    day: '',
    approvedBy: '',
  });
  const [targetIds, setTargetIds] = useState<string[]>([]);
  const [isChecked, setIsChecked] = useState(false);
  const titleError = draft.title.trim().length < 2 ? say('paper.title.error') : undefined;
  const dayError = draft.day === '' || draft.day > today ? say('paper.day.error', { today }) : undefined;
  const byError = draft.approvedBy.trim().length < 2 ? say('paper.by.error') : undefined;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (titleError !== undefined || dayError !== undefined || byError !== undefined) return;
    if (uploads.isBusy || uploads.hasFailed) return;
    change.mutate(
      {
        body: {
          unitId,
          kind: draft.kind as PaperKind,
          title: draft.title.trim(),
          number: draft.number.trim(),
          day: draft.day,
          approvedBy: draft.approvedBy.trim(),
          fileId: uploads.files[0]?.id ?? null,
          targetIds,
        },
      },
      {
        onSuccess: () => {
          clearDraft();
          void message.success(say('paper.added'));
          void navigate({ to: `/plan/schools/${unitId}`, search: ((before: object) => before) as never });
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={save} noValidate>
      {change.error instanceof ApiFailure ? <Notice tone="bad">{change.error.error.message}</Notice> : null}
      <Field label={say('paper.kind')}>
        {(input) => (
          <Select
            {...input}
            value={draft.kind}
            onChange={(kind: string) => setDraft({ kind })}
            options={paperKinds.map((kind) => ({ value: kind, label: label(paperKinds, kind) }))}
          />
        )}
      </Field>
      <Field label={say('paper.title')} error={isChecked ? titleError : undefined}>
        {(input) => (
          <Input
            {...input}
            maxLength={200}
            value={draft.title}
            onChange={(event) => setDraft({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('paper.number')}>
        {(input) => (
          <Input
            {...input}
            maxLength={100}
            value={draft.number}
            onChange={(event) => setDraft({ number: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('paper.day')} error={isChecked ? dayError : undefined}>
        {(input) => (
          <DayInput {...input} max={today} value={draft.day} onChange={(day) => setDraft({ day })} />
        )}
      </Field>
      <Field label={say('paper.by')} help={say('paper.by.help')} error={isChecked ? byError : undefined}>
        {(input) => (
          <Input
            {...input}
            maxLength={100}
            value={draft.approvedBy}
            onChange={(event) => setDraft({ approvedBy: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('paper.targets')} help={say('paper.targets.help')}>
        {(input) => (
          <Select
            {...input}
            mode="multiple"
            value={targetIds}
            onChange={setTargetIds}
            optionFilterProp="label"
            options={(goals?.items ?? []).map((target) => ({
              value: target.id,
              label: pick(target.name, target.nameEn),
            }))}
          />
        )}
      </Field>
      <FileUpload
        purpose="evidence"
        label={say('paper.file')}
        help={say('paper.file.help')}
        most={1}
        uploads={uploads}
      />
      <div>
        <Button type="primary" htmlType="submit" loading={change.isPending} disabled={uploads.isBusy}>
          {say('paper.save')}
        </Button>
      </div>
    </form>
  );
}

/** 登记学校文件: kind, title, day and who approved it, its file, the goals of the district that it serves. */
export function Page(): ReactElement {
  const say = usePaperWords();
  const pick = usePick();
  const id = useAddressPart('id');
  const { data } = useRead(findSchoolPapers, { query: { unitId: id } });
  const school = data?.schools[0];
  return (
    <SidePanel
      kicker={school === undefined ? undefined : pick(school.name, school.nameEn)}
      title={say('paper.add')}
      closeTo={`/plan/schools/${id}`}
    >
      <PaperForm unitId={id} />
    </SidePanel>
  );
}
