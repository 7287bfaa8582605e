/** A number of an option that must be at least `least`; undefined when it is none. */
export function readNumber(text: unknown, least: number, isWhole: boolean): number | undefined {
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const value = Number(text);
  if (!Number.isFinite(value) || value < least || (isWhole && !Number.isInteger(value))) return undefined;
  return value;
}
