/** One field of a change: its name, what it was, what it became. Empty where it was not there. */
export interface AuditFieldChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : { value };
}

/** Ids and counters tell machines apart, not people. */
const isForMachines = (name: string): boolean => /(^id|Id|^version)$/u.test(name);

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && 'text' in value && typeof value.text === 'string') return value.text;
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

/** The fields that differ between two states of a thing, in the order of the later state; ids and versions aside, a source by its words. */
export function auditChanges(before: unknown, after: unknown): AuditFieldChange[] {
  const [old, next] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(next), ...Object.keys(old)])];
  return names
    .filter((name) => !isForMachines(name))
    .map((name) => ({ name, before: textOf(old[name]), after: textOf(next[name]) }))
    .filter((change) => change.before !== change.after);
}
