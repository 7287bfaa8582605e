import { findPlans, findUnits, updateReviewFacts } from '@junheng/contract';
import type { ReviewFacts } from '@junheng/contract';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../../api/api-failure.ts';
import { useRead } from '../../../api/use-read.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { DayInput } from '../../../components/forms/day-input.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { usePick } from '../../../i18n/words.ts';
import { useDraft } from '../../../components/forms/use-draft.ts';
import { useReviewWords } from '../use-review-words.ts';
import type { KnownReview } from './merge-review.ts';
import { readFacts, valuesOfFacts } from './read-facts.ts';
import { isChangedMeanwhile, useReviewChange } from '../use-review.ts';
import { planLevels } from '@junheng/vocabulary';
import { useLabel } from '../../../i18n/use-label.ts';

interface FactsFormProps {
  readonly known: KnownReview;
  readonly onClose: () => void;
}

/** Title, number, issuer, dates, years and level of the plan. */
export function FactsForm({ known, onClose }: FactsFormProps): ReactElement {
  const { review } = known;
  const say = useReviewWords();
  const label = useLabel();
  const pick = usePick();
  const { message } = App.useApp();
  const change = useReviewChange(updateReviewFacts, review.id);
  const [values, setValues, clear] = useDraft(`review.${review.id}.facts`, valuesOfFacts(review.facts));
  const [isChecked, setIsChecked] = useState(false);
  const { data: plans } = useRead(findPlans, { query: {} }, { freshFor: 60_000 });
  const { data: units } = useRead(
    findUnits,
    { query: { pageSize: 500 } },
    { freshFor: 600_000, isEnabled: values.level === 'school' },
  );
  const { facts, faults } = readFacts(review.facts, values);
  const faultOf = (name: keyof ReviewFacts) => {
    const fault = isChecked ? faults[name] : undefined;
    return fault === undefined ? undefined : say(`fault.${fault}`);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(faults).length > 0) return;
    change.mutate(
      { params: { id: review.id }, body: { version: review.version, facts } },
      {
        onSuccess: () => {
          clear();
          void message.success(say('facts.saved'));
          onClose();
        },
      },
    );
  };
  const line = (name: 'title' | 'number' | 'issuer' | 'region', longest: number) => (
    <Field label={say(`facts.${name}`)} error={faultOf(name)}>
      {(input) => (
        <Input
          {...input}
          maxLength={longest}
          value={values[name]}
          onChange={(event) => setValues({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const year = (name: 'from' | 'to') => (
    <Field label={say(`facts.${name}`)} error={faultOf(name)}>
      {(input) => (
        <Input
          {...input}
          inputMode="numeric"
          maxLength={8}
          value={values[name]}
          onChange={(event) => setValues({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form className="form facts-form" onSubmit={save} noValidate>
      {isChangedMeanwhile(change.error) ? (
        <Notice tone="soon">{say('facts.conflict')}</Notice>
      ) : change.error instanceof ApiFailure ? (
        <Notice tone="bad">{change.error.error.message}</Notice>
      ) : null}
      <div className="form-wide">{line('title', 300)}</div>
      {line('number', 100)}
      {line('issuer', 200)}
      <Field label={say('facts.issued')} error={faultOf('issued')}>
        {(input) => (
          <DayInput {...input} value={values.issued} onChange={(issued) => setValues({ issued })} />
        )}
      </Field>
      {line('region', 200)}
      {year('from')}
      {year('to')}
      <Field label={say('facts.level')}>
        {(input) => (
          <Select
            {...input}
            value={values.level}
            onChange={(level) => setValues({ level })}
            options={planLevels.map((level) => ({ value: level, label: label(planLevels, level) }))}
          />
        )}
      </Field>
      {values.level === 'school' ? (
        <Field label={say('facts.ownerUnitId')}>
          {(input) => (
            <Select
              {...input}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={values.ownerUnitId === '' ? null : values.ownerUnitId}
              onChange={(ownerUnitId: string | null) => setValues({ ownerUnitId: ownerUnitId ?? '' })}
              options={(units?.items ?? []).map((unit) => ({
                value: unit.id,
                label: pick(unit.name, unit.nameEn),
              }))}
            />
          )}
        </Field>
      ) : null}
      <Field label={say('facts.superiorPlanId')} help={say('facts.superiorPlanId.help')}>
        {(input) => (
          <Select
            {...input}
            allowClear
            placeholder={say('choice.none')}
            value={values.superiorPlanId === '' ? null : values.superiorPlanId}
            onChange={(superiorPlanId: string | null) => setValues({ superiorPlanId: superiorPlanId ?? '' })}
            options={(plans?.items ?? [])
              .filter((plan) => plan.id !== review.planId)
              .map((plan) => ({ value: plan.id, label: pick(plan.title, plan.titleEn) }))}
          />
        )}
      </Field>
      <div className="row form-wide">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {say(isChangedMeanwhile(change.error) ? 'form.saveAnyway' : 'form.save')}
        </Button>
        <Button
          onClick={() => {
            clear();
            onClose();
          }}
        >
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
