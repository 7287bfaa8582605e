/** One class that pupils sit in, while sectioning is under way. */
export interface SeatGroup {
  readonly id: string;
  /** Groups of one pool are interchangeable for a pupil: one homeroom type, or one subject in one block. */
  readonly pool: number;
  /** Electives whose pupils the class should resemble; several for a homeroom that keeps several. */
  readonly electives: readonly number[];
  readonly kind: 'homeroom' | 'walking';
}

/** Who sits where: pupil → the group of each of its seats; −1 for a homeroom that is not ours to change. */
export interface Seating {
  readonly groups: readonly SeatGroup[];
  readonly seats: readonly number[][];
}

/** Deals items to receivers so that each gets its count and a similar mix: to whom the most is owed at each turn. */
export function dealOut(counts: readonly number[], items: readonly number[]): number[] {
  const total = items.length;
  const given = counts.map(() => 0);
  return items.map((_, turn) => {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    counts.forEach((count, receiver) => {
      const owed = (count * (turn + 1)) / total - (given[receiver] ?? 0);
      if ((given[receiver] ?? 0) < count && owed > most) {
        most = owed;
        best = receiver;
      }
    });
    given[best] = (given[best] ?? 0) + 1;
    return best;
  });
}

/** Sizes that differ by at most one. */
export function shareEvenly(total: number, parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, part) => Math.floor(total / parts) + (part < total % parts ? 1 : 0),
  );
}
