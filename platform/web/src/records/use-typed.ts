import { findFaults, readTyped } from '@junheng/records';
import type { BodyOf, Fields, Fault, Typed } from '@junheng/records';
import { useState } from 'react';
import { useDraft } from '../components/forms/use-draft.ts';
import { todayInChina } from '../shell/as-of-picker.tsx';

/** What somebody types into a form, what is wrong with it, and the body it makes. */
export interface TypedForm<F extends Fields> {
  readonly typed: Typed;
  readonly set: (name: string, value: Typed[string]) => void;
  readonly body: BodyOf<F>;
  readonly faults: ReadonlyMap<string, Fault>;
  readonly clear: () => void;
  /** Whether something that was not sent came back. */
  readonly wasKept: boolean;
}

const emptyOf = (fields: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.type === 'choice' ? (field.initial ?? '') : '',
    ]),
  );

/** Keeps what is typed into the fields of a form: texts on the device until they are sent, secrets, ticks and lists only while it is open. */
export function useTyped<F extends Fields>(
  fields: F,
  draftName: string,
  initial: Readonly<Record<string, string | null | undefined>> = {},
): TypedForm<F> {
  const begun = Object.entries(initial).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const isKept = (name: string): boolean => fields[name]?.privacy !== 'secret';
  const empty = Object.fromEntries(Object.entries(emptyOf(fields)).filter(([name]) => isKept(name)));
  const [draft, setDraft, clear, wasKept] = useDraft(draftName, { ...empty, ...Object.fromEntries(begun) });
  const [others, setOthers] = useState<Typed>({});
  const typed: Typed = { ...draft, ...others };
  return {
    typed,
    body: readTyped(fields, typed),
    faults: findFaults(fields, typed, todayInChina()),
    clear,
    wasKept,
    set(name, value) {
      if (typeof value === 'string' && isKept(name)) setDraft({ [name]: value });
      else setOthers((before) => ({ ...before, [name]: value }));
    },
  };
}
