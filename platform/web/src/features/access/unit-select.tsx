import { findUnits } from '@junheng/contract';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import type { FieldInput } from '../../components/forms/field.tsx';
import { usePick } from '../../i18n/words.ts';

interface UnitSelectProps {
  readonly input: FieldInput;
  readonly value: string;
  readonly onChange: (unitId: string) => void;
}

/** Chooses a unit by typing part of its name. */
export function UnitSelect({ input, value, onChange }: UnitSelectProps): ReactElement {
  const pick = usePick();
  const { data } = useRead(findUnits, { query: { pageSize: 500 } }, { freshFor: 600_000 });
  return (
    <Select
      {...input}
      showSearch={{ optionFilterProp: 'label' }}
      {...(value === '' ? {} : { value })}
      onChange={onChange}
      options={(data?.items ?? []).map((unit) => ({ value: unit.id, label: pick(unit.name, unit.nameEn) }))}
    />
  );
}
