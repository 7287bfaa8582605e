import type { Market } from '../market.ts';
import type { Mechanism } from '../rules.ts';

/** The last rank of a batch without end. */
const ALL_RANKS = 2_147_483_647;

/**
 * The ranks that each batch serves: all in one for deferred acceptance, serial dictatorship and top trading cycles; one rank a
 * batch for immediate acceptance (round k serves the choices of rank k, whatever ranks are missing); for parallel choice as many
 * ranks a batch as the rules say, the last number repeating.
 */
export function planBatches(
  market: Market,
  mechanism: Mechanism,
  sizes: readonly number[],
): readonly { readonly fromRank: number; readonly toRank: number }[] {
  if (mechanism !== 'ia' && mechanism !== 'parallel') return [{ fromRank: 1, toRank: ALL_RANKS }];
  const ranks = [...distinctRanks(market)].toSorted((a, b) => a - b);
  if (mechanism === 'ia') return ranks.map((rank) => ({ fromRank: rank, toRank: rank }));
  const batches: { fromRank: number; toRank: number }[] = [];
  let fromRank = 1;
  let step = 0;
  for (const rank of ranks) {
    if (rank < fromRank) continue;
    let size = sizes[step] ?? 1;
    while (step < sizes.length - 1 && rank >= fromRank + size) {
      fromRank += size;
      step += 1;
      size = sizes[step] as number;
    }
    // The last number repeats: batches that no choice falls into are leapt over.
    fromRank += Math.floor((rank - fromRank) / size) * size;
    batches.push({ fromRank, toRank: fromRank + size - 1 });
    fromRank += size;
    step = Math.min(step + 1, sizes.length - 1);
  }
  return batches;
}

function distinctRanks(market: Market): Set<number> {
  const ranks = new Set<number>();
  const { rank, count } = market.choices;
  let before = 0;
  for (let choice = 0; choice < count; choice += 1) {
    const value = rank[choice] as number;
    if (value !== before && value !== before + 1) ranks.add(value);
    else if (!ranks.has(value)) ranks.add(value);
    before = value;
  }
  return ranks;
}
