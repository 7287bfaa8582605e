// The mechanisms, written for reading: rounds of offers, and a sort wherever a school has to choose.
import type { Round, Rules } from './round-shape.ts';
import { listBatches } from './batches.ts';
import { tradeCycles } from './cycles.ts';
import { acceptGroups, bindGroups } from './groups.ts';
import { joinTwins } from './join.ts';
import { returnUnused } from './reserves.ts';
import { openStage } from './stages.ts';
import type { Run } from './round.ts';

/** The order in a pool: higher priority, then the keys, then the ticket. Serial dictatorship: the ticket alone. */
export function orderOf(round: Round, place: Int32Array, isSingle: boolean, isTicketOnly: boolean): Run['before'] {
  const ticket = (c: number): number => place[isSingle ? round.who[c] : c];
  return (c, d) => {
    if (!isTicketOnly) {
      if (round.priority[c] !== round.priority[d]) return round.priority[d] - round.priority[c];
      for (const key of round.keys) if (key[c] !== key[d]) return key[c] - key[d];
    }
    return ticket(c) - ticket(d);
  };
}

/** What a run gives: for each applicant the choice, or −1; the floors in force; whoever joined a twin after the draw. */
export interface Ran {
  readonly got: Int32Array;
  readonly floors: readonly number[];
  readonly joined: ReadonlySet<number>;
}

/** Runs a mechanism. */
export function runMechanism(round: Round, rules: Rules, mechanism: string, before: Run['before']): Ran {
  const left = round.pools.map((pool) => pool.seats);
  const got = new Int32Array(round.ids.length).fill(-1);
  const floors = round.pools.map((pool) => pool.floor ?? -Infinity);
  const isBound = ['together', 'extra'].includes(rules.groups) && mechanism !== 'ttc' && round.groups.join('') !== '';
  const mates = isBound ? bindGroups(round) : new Map<number, number[]>();
  const run = { round, before, left, got, mates, isExtra: rules.groups === 'extra' };
  const batches = mechanism === 'ia' || mechanism === 'parallel' ? listBatches(round, rules, mechanism) : [[1, Infinity]];
  const accept = mechanism === 'ttc' ? tradeCycles : mates.size > 0 ? acceptGroups : acceptOffers;
  for (const stage of rules.stages) {
    if ('keep' in stage || 'belowOpenLine' in stage) openStage(round, stage, left, got, floors);
    for (const [from, to] of batches) {
      accept(run, (c) => {
        const isReserved = round.pools[round.pool[c]].reserveFor !== '';
        const isIn = stage.serves === 'all' || (stage.serves === 'reserved') === isReserved;
        return isIn && round.rank[c] >= from && round.rank[c] <= to && round.priority[c] >= floors[round.pool[c]];
      });
    }
    if (stage.unusedToOpen) returnUnused(round, left);
  }
  return { got, floors, joined: round.isApart ? joinTwins(round, rules, got) : new Set() };
}

/** Whoever is free offers at the next choice; each pool keeps the best up to its seats; whoever falls out is free again. */
function acceptOffers({ round, before, left, got }: Run, served: (c: number) => boolean): void {
  const held: number[][] = round.pools.map(() => []);
  const next = round.start.slice(0, -1);
  let free = [...round.ids.keys()].filter((a) => got[a] < 0);
  while (free.length > 0) {
    const touched = new Set<number>();
    for (const a of free) {
      while (next[a] < round.start[a + 1] && !served(next[a])) next[a] += 1;
      if (next[a] >= round.start[a + 1]) continue;
      held[round.pool[next[a]]].push(next[a]);
      touched.add(round.pool[next[a]]);
      next[a] += 1;
    }
    free = [...touched].flatMap((p) =>
      held[p]
        .sort(before)
        .splice(left[p])
        .map((c) => round.who[c]),
    );
  }
  for (const c of held.flat()) {
    got[round.who[c]] = c;
    left[round.pool[c]] -= 1;
  }
}
