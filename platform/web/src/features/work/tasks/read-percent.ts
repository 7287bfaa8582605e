/** Reads a whole percentage from 0 to 100 as people type it; null when it is none. */
export function readPercent(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[\s%]/gu, '');
  if (!/^\d{1,3}$/u.test(text)) return null;
  const percent = Number(text);
  return percent <= 100 ? percent : null;
}
