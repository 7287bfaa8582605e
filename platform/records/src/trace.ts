import type { RecordKind } from './kind.ts';

/** What the trail keeps of a record. */
export interface Trace {
  readonly [field: string]: unknown;
  /** Fields that tell of a person, apart, so that they can be erased; `personalDigest` goes on vouching for them. */
  readonly personal?: Readonly<Record<string, unknown>>;
  readonly personalDigest?: string;
}

/**
 * Makes what the trail keeps: open fields as they are, personal ones apart with the digest of their JSON, secrets never.
 * `digest` gives the hexadecimal SHA-256 of a text.
 */
export function traceOf(
  kind: RecordKind,
  values: Readonly<Record<string, unknown>>,
  digest: (text: string) => string,
): Trace {
  const of = (privacy: string): [string, unknown][] =>
    Object.entries(kind.fields)
      .filter(([name, field]) => (field.privacy ?? 'open') === privacy && values[name] !== undefined)
      .map(([name]) => [name, values[name]]);
  const personal = of('personal');
  if (personal.length === 0) return Object.fromEntries(of('open'));
  const apart = Object.fromEntries(personal.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ...Object.fromEntries(of('open')),
    personal: apart,
    personalDigest: digest(JSON.stringify(apart)),
  };
}
