/** Reads a calendar day as people type it — `2026-11-21`, `2026/1/5`, `2026年1月5日`, `20261121` — as `YYYY-MM-DD`; null when it is none. */
export function readDay(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const found =
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text);
  if (found === null) return null;
  const [, year = '', month = '', date = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : null;
}
