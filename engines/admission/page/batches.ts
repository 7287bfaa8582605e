// Immediate acceptance and parallel choice serve the ranks in batches.
import type { Round, Rules } from './round.ts';

/** Ranks served together: all; one by one (immediate acceptance); in batches (parallel choice). */
export function listBatches(round: Round, rules: Rules, mechanism: string): [number, number][] {
  const ranks = [...new Set(round.rank)].sort((x, y) => x - y);
  if (mechanism === 'ia') return ranks.map((rank) => [rank, rank]);
  const batches: [number, number][] = [];
  for (let from = 1; from <= (ranks.at(-1) ?? 0);) {
    const size = rules.batches[Math.min(batches.length, rules.batches.length - 1)];
    batches.push([from, from + size - 1]);
    from += size;
  }
  return batches;
}
