import { setProjectFund } from '@junheng/contract';
import type { BuildingProjectDetail } from '@junheng/contract';
import { setFund } from '@junheng/domain';
import { yearOf } from '@junheng/kernel';
import { Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useAddressPart } from '../../../app/use-address.ts';
import { Field } from '../../../components/forms/field.tsx';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { useDraft } from '../../../components/forms/use-draft.ts';
import { EditPanel } from './edit-panel.tsx';
import { readTenThousands, yuanToTenThousands } from './money.ts';
import { FormFrame } from '../../../records/form-frame.tsx';
import { useProjectWords } from '../use-project-words.ts';
import { useSendProject } from './use-send-project.ts';

const written = (yuan: string | null | undefined): string =>
  yuan === null || yuan === undefined ? '' : yuanToTenThousands(yuan);

function FundForm({
  project,
  named,
}: {
  readonly project: BuildingProjectDetail;
  /** The year of the address, or `new`. */
  readonly named: string;
}): ReactElement {
  const say = useProjectWords();
  const today = todayInChina();
  const thisYear = yearOf(today);
  const kept = project.yearFunds.find((fund) => String(fund.year) === named);
  const [draft, setDraft, clearDraft, wasKept] = useDraft(`fund.${project.id}.${named}`, {
    year: named === 'new' ? String(thisYear) : named,
    planned: written(kept?.planned),
    paid: written(kept?.paid),
    sourceText: kept?.sourceText ?? '',
  });
  const { send, error, isPending } = useSendProject(setProjectFund, project.id, clearDraft);
  const [isChecked, setIsChecked] = useState(false);
  const planned = readTenThousands(draft.planned);
  const paid = readTenThousands(draft.paid);
  const year = /^\d{4}$/u.test(draft.year.trim()) ? Number(draft.year) : 0;
  const isTaken = kept === undefined && project.yearFunds.some((fund) => fund.year === year);
  const yearError =
    year < 1990 || year > 2100
      ? say('form.fund.year.error', { year: thisYear })
      : isTaken
        ? say('form.fund.taken')
        : undefined;
  const isEmpty = kept === undefined && planned === null && paid === null;
  const isFuture = !setFund({ year, planned: null, paid: paid ?? null }, today).ok;
  const plannedError =
    planned === undefined ? say('form.fund.error') : isEmpty ? say('form.fund.empty') : undefined;
  const paidError =
    paid === undefined ? say('form.fund.error') : isFuture ? say('form.fund.future') : undefined;
  const sourceText = draft.sourceText.trim();
  const sourceError = sourceText.length < 2 ? say('form.fund.source.error') : undefined;
  const save = () => {
    setIsChecked(true);
    if (planned === undefined || paid === undefined || isEmpty) return;
    if (yearError !== undefined || paidError !== undefined || sourceError !== undefined) return;
    send({
      params: { id: project.id, year },
      body: { version: project.version, planned, paid, sourceText },
    });
  };
  return (
    <FormFrame error={error} isPending={isPending} wasKept={wasKept} onSave={save}>
      {kept === undefined ? (
        <Field label={say('form.fund.year')} error={isChecked ? yearError : undefined}>
          {(input) => (
            <Input
              {...input}
              inputMode="numeric"
              autoComplete="off"
              value={draft.year}
              onChange={(event) => setDraft({ year: event.target.value })}
            />
          )}
        </Field>
      ) : (
        <p className="number">
          {say('form.fund.year')} {kept.year}
        </p>
      )}
      <div className="pair">
        <Field label={say('form.fund.planned')} error={isChecked ? plannedError : undefined}>
          {(input) => (
            <Input
              {...input}
              inputMode="decimal"
              autoComplete="off"
              value={draft.planned}
              onChange={(event) => setDraft({ planned: event.target.value })}
            />
          )}
        </Field>
        <Field label={say('form.fund.paid')} error={isChecked ? paidError : undefined}>
          {(input) => (
            <Input
              {...input}
              inputMode="decimal"
              autoComplete="off"
              value={draft.paid}
              onChange={(event) => setDraft({ paid: event.target.value })}
            />
          )}
        </Field>
      </div>
      {kept === undefined ? null : <p className="field-help">{say('form.fund.paid.help')}</p>}
      <Field
        label={say('form.fund.source')}
        help={say('form.fund.source.help')}
        error={isChecked ? sourceError : undefined}
      >
        {(input) => (
          <Input.TextArea
            {...input}
            rows={2}
            maxLength={500}
            value={draft.sourceText}
            onChange={(event) => setDraft({ sourceText: event.target.value })}
          />
        )}
      </Field>
    </FormFrame>
  );
}

/** 填写年度资金: planned and paid of a year with their source. */
export function Page(): ReactElement {
  const say = useProjectWords();
  const named = useAddressPart('year');
  return (
    <EditPanel title={say('form.fund.title')}>
      {(project) => <FundForm key={named} project={project} named={named} />}
    </EditPanel>
  );
}
