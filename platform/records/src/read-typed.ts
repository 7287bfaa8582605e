import type { Field, Fields } from './field.ts';
import type { BodyOf, PlaceValue } from './values.ts';

/** What a form holds while somebody types: texts, lists of ids, ticks. */
export type Typed = Readonly<Record<string, string | readonly string[] | boolean | null>>;

/** A place typed as degrees east and north, `113.26, 23.13`; null where it is none. */
export function readPlace(text: string): PlaceValue | null {
  const parts = /^\s*(-?\d{1,3}(?:\.\d{1,9})?)\s*[,，]\s*(-?\d{1,2}(?:\.\d{1,9})?)\s*$/u.exec(text);
  if (parts === null) return null;
  const [lon, lat] = [Number(parts[1]), Number(parts[2])];
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { lon, lat } : null;
}

function readOne(field: Field, typed: Typed[string] | undefined): unknown {
  if (field.type === 'yesNo') return typed ?? (field.canBeUnknown === true ? null : false);
  if (Array.isArray(typed)) return typed;
  if (field.type === 'reference' && field.through !== undefined) return [];
  const text = typeof typed === 'string' ? typed.trim() : '';
  if (field.type === 'text') return text;
  if (text === '') return null;
  if (field.type === 'place') return readPlace(text) ?? text;
  return field.type === 'count' ? Number(text) : text;
}

/** Makes the body that a form hands in from what was typed; what was left empty becomes null, or an empty text. */
export function readTyped<F extends Fields>(fields: F, typed: Typed): BodyOf<F> {
  const body = Object.entries(fields)
    .filter(([, field]) => field.type !== 'computed')
    .map(([name, field]) => [name, readOne(field, typed[name])]);
  return Object.fromEntries(body) as BodyOf<F>;
}
