import type { ReviewContent, ReviewDuty } from '@junheng/contract';
import { readDay } from '../../../components/forms/read-day.ts';
import type { ListName } from './form-fields.ts';

/** A row of two typed parts: a year with its value, or a day with what is due; `span` is where the document says it. */
export interface DatedRow {
  readonly when: string;
  readonly what: string;
  readonly span?: readonly [number, number] | null;
}

type Path = Extract<ReviewContent, { kind: 'target' }>['payload']['path'];
type Checkpoints = Extract<ReviewContent, { kind: 'task' }>['payload']['checkpoints'];

/** A list of a payload as the form holds it. */
export function rowsOf(name: ListName, list: unknown): unknown {
  if (name === 'path') return (list as Path).map(({ year, value }) => ({ when: String(year), what: value }));
  if (name === 'checkpoints')
    return (list as Checkpoints).map(({ due, text, span }) => ({ when: due, what: text, span }));
  return list;
}

/** A list of the form as the payload wants it; rows left empty are dropped. Null when a row cannot be read. */
export function listOf(name: ListName, rows: readonly unknown[]): unknown[] | null {
  if (name === 'duties') return (rows as ReviewDuty[]).filter((duty) => duty.name.trim() !== '');
  if (name !== 'path' && name !== 'checkpoints') return [...rows];
  const dated = (rows as DatedRow[]).filter(({ when, what }) => when.trim() !== '' || what.trim() !== '');
  const list = dated.map(({ when, what, span }) => {
    const typed = when.normalize('NFKC').trim();
    if (name === 'path') {
      const year = Number(typed.replace('年', ''));
      const value = what.normalize('NFKC').replace(/[\s,%]/gu, '');
      const isRead =
        Number.isInteger(year) && year >= 1949 && year <= 2200 && /^-?\d{1,15}(\.\d{1,6})?$/u.test(value);
      return isRead ? { year, value } : null;
    }
    // A year alone means its last day, as plans mean it.
    const due = /^\d{4}年?$/u.test(typed) ? `${typed.slice(0, 4)}-12-31` : readDay(typed);
    return due === null || what.trim() === '' ? null : { due, text: what.trim(), span: span ?? null };
  });
  return list.includes(null) ? null : list;
}
