import type { Fault, Field as RecordField, Fields } from '@junheng/records';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Field } from '../components/forms/field.tsx';
import { FileUpload, useFileUploads } from '../components/forms/file-upload.tsx';
import type { Uploads } from '../components/forms/use-uploads.ts';
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

type FileLike = RecordField & { readonly type: 'file' | 'photo' };

const isFile = (field: RecordField): field is FileLike => field.type === 'file' || field.type === 'photo';

const NEEDED: Fault = { code: 'needed', parameters: {} };

interface FileFieldProps {
  readonly field: FileLike;
  readonly label: string;
  /** What to say while nothing was chosen. */
  readonly needs: string | undefined;
  readonly onChange: (uploads: Uploads) => void;
}

/** One file or photo of a form, for the purpose that its field names; on a phone the camera comes first for photos. */
function FileField({ field, label, needs, onChange }: FileFieldProps): ReactElement {
  const pick = usePick();
  const uploads = useFileUploads(field.purpose, 1);
  const state = uploads.items.map((item) => `${item.key} ${item.state}`).join();
  const told = useRef('');
  useEffect(() => {
    if (told.current === state) return;
    told.current = state;
    onChange(uploads);
  }, [state, uploads, onChange]);
  return (
    <FileUpload
      purpose={field.purpose}
      label={label}
      help={field.help === undefined ? '' : pick(field.help.zh, field.help.en)}
      error={uploads.items.length === 0 ? needs : undefined}
      most={1}
      isPhoto={field.type === 'photo'}
      uploads={uploads}
    />
  );
}

/** The form of a kind: its fields with help and errors, what was kept of an earlier try, calm news of a conflict, and one button. */
export function RecordForm<F extends Fields>(props: RecordFormProps<F>): ReactElement {
  const { fields, form, hidden = [], errors = {}, helps = {}, error, isPending } = props;
  const say = useCommonWords();
  const pick = usePick();
  const sayFault = useFaultWords();
  const [sent, setSent] = useState<Readonly<Record<string, Uploads>>>({});
  const [isChecked, setIsChecked] = useState(false);
  const asked = Object.entries<RecordField>(fields).filter(([name]) => !hidden.some((each) => each === name));
  const own = errors as Readonly<Record<string, string | undefined>>;
  const help = helps as Readonly<Record<string, string | undefined>>;
  const errorOf = (name: string, field: RecordField): string | undefined => {
    const fault = form.faults.get(name);
    return fault === undefined ? own[name] : sayFault(field, fault);
  };
  const files = asked.flatMap(([name, field]) => (isFile(field) ? [[name, field] as const] : []));
  const isBusy = files.some(([name]) => sent[name]?.isBusy === true);
  const send = () => {
    setIsChecked(true);
    if (asked.some(([name, field]) => errorOf(name, field) !== undefined)) return;
    const chosen = files.map(([name, field]) => [name, field, sent[name]] as const);
    if (chosen.some(([, , uploads]) => uploads?.hasFailed === true)) return;
    if (isBusy || props.blocked === true) return;
    if (chosen.some(([, field, uploads]) => field.required === true && uploads?.files[0] === undefined))
      return;
    const handedIn = Object.fromEntries(
      chosen.map(([name, , uploads]) => [name, uploads?.files[0]?.id ?? null]),
    );
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
      isBusy={isBusy}
      save={props.save}
      onSave={send}
    >
      {asked
        .filter(([, field]) => !isFile(field) && field.type !== 'computed')
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
        <FileField
          key={name}
          field={field}
          label={labelOf(field)}
          needs={isChecked && field.required === true ? sayFault(field, NEEDED) : undefined}
          onChange={(uploads) => setSent((before) => ({ ...before, [name]: uploads }))}
        />
      ))}
      {props.children?.(isChecked)}
    </FormFrame>
  );
}
