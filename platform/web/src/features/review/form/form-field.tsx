import { Checkbox, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { DayInput } from '../../../components/forms/day-input.tsx';
import { Field } from '../../../components/forms/field.tsx';
import type { FieldInput } from '../../../components/forms/field.tsx';
import { useReviewWords } from '../use-review-words.ts';
import type { FormField as FieldSpec } from './form-fields.ts';
import type { FieldFault } from './form-values.ts';
import { useChoiceWords } from './use-choice-words.ts';

interface FormFieldProps {
  readonly field: FieldSpec;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: FieldFault | undefined;
}

function FieldControl(props: FormFieldProps & { readonly input: FieldInput }): ReactElement {
  const { field, value, onChange, input } = props;
  const say = useReviewWords();
  const choiceWords = useChoiceWords();
  switch (field.kind) {
    case 'area':
      return (
        <Input.TextArea
          {...input}
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={field.longest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'day':
      return <DayInput {...input} value={value} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          {...input}
          value={value}
          onChange={onChange}
          options={[
            ...(field.hasNone === true ? [{ value: '', label: say('choice.none') }] : []),
            ...(field.choices ?? []).map((choice) => ({
              value: choice,
              label: choiceWords(field.name, choice),
            })),
          ]}
        />
      );
    default:
      return (
        <Input
          {...input}
          autoComplete="off"
          {...(field.kind === 'line'
            ? { maxLength: field.longest ?? 300 }
            : { inputMode: 'decimal' as const })}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

/** One field of an item's form, drawn from its data. */
export function FormField(props: FormFieldProps): ReactElement {
  const { field, value, onChange, fault } = props;
  const say = useReviewWords();
  if (field.kind === 'yes')
    return (
      <Checkbox
        checked={value === 'true'}
        onChange={(event) => onChange(String(event.target.checked))}
        className="form-wide"
      >
        {say(`field.${field.name as 'ordersPaper'}`)}
      </Checkbox>
    );
  const isWide = field.kind === 'area' || ['name', 'title', 'text', 'condition'].includes(field.name);
  return (
    <div className={isWide ? 'form-wide' : undefined}>
      <Field
        label={say(`field.${field.name}`)}
        error={fault === undefined ? undefined : say(`fault.${fault}`)}
      >
        {(input) => <FieldControl {...props} input={input} />}
      </Field>
    </div>
  );
}
