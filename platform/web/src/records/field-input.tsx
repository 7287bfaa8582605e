import type { Field, Typed } from '@junheng/records';
import { findAccounts, findTargets, findUnits } from '@junheng/contract';
import { Button, Checkbox, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useMay } from '../api/use-may.ts';
import { useRead } from '../api/use-read.ts';
import { useSession } from '../api/use-session.ts';
import { DayInput } from '../components/forms/day-input.tsx';
import type { FieldInput as Attributes } from '../components/forms/field.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';
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

/** Yes, no, or not known. */
function UnknownInput({ attributes, value, onChange }: InputProps<Field>): ReactElement {
  const say = useCommonWords();
  const options = [
    { value: 'true', label: say('yes') },
    { value: 'false', label: say('no') },
    { value: 'unknown', label: say('unknown') },
  ];
  const shown = value === true ? 'true' : value === false ? 'false' : 'unknown';
  return (
    <Select
      {...attributes}
      value={shown}
      onChange={(word: string) => onChange(word === 'unknown' ? null : word === 'true')}
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

/** A calendar month, as the device's own picker or `2026-11` typed. */
function MonthInput({ attributes, value, onChange }: InputProps<Field>): ReactElement {
  return (
    <Input
      {...attributes}
      type="month"
      placeholder="2026-11"
      value={textOf(value)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A figure with its unit of measure behind it: money in yuan. */
function FigureInput({ field, attributes, value, onChange }: InputProps<Field>): ReactElement {
  const say = useCommonWords();
  const pick = usePick();
  const unit =
    field.type === 'money'
      ? say('yuan')
      : field.type === 'number' || field.type === 'count'
        ? pick(field.unit?.zh ?? '', field.unit?.en ?? '')
        : '';
  return (
    <Input
      {...attributes}
      inputMode={field.type === 'count' ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={textOf(value)}
      suffix={unit}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** An account of the district, found by typing a name. Only who keeps accounts may look them up; others choose nobody but themselves. */
function PersonInput({ field, attributes, value, onChange }: InputProps<Field>): ReactElement {
  const pick = usePick();
  const may = useMay();
  const { accountId, displayName } = useSession();
  const isKeeper = may('keepAccounts');
  const { data } = useRead(
    findAccounts,
    { query: { pageSize: 500, active: 'true' } as never },
    { freshFor: 600_000, isEnabled: isKeeper },
  );
  const people = isKeeper
    ? (data?.items ?? []).map(({ id, displayName: name, unitName }) => ({
        value: id,
        label: `${name} · ${unitName ?? ''}`,
      }))
    : [{ value: accountId, label: displayName }];
  const none = field.none === undefined ? [] : [{ value: '', label: pick(field.none.zh, field.none.en) }];
  return (
    <Select
      {...attributes}
      showSearch={{ optionFilterProp: 'label' }}
      {...(textOf(value) === '' && none.length === 0 ? {} : { value: textOf(value) })}
      onChange={onChange}
      options={[...none, ...people]}
    />
  );
}

/** A place as degrees east and north, typed or taken from the device. */
function PlaceInput({ attributes, value, onChange }: InputProps<Field>): ReactElement {
  const say = useCommonWords();
  const locate = () =>
    navigator.geolocation.getCurrentPosition(({ coords }) =>
      onChange(`${coords.longitude.toFixed(6)}, ${coords.latitude.toFixed(6)}`),
    );
  return (
    <div className="row">
      <Input
        {...attributes}
        inputMode="decimal"
        autoComplete="off"
        placeholder="113.264385, 23.129112"
        value={textOf(value)}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button onClick={locate}>{say('place.here')}</Button>
    </div>
  );
}

/** The input that a field of a kind is typed into. Files are chosen below the fields; what is computed is never typed. */
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
    case 'month':
      return <MonthInput {...props} />;
    case 'money':
    case 'number':
    case 'count':
      return <FigureInput {...props} />;
    case 'person':
      return <PersonInput {...props} />;
    case 'place':
      return <PlaceInput {...props} />;
    case 'yesNo':
      if (field.canBeUnknown === true) return <UnknownInput {...props} />;
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
