import { findUnits, setProjectPlace } from '@junheng/contract';
import type { BuildingProjectDetail } from '@junheng/contract';
import { checkPlace } from '@junheng/domain';
import { Input, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { Field } from '../../../components/forms/field.tsx';
import type { FieldInput } from '../../../components/forms/field.tsx';
import { usePick } from '../../../i18n/words.ts';
import { useDraft } from '../../../components/forms/use-draft.ts';
import { EditPanel } from './edit-panel.tsx';
import { FormFrame } from '../../../records/form-frame.tsx';
import { useProjectWords } from '../use-project-words.ts';
import { useSendProject } from './use-send-project.ts';

interface UnitChoiceProps {
  readonly input: FieldInput;
  readonly kinds: readonly string[];
  readonly value: string;
  readonly onChange: (unitId: string) => void;
}

/** Chooses a unit of some kinds by typing part of its name, or none. */
function UnitChoice({ input, kinds, value, onChange }: UnitChoiceProps): ReactElement {
  const pick = usePick();
  const { data } = useRead(findUnits, { query: { pageSize: 500 } }, { freshFor: 600_000 });
  const units = (data?.items ?? []).filter(({ kind }) => kinds.includes(kind));
  return (
    <Select
      {...input}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      {...(value === '' ? {} : { value })}
      onChange={(id: string | undefined) => onChange(id ?? '')}
      options={units.map((unit) => ({ value: unit.id, label: pick(unit.name, unit.nameEn) }))}
    />
  );
}

/** A number typed as text: null for nothing, undefined for what is none. */
function readNumber(typed: string, pattern: RegExp): number | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  return pattern.test(text) ? Number(text) : undefined;
}

const DEGREES = /^\d{1,3}(\.\d{1,8})?$/u;
const WHOLE = /^\d{1,5}$/u;
const written = (value: number | null): string => (value === null ? '' : String(value));

function PlaceForm({ project }: { readonly project: BuildingProjectDetail }): ReactElement {
  const say = useProjectWords();
  const [draft, setDraft, clearDraft, wasKept] = useDraft(`place.${project.id}`, {
    lon: written(project.lon),
    lat: written(project.lat),
    townId: project.townId ?? '',
    unitId: project.unitId ?? '',
    places: written(project.places),
  });
  const { send, error, isPending } = useSendProject(setProjectPlace, project.id, clearDraft);
  const [isChecked, setIsChecked] = useState(false);
  const [lon, lat] = [readNumber(draft.lon, DEGREES), readNumber(draft.lat, DEGREES)];
  const places = readNumber(draft.places, WHOLE);
  const checked = checkPlace({ lon: lon ?? null, lat: lat ?? null, townKind: null, unitKind: null });
  const code = checked.ok ? null : checked.error.code;
  const lonError =
    lon === undefined
      ? say('form.place.error')
      : code === 'PLAN_PLACE_HALF'
        ? say('form.place.half')
        : code === 'PLAN_PLACE_OUTSIDE'
          ? say('form.place.outside')
          : undefined;
  const save = () => {
    setIsChecked(true);
    if (lon === undefined || lat === undefined || places === undefined || !checked.ok) return;
    send({
      params: { id: project.id },
      body: {
        version: project.version,
        lon,
        lat,
        townId: draft.townId === '' ? null : draft.townId,
        unitId: draft.unitId === '' ? null : draft.unitId,
        places,
      },
    });
  };
  return (
    <FormFrame error={error} isPending={isPending} wasKept={wasKept} onSave={save}>
      <Field label={say('form.place.town')}>
        {(input) => (
          <UnitChoice
            input={input}
            kinds={['town']}
            value={draft.townId}
            onChange={(townId) => setDraft({ townId })}
          />
        )}
      </Field>
      <div className="pair">
        <Field label={say('form.place.lon')} error={isChecked ? lonError : undefined}>
          {(input) => (
            <Input
              {...input}
              inputMode="decimal"
              autoComplete="off"
              value={draft.lon}
              onChange={(event) => setDraft({ lon: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={say('form.place.lat')}
          error={isChecked && lat === undefined ? say('form.place.error') : undefined}
        >
          {(input) => (
            <Input
              {...input}
              inputMode="decimal"
              autoComplete="off"
              value={draft.lat}
              onChange={(event) => setDraft({ lat: event.target.value })}
            />
          )}
        </Field>
      </div>
      <p className="field-help">{say('form.place.help')}</p>
      <Field
        label={say('form.place.places')}
        error={isChecked && places === undefined ? say('form.place.places.error') : undefined}
      >
        {(input) => (
          <Input
            {...input}
            inputMode="numeric"
            autoComplete="off"
            value={draft.places}
            onChange={(event) => setDraft({ places: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('form.place.school')} help={say('form.place.school.help')}>
        {(input) => (
          <UnitChoice
            input={input}
            kinds={['school', 'kindergarten']}
            value={draft.unitId}
            onChange={(unitId) => setDraft({ unitId })}
          />
        )}
      </Field>
    </FormFrame>
  );
}

/** 填写位置和学校: where it stands, which school it becomes, how many places it makes. */
export function Page(): ReactElement {
  const say = useProjectWords();
  return <EditPanel title={say('place.edit')}>{(project) => <PlaceForm project={project} />}</EditPanel>;
}
