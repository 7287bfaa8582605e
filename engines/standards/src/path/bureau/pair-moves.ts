/** People of one kind who leave or reach a school in a year. */
export interface MoveSide {
  readonly year: number;
  readonly stage: string | null;
  readonly kind: string;
  readonly school: string;
  readonly way: 'in' | 'out';
  readonly amount: number;
}

/** Who gives how many to whom. */
export interface MovePair {
  readonly year: number;
  readonly stage: string | null;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  /** Metres between the two schools, null when nobody said. */
  readonly metres: number | null;
}

/**
 * Pairs those who give with those who take, within each year, stage and kind: the nearest pair first, pairs without a known distance
 * last; equal distances by the codes of the schools. Persons are entered by people; this says numbers by pair.
 */
export function pairMoves(
  sides: readonly MoveSide[],
  metresOf: (from: string, to: string) => number | null = () => null,
): MovePair[] {
  const groups = new Map<string, MoveSide[]>();
  for (const side of sides) {
    const key = `${side.year} ${side.stage ?? ''} ${side.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), side]);
  }
  return [...groups.values()].flatMap((group) => {
    const left = new Map(group.map((side) => [side, side.amount]));
    const possible = group
      .filter((giver) => giver.way === 'out')
      .flatMap((giver) =>
        group
          .filter((taker) => taker.way === 'in' && taker.school !== giver.school)
          .map((taker) => ({ giver, taker, metres: metresOf(giver.school, taker.school) })),
      )
      .toSorted(
        (a, b) =>
          (a.metres ?? Infinity) - (b.metres ?? Infinity) ||
          compare(a.giver.school, b.giver.school) ||
          compare(a.taker.school, b.taker.school) ||
          0,
      );
    return possible.flatMap(({ giver, taker, metres }): MovePair[] => {
      const amount = Math.min(left.get(giver) ?? 0, left.get(taker) ?? 0);
      if (amount <= 0) return [];
      left.set(giver, (left.get(giver) ?? 0) - amount);
      left.set(taker, (left.get(taker) ?? 0) - amount);
      const { year, stage, kind } = giver;
      return [{ year, stage, kind, from: giver.school, to: taker.school, amount, metres }];
    });
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
