import { roles } from '@junheng/contract';
import type { Role } from '@junheng/contract';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import type { FieldInput } from '../../components/forms/field.tsx';
import { useCommonWords } from '../../i18n/use-common-words.ts';

interface RoleSelectProps {
  readonly input: FieldInput;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

/** Chooses a role by its name. */
export function RoleSelect({ input, value, onChange }: RoleSelectProps): ReactElement {
  const say = useCommonWords();
  return (
    <Select
      {...input}
      value={value}
      onChange={onChange}
      options={roles.map((role) => ({ value: role, label: say(`role.${role}`) }))}
    />
  );
}
