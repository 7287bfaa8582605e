import type { Field as RecordField, Fields } from '@junheng/records';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Field } from '../components/forms/field.tsx';
import { FileUpload, useFileUploads } from '../components/forms/file-upload.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { usePick } from '../i18n/words.ts';
import { FieldInput } from './field-input.tsx';
import { FormFrame } from './form-frame.tsx';
import { useFaultWords } from './use-fault-words.ts';
import type { TypedForm } from './use-typed.ts';

interface RecordFormProps<F extends Fields> {
  readonly fields: F;
  readonly form: TypedForm<F>;
  /** Fields that this form does not ask for. */
  readonly hidden?: readonly Extract<keyof F, string>[];
  /** What rules of the area say of a field beyond its own; said when the form is sent, and it is then not sent. */
  readonly errors?: Readonly<Partial<Record<Extract<keyof F, string>, string | undefined>>>;
  /** Help that depends on what is typed. */
  readonly helps?: Readonly<Partial<Record<Extract<keyof F, string>, string | undefined>>>;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly save?: string;
  readonly onSend: (body: TypedForm<F>['body']) => void;
  /** Whether something beside the fields is wrong, so that nothing is sent. */
  readonly blocked?: boolean;
  /** Further inputs above the button; they learn whether errors are shown yet. */
  readonly children?: (isChecked: boolean) => ReactNode;
}

const isFile = (field: RecordField): field is RecordField & { type: 'file' | 'photo' } =>
  field.type === 'file' || field.type === 'photo';

/** The form of a kind: its fields with help and errors, what was kept of an earlier try, calm news of a conflict, and one button. */
export function RecordForm<F extends Fields>(props: RecordFormProps<F>): ReactElement {
  const { fields, form, hidden = [], errors = {}, helps = {}, error, isPending } = props;
  const say = useCommonWords();
  const pick = usePick();
  const sayFault = useFaultWords();
  const uploads = useFileUploads('evidence', 1);
  const [isChecked, setIsChecked] = useState(false);
  const asked = Object.entries<RecordField>(fields).filter(([name]) => !hidden.some((each) => each === name));
  const own = errors as Readonly<Record<string, string | undefined>>;
  const help = helps as Readonly<Record<string, string | undefined>>;
  const errorOf = (name: string, field: RecordField): string | undefined => {
    const fault = form.faults.get(name);
    return fault === undefined ? own[name] : sayFault(field, fault);
  };
  const files = asked.filter(([, field]) => isFile(field));
  const send = () => {
    setIsChecked(true);
    if (asked.some(([name, field]) => errorOf(name, field) !== undefined)) return;
    if (uploads.isBusy || uploads.hasFailed || props.blocked === true) return;
    const handedIn = Object.fromEntries(files.map(([name]) => [name, uploads.files[0]?.id ?? null]));
    props.onSend({ ...form.body, ...handedIn });
  };
  const labelOf = (field: RecordField): string => {
    const label = pick(field.label.zh, field.label.en);
    const canBeEmpty =
      field.required !== true &&
      field.none === undefined &&
      field.type !== 'yesNo' &&
      field.type !== 'reference';
    return canBeEmpty ? say('optional', { label }) : label;
  };
  return (
    <FormFrame
      error={error}
      isPending={isPending}
      wasKept={form.wasKept}
      isBusy={uploads.isBusy}
      save={props.save}
      onSave={send}
    >
      {asked
        .filter(([, field]) => !isFile(field))
        .map(([name, field]) => (
          <Field
            key={name}
            label={labelOf(field)}
            help={help[name] ?? (field.help === undefined ? undefined : pick(field.help.zh, field.help.en))}
            error={isChecked ? errorOf(name, field) : undefined}
          >
            {(attributes) => (
              <FieldInput
                field={field}
                attributes={attributes}
                value={form.typed[name] ?? null}
                onChange={(value) => form.set(name, value)}
              />
            )}
          </Field>
        ))}
      {files.map(([name, field]) => (
        <FileUpload
          key={name}
          purpose="evidence"
          label={labelOf(field)}
          help={field.help === undefined ? '' : pick(field.help.zh, field.help.en)}
          most={1}
          uploads={uploads}
        />
      ))}
      {props.children?.(isChecked)}
    </FormFrame>
  );
}
