import type { Round, Rules } from './round-shape.ts';
// Immediate acceptance and parallel choice serve the ranks in batches.

/** Ranks served together: all; one by one (immediate acceptance); in batches (parallel choice). */
export function listBatches(round: Round, rules: Rules, mechanism: string): [number, number][] {
  const ranks = [...new Set(round.rank)].sort((x, y) => x - y);
  if (mechanism === 'ia') return ranks.map((rank) => [rank, rank]);
  const batches: [number, number][] = [];
  const batchOf = (rank: number): [number, number] => {
    let from = 1;
    for (const size of rules.batches.slice(0, -1)) {
      if (rank < from + size) return [from, from + size - 1];
      from += size;
    }
    const size = rules.batches.at(-1)!;
    from += Math.floor((rank - from) / size) * size;
    return [from, from + size - 1];
  };
  for (const rank of ranks) if (batches.length === 0 || rank > batches.at(-1)![1]) batches.push(batchOf(rank));
  return batches;
}
