import type { FittedItem } from './fit-items.ts';

/** A cut between levels, as ability, with the standard error over judges. */
export interface CutScore {
  readonly theta: number;
  readonly se: number;
}

/**
 * Angoff: each judge states for each item how likely a barely qualified pupil is to solve it (0–1); the cut is the ability at which the
 * expected score equals the judges' mean sum. `judgements[judge][item]`. Source: Angoff (1971).
 */
export function cutByAngoff(
  items: readonly FittedItem[],
  judgements: readonly (readonly number[])[],
): CutScore {
  return averageCuts(
    judgements.map((row) =>
      findAbility(
        items,
        row.reduce((sum, p) => sum + p, 0),
      ),
    ),
  );
}

/**
 * Bookmark: each judge marks the last item, in order of difficulty, that a barely qualified pupil solves with probability `response`
 * (two thirds); the cut is the mean place. `bookmarks` count items from 1. Source: Lewis, Mitzel & Green (1996).
 */
export function cutByBookmark(
  items: readonly FittedItem[],
  bookmarks: readonly number[],
  response = 2 / 3,
): CutScore {
  const places = items
    .map((item) => (Math.log(response / (1 - response)) - item.intercepts[0]!) / item.slope)
    .toSorted((a, b) => a - b);
  return averageCuts(
    bookmarks.map((mark) => places[Math.min(places.length, Math.max(1, Math.round(mark))) - 1]!),
  );
}

/** The level of an ability: how many of the rising cuts it reaches. */
export function levelOf(theta: number, cuts: readonly number[]): number {
  return cuts.filter((cut) => theta >= cut).length;
}

function findAbility(items: readonly FittedItem[], wanted: number): number {
  let [low, high] = [-8, 8];
  for (let step = 0; step < 60; step += 1) {
    const theta = (low + high) / 2;
    const expected = items.reduce(
      (sum, item) => sum + 1 / (1 + Math.exp(-(item.slope * theta + item.intercepts[0]!))),
      0,
    );
    if (expected < wanted) low = theta;
    else high = theta;
  }
  return (low + high) / 2;
}

function averageCuts(cuts: readonly number[]): CutScore {
  const mean = cuts.reduce((sum, cut) => sum + cut, 0) / cuts.length;
  const variance = cuts.reduce((sum, cut) => sum + (cut - mean) ** 2, 0) / Math.max(1, cuts.length - 1);
  return { theta: mean, se: cuts.length > 1 ? Math.sqrt(variance / cuts.length) : Number.NaN };
}
