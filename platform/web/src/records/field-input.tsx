import type { Field, Typed } from '@junheng/records';
import { findTargets, findUnits } from '@junheng/contract';
import { Checkbox, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/use-read.ts';
import { DayInput } from '../components/forms/day-input.tsx';
import type { FieldInput as Attributes } from '../components/forms/field.tsx';
import { useLanguage, usePick } from '../i18n/words.ts';
import { todayInChina } from '../shell/as-of-picker.tsx';

type Value = Typed[string];

interface InputProps<F extends Field> {
  readonly field: F;
  readonly attributes: Attributes;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

const textOf = (value: Value): string => (typeof value === 'string' ? value : '');

function TextInput({ field, attributes, value, onChange }: InputProps<Field>): ReactElement {
  const own = field.type === 'text' ? { maxLength: field.max } : { inputMode: 'decimal' as const };
  const shared = { ...attributes, ...own, value: textOf(value), autoComplete: 'off' };
  if (field.type === 'text' && field.isLong === true)
    return <Input.TextArea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} />;
  if (field.privacy === 'secret')
    return (
      <Input.Password
        {...shared}
        autoComplete="new-password"
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return <Input {...shared} onChange={(event) => onChange(event.target.value)} />;
}

function ChoiceInput({ field, attributes, value, onChange }: InputProps<Field & { type: 'choice' }>) {
  const language = useLanguage();
  const options = field.words.map((word) => ({ value: word, label: field.words.labels[word]?.[language] }));
  return (
    <Select
      {...attributes}
      {...(value === '' ? {} : { value: textOf(value) })}
      onChange={onChange}
      options={options}
    />
  );
}

/** A unit of the district, found by typing its name. */
function UnitInput({
  field,
  attributes,
  value,
  onChange,
}: InputProps<Field & { type: 'unit' }>): ReactElement {
  const pick = usePick();
  const { data } = useRead(findUnits, { query: { pageSize: 500 } }, { freshFor: 600_000 });
  const units = (data?.items ?? []).filter(
    ({ kind }) => field.schoolsOnly !== true || kind === 'school' || kind === 'kindergarten',
  );
  const none = field.none === undefined ? [] : [{ value: '', label: pick(field.none.zh, field.none.en) }];
  return (
    <Select
      {...attributes}
      showSearch={{ optionFilterProp: 'label' }}
      {...(textOf(value) === '' && none.length === 0 ? {} : { value: textOf(value) })}
      onChange={onChange}
      options={[...none, ...units.map((unit) => ({ value: unit.id, label: pick(unit.name, unit.nameEn) }))]}
    />
  );
}

/** Goals of the plan in force, any number, found by name. */
function TargetsInput({ attributes, value, onChange }: InputProps<Field>): ReactElement {
  const pick = usePick();
  const { data } = useRead(findTargets, { query: { pageSize: 500 } }, { freshFor: 600_000 });
  return (
    <Select
      {...attributes}
      mode="multiple"
      value={Array.isArray(value) ? [...value] : []}
      onChange={onChange}
      optionFilterProp="label"
      options={(data?.items ?? []).map((target) => ({
        value: target.id,
        label: pick(target.name, target.nameEn),
      }))}
    />
  );
}

/** The input that a field of a kind is typed into. Files are chosen below the fields, places on the map of their page. */
export function FieldInput(props: InputProps<Field>): ReactElement {
  const { field, attributes, value, onChange } = props;
  switch (field.type) {
    case 'choice':
      return <ChoiceInput {...props} field={field} />;
    case 'unit':
      return <UnitInput {...props} field={field} />;
    case 'reference':
      return <TargetsInput {...props} />;
    case 'day':
      return (
        <DayInput
          {...attributes}
          {...(field.isPast === true ? { max: todayInChina() } : {})}
          value={textOf(value)}
          onChange={onChange}
        />
      );
    case 'yesNo':
      return (
        <Checkbox
          id={attributes.id}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    default:
      return <TextInput {...props} />;
  }
}
