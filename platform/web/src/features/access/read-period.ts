const SHORTEST_DAYS = 30;
const LONGEST_DAYS = 36_500;

/** Days as somebody types them; null for an empty field (kept for ever), undefined for what is no such number. */
export function readPeriod(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const days = Number(trimmed);
  return /^\d{1,5}$/u.test(trimmed) && days >= SHORTEST_DAYS && days <= LONGEST_DAYS ? days : undefined;
}
