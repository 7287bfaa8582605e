/** Reads a number as people type it — full-width digits, a percent sign, thousands separators — as decimal text; null when it is none. */
export function readDecimal(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s,%\u202f]/gu, '')
    .replace('\u2212', '-');
  if (!/^-?\d{1,15}(\.\d{1,6})?$/u.test(text)) return null;
  return text;
}
