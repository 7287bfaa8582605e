import { Input } from 'antd';
import type { ReactElement } from 'react';
import { Field } from '../../components/forms/field.tsx';

interface PasswordFieldProps {
  readonly label: string;
  readonly help: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** A password that an administrator gives: legible, since it is told to somebody. */
export function PasswordField({ label, help, error, value, onChange }: PasswordFieldProps): ReactElement {
  return (
    <Field label={label} help={help} error={error}>
      {(input) => (
        <Input
          {...input}
          autoComplete="new-password"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
