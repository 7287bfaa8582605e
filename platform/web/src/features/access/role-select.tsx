import { Select } from 'antd';
import type { ReactElement } from 'react';
import type { FieldInput } from '../../components/forms/field.tsx';
import { roles } from '@junheng/vocabulary';
import type { Role } from '@junheng/vocabulary';
import { useLabel } from '../../i18n/use-label.ts';

interface RoleSelectProps {
  readonly input: FieldInput;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

/** Chooses a role by its name. */
export function RoleSelect({ input, value, onChange }: RoleSelectProps): ReactElement {
  const label = useLabel();
  return (
    <Select
      {...input}
      value={value}
      onChange={onChange}
      options={roles.map((role) => ({ value: role, label: label(roles, role) }))}
    />
  );
}
