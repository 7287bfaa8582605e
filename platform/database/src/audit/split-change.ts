import { randomBytes } from 'node:crypto';

/** Sixteen random bytes in hex: beside what tells of a person, so that its digest tells nobody what it was once it is erased. */
export const makeSalt = (): string => randomBytes(16).toString('hex');

type Values = Readonly<Record<string, unknown>>;

/** The personal fields that a trace of a record carries apart. */
function personalOf(value: unknown): Values | undefined {
  if (typeof value !== 'object' || value === null || !('personal' in value)) return undefined;
  const { personal } = value;
  return typeof personal === 'object' && personal !== null ? (personal as Values) : undefined;
}

function openOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (personalOf(value) === undefined) return JSON.stringify(value);
  const { personal: _, ...open } = value as Values;
  return JSON.stringify(open);
}

/** What an entry keeps: the open values as JSON, and apart what tells of a person (`{ before?, after? }`), null when nothing does. */
export function splitChange(change: { readonly before: unknown; readonly after: unknown }): {
  readonly before: string | null;
  readonly after: string | null;
  readonly personal: string | null;
} {
  const [before, after] = [personalOf(change.before), personalOf(change.after)];
  const personal =
    before === undefined && after === undefined
      ? null
      : JSON.stringify({
          ...(before === undefined ? {} : { before }),
          ...(after === undefined ? {} : { after }),
        });
  return { before: openOf(change.before), after: openOf(change.after), personal };
}
