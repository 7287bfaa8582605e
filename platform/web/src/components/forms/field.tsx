import './field.css';
import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';

/** What an input needs so that label, help and error belong to it. */
export interface FieldInput {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly status?: 'error';
}

interface FieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  /** Says what to do; what was typed stays. */
  readonly error?: string | undefined;
  readonly children: (input: FieldInput) => ReactNode;
}

/** A form field: label above, help below, and an error that says what to do. */
export function Field({ label, help, error, children }: FieldProps): ReactElement {
  const id = useId();
  // An error that says the same as the help takes its place.
  const showsHelp = help !== undefined && help !== error;
  const described = [!showsHelp ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`]
    .filter((part) => part !== '')
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(error === undefined ? {} : { 'aria-invalid': true, status: 'error' as const }),
      })}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
      {!showsHelp ? null : (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
    </div>
  );
}
