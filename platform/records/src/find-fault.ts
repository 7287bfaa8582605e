import type { Field, Fields } from './field.ts';
import { readPlace } from './read-typed.ts';

/** What is wrong with a value that somebody typed, by the word under which pages say it. */
export interface Fault {
  readonly code:
    'needed' | 'short' | 'long' | 'form' | 'number' | 'decimals' | 'range' | 'day' | 'future' | 'choice';
  readonly parameters: Readonly<Record<string, string | number>>;
}

const fault = (code: Fault['code'], parameters: Fault['parameters'] = {}): Fault => ({ code, parameters });
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether a field must be filled, given what the other fields hold. */
export function isRequired(field: Field, values: Readonly<Record<string, unknown>>): boolean {
  if (field.required === true) return true;
  const when = field.requiredWhen;
  return when !== undefined && when.is.some((word) => values[when.field] === word);
}

function faultOfText(text: string, field: Field & { readonly type: 'text' }): Fault | null {
  const { length } = text;
  if (length < (field.min ?? 0)) return fault('short', { min: field.min ?? 0 });
  if (length > field.max) return fault('long', { max: field.max });
  if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`, 'u').test(text))
    return fault('form');
  return null;
}

function faultOfNumber(
  text: string,
  limits: { readonly decimals: number; readonly min: number; readonly max: number },
): Fault | null {
  if (!/^-?\d{1,15}(?:\.\d+)?$/u.test(text)) return fault('number');
  if ((text.split('.')[1] ?? '').length > limits.decimals)
    return fault('decimals', { decimals: limits.decimals });
  const { min, max } = limits;
  return Number(text) < min || Number(text) > max ? fault('range', { min, max }) : null;
}

/**
 * What is wrong with the value of one field, or null. `values` are those of the whole form, `today` the day in China. Forms say it before
 * sending and the contract's schema refuses by the same rules.
 */
export function findFault(
  field: Field,
  value: unknown,
  values: Readonly<Record<string, unknown>>,
  today: string,
): Fault | null {
  const text = typeof value === 'string' ? value.trim() : value;
  if (isEmpty(text)) return isRequired(field, values) ? fault('needed') : null;
  switch (field.type) {
    case 'text':
      return typeof text === 'string' ? faultOfText(text, field) : fault('form');
    case 'number':
      return faultOfNumber(String(text), {
        decimals: field.decimals,
        min: field.min ?? -1e15,
        max: field.max ?? 1e15,
      });
    case 'money':
      return faultOfNumber(String(text), { decimals: 2, min: 0, max: 1e12 });
    case 'count':
      return faultOfNumber(String(text), { decimals: 0, min: 0, max: field.max ?? 2_147_483_647 });
    case 'day':
      if (!/^\d{4}-\d\d-\d\d$/u.test(String(text))) return fault('day');
      return field.isPast === true && String(text) > today ? fault('future', { today }) : null;
    case 'month':
      return /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(String(text)) ? null : fault('choice');
    case 'place':
      return typeof text === 'string' && readPlace(text) === null ? fault('form') : null;
    case 'choice':
      return (field.words as readonly string[]).includes(String(text)) ? null : fault('choice');
    default:
      return null;
  }
}

/** The faults of a whole form by field; empty when it may be sent. */
export function findFaults(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  today: string,
): ReadonlyMap<string, Fault> {
  const found = Object.entries(fields).flatMap(([name, field]) => {
    const wrong = findFault(field, values[name], values, today);
    return wrong === null ? [] : [[name, wrong] as const];
  });
  return new Map(found);
}
