/** A stretch of whole calendar years, both ends included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The years of a period, first to last. */
export function yearsOf(period: Period): number[] {
  return Array.from({ length: period.to - period.from + 1 }, (_, index) => period.from + index);
}

/** The share of a period that has passed on a day (`YYYY-MM-DD`): 0 before it begins, 1 after its last day. */
export function elapsedShare(period: Period, day: string): number {
  const start = Date.UTC(period.from, 0, 1);
  const end = Date.UTC(period.to + 1, 0, 1);
  const at = Date.parse(`${day}T00:00:00Z`);
  return Math.min(1, Math.max(0, (at - start) / (end - start)));
}
