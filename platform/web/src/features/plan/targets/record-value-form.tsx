import { recordTargetValue } from '@junheng/contract';
import type { Target } from '@junheng/contract';
import { recordValue } from '@junheng/domain';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure, failureKind } from '../../../api/api-failure.ts';
import { useChange } from '../../../api/use-change.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { DayInput } from '../../../components/forms/day-input.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { FileUpload, useFileUploads } from '../../../components/forms/file-upload.tsx';
import { useTellFailure } from '../../../components/use-tell-failure.ts';
import { formatAmount, formatMeasure } from '../../../i18n/format-number.ts';
import { useLanguage } from '../../../i18n/words.ts';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { useDraft } from '../../../components/forms/use-draft.ts';
import { usePlanWords } from '../use-plan-words.ts';
import { readDecimal } from './read-decimal.ts';

const emptyDraft = { day: '', value: '', sourceText: '', sourcePlace: '' };

/** The form of one value. The rules are the server's own; what is typed stays until it is saved, also when somebody else saved first. */
export function RecordValueForm({ target }: { readonly target: Target }): ReactElement {
  const say = usePlanWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const tell = useTellFailure();
  const change = useChange(recordTargetValue);
  const today = todayInChina();
  const [draft, setDraft, clearDraft] = useDraft(`value.${target.id}`, { ...emptyDraft, day: today });
  const uploads = useFileUploads('evidence', 1);
  const [isChecked, setIsChecked] = useState(false);
  const value = readDecimal(draft.value);
  const judged =
    value === null
      ? null
      : recordValue(
          { unit: target.valueUnit, comparator: target.comparator },
          { day: draft.day, value },
          today,
        );
  const code = judged === null || judged.ok ? null : judged.error.code;
  const valueError =
    value === null
      ? say('record.value.error', { example: target.valueUnit === '%' ? '95.5' : '12' })
      : code === 'PLAN_VALUE_OUT_OF_RANGE'
        ? say(target.valueUnit === '%' ? 'record.value.percent' : 'record.value.range')
        : undefined;
  const dayError =
    draft.day === '' || code === 'PLAN_VALUE_DAY_IN_FUTURE' ? say('record.day.error', { today }) : undefined;
  const sourceError = draft.sourceText.trim().length < 2 ? say('record.source.error') : undefined;
  const isConflict = failureKind(change.error) === 'conflict';

  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (value === null || valueError !== undefined || dayError !== undefined || sourceError !== undefined)
      return;
    if (uploads.isBusy || uploads.hasFailed) return;
    change.mutate(
      {
        params: { id: target.id },
        body: {
          version: target.version,
          day: draft.day,
          value,
          sourceText: draft.sourceText.trim(),
          sourcePlace: draft.sourcePlace.trim(),
          fileId: uploads.files[0]?.id ?? null,
        },
      },
      {
        onSuccess: () => {
          clearDraft();
          void message.success(say('record.done'));
          void navigate({ to: `/plan/targets/${target.id}`, search: ((before: object) => before) as never });
        },
        onError: (failure) => {
          if (failureKind(failure) === 'offline') tell(failure);
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={save} noValidate>
      {isConflict ? (
        <Notice tone="soon">
          {target.latest === null
            ? say('record.conflict')
            : say('record.conflict.latest', {
                by: target.latest.recordedBy,
                day: target.latest.day,
                amount: formatAmount(target.latest.value, target.valueUnit, language),
              })}
        </Notice>
      ) : change.error instanceof ApiFailure && failureKind(change.error) !== 'offline' ? (
        <Notice tone="bad">{change.error.error.message}</Notice>
      ) : null}
      <Field
        label={say('record.value', {
          measure: formatMeasure(target.valueUnit, language) || say('figure.amount'),
        })}
        help={
          target.latest === null
            ? target.valueUnit === target.unit
              ? undefined
              : say('record.rate.help')
            : say('record.value.help', {
                amount: formatAmount(target.latest.value, target.valueUnit, language),
                day: target.latest.day,
              })
        }
        error={isChecked ? valueError : undefined}
      >
        {(input) => (
          <Input
            {...input}
            inputMode="decimal"
            autoComplete="off"
            value={draft.value}
            onChange={(event) => setDraft({ value: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('record.day')} help={say('record.day.help')} error={isChecked ? dayError : undefined}>
        {(input) => (
          <DayInput {...input} max={today} value={draft.day} onChange={(day) => setDraft({ day })} />
        )}
      </Field>
      <Field
        label={say('record.source')}
        help={say('record.source.help')}
        error={isChecked ? sourceError : undefined}
      >
        {(input) => (
          <Input.TextArea
            {...input}
            rows={3}
            maxLength={500}
            value={draft.sourceText}
            onChange={(event) => setDraft({ sourceText: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('record.place')} help={say('record.place.help')}>
        {(input) => (
          <Input
            {...input}
            maxLength={200}
            value={draft.sourcePlace}
            onChange={(event) => setDraft({ sourcePlace: event.target.value })}
          />
        )}
      </Field>
      <FileUpload
        purpose="evidence"
        label={say('record.file')}
        help={say('record.file.help')}
        most={1}
        uploads={uploads}
      />
      <div>
        <Button type="primary" htmlType="submit" loading={change.isPending} disabled={uploads.isBusy}>
          {isConflict ? say('record.saveAnyway') : say('record.save')}
        </Button>
      </div>
    </form>
  );
}
