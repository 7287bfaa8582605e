/** Reads numbers of days as people type them, with commas or spaces between; null when one of them is none. */
export function readDays(typed: string): number[] | null {
  const parts = typed
    .normalize('NFKC')
    .split(/[,、;\s]+/u)
    .filter((part) => part !== '');
  if (parts.length > 5 || parts.some((part) => !/^\d{1,3}$/u.test(part) || Number(part) > 180)) return null;
  return parts.map(Number);
}

/** Reads one number of days from 1; null when it is none. */
export function readDayCount(typed: string, most: number): number | null {
  const text = typed.normalize('NFKC').trim();
  if (!/^\d{1,3}$/u.test(text)) return null;
  const count = Number(text);
  return count >= 1 && count <= most ? count : null;
}
