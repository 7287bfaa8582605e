import type { ReviewContent } from '@junheng/contract';
import { readDay } from '../../../components/forms/read-day.ts';
import { fieldsOf, listNames } from './form-fields.ts';
import type { FieldName, FormField, ListName } from './form-fields.ts';
import { listOf, rowsOf } from './list-values.ts';

/** What stands in a form, as text: fields as typed, lists as JSON, so that a draft of it can be kept. */
export type FormValues = Readonly<Record<string, string>>;

/** What is wrong with a field, to be said in words. */
export type FieldFault = 'needed' | 'number' | 'integer' | 'year' | 'day' | 'order';
export type FormFaults = Readonly<Partial<Record<FieldName | ListName, FieldFault>>>;

type LoosePayload = Readonly<Record<string, unknown>>;

/** A form as it is opened for an item. */
export function valuesOf(content: ReviewContent): FormValues {
  const payload = content.payload as LoosePayload;
  const values: Record<string, string> = {};
  for (const { name } of fieldsOf(content.kind)) {
    const value = payload[name];
    values[name] =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : '';
  }
  if (content.kind === 'target') values['parentItemId'] = content.payload.parentItemId ?? '';
  for (const name of listNames) {
    const list = payload[name];
    if (list !== undefined) values[name] = JSON.stringify(rowsOf(name, list));
  }
  return values;
}

/** A list of a form; empty when a kept draft does not hold one. */
export function listIn<Row>(values: FormValues, name: ListName): readonly Row[] {
  try {
    const list: unknown = JSON.parse(values[name] ?? '[]');
    return Array.isArray(list) ? (list as Row[]) : [];
  } catch {
    return [];
  }
}

/** A number as people type it: full-width digits, separators, a sign of percent; the empty text stays empty. */
function plainNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s,%\u202f]/gu, '')
    .replace('\u2212', '-');
}

type Read = { readonly value: unknown } | { readonly fault: FieldFault };

function readField(field: FormField, typed: string): Read {
  const words = typed.trim();
  if (field.kind === 'yes') return { value: words === 'true' };
  if (words === '') {
    if (field.isNeeded === true) return { fault: 'needed' };
    const isWords = field.kind === 'line' || field.kind === 'area';
    return { value: isWords && field.isNullable !== true ? '' : null };
  }
  const number = plainNumber(words);
  switch (field.kind) {
    case 'decimal':
      return /^-?\d{1,15}(\.\d{1,6})?$/u.test(number) ? { value: number } : { fault: 'number' };
    case 'integer':
      return /^\d{1,9}$/u.test(number) ? { value: Number(number) } : { fault: 'integer' };
    case 'year': {
      const year = Number(number.replace('年', ''));
      return Number.isInteger(year) && year >= 1949 && year <= 2200 ? { value: year } : { fault: 'year' };
    }
    case 'day': {
      const day = readDay(words);
      return day === null ? { fault: 'day' } : { value: day };
    }
    default:
      return { value: words };
  }
}

/** Faults that lie between fields: a target needs its number, a range its two ends, a promise at least one. */
function faultsBetween(kind: ReviewContent['kind'], payload: Record<string, unknown>): FormFaults {
  if (kind === 'promise') return Number(payload['count']) > 0 ? {} : { count: 'integer' };
  if (kind !== 'target') return {};
  const { comparator, value, valueMax } = payload;
  if (comparator === 'qualitative' || comparator === 'maintain') return {};
  if (value === null) return { value: 'needed' };
  if (comparator !== 'range') return {};
  if (valueMax === null) return { valueMax: 'needed' };
  return Number(valueMax) >= Number(value) ? {} : { valueMax: 'order' };
}

/** Reads a form back into a payload over what stood there before; faults by field when it does not hold. */
export function readForm(
  before: ReviewContent,
  values: FormValues,
): { readonly content: ReviewContent; readonly faults: FormFaults } {
  const payload: Record<string, unknown> = { ...before.payload };
  const faults: Partial<Record<FieldName | ListName, FieldFault>> = {};
  for (const field of fieldsOf(before.kind)) {
    const read = readField(field, values[field.name] ?? '');
    if ('fault' in read) faults[field.name] = read.fault;
    else payload[field.name] = read.value;
  }
  for (const name of listNames) {
    if (!(name in payload)) continue;
    const list = listOf(name, listIn(values, name));
    if (list === null) faults[name] = name === 'path' ? 'number' : 'day';
    else payload[name] = list;
  }
  if (before.kind === 'target') {
    payload['parentItemId'] = values['parentItemId'] || null;
    if (payload['comparator'] !== 'range') payload['valueMax'] = null;
    if (payload['year'] !== before.payload.year) payload['yearStated'] = payload['year'] !== null;
  }
  return {
    content: { kind: before.kind, payload } as ReviewContent,
    faults: { ...faultsBetween(before.kind, payload), ...faults },
  };
}
