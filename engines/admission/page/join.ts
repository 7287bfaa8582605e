// Twins who drew apart join at one school.
import type { Round, Rules } from './round-shape.ts';
import { byBytes } from './draw.ts';

/** Of the pools that members drew and all chose: the smallest (better) or largest (worse) sum of ranks. Gives whoever moved. */
export function joinTwins(round: Round, rules: Rules, got: Int32Array): Set<number> {
  const joined = new Set<number>();
  for (const group of new Set(round.groups.filter((name) => name !== ''))) {
    const members = [...round.ids.keys()].filter((a) => round.groups[a] === group);
    const drawn = [...new Set(members.filter((a) => got[a] >= 0).map((a) => round.pool[got[a]]))];
    const choiceAt = (a: number, p: number): number => {
      const at = round.pool.subarray(round.start[a], round.start[a + 1]).indexOf(p);
      return at < 0 ? -1 : round.start[a] + at;
    };
    const ranks = (p: number): number => members.reduce((sum, a) => sum + round.rank[choiceAt(a, p)], 0);
    const turn = rules.groups === 'joinBetter' ? 1 : -1;
    const [pool] = drawn
      .filter((p) => members.every((a) => choiceAt(a, p) >= 0))
      .sort((p, q) => turn * (ranks(p) - ranks(q)) || byBytes(round.pools[p].name, round.pools[q].name));
    if (pool === undefined) continue;
    for (const a of members.filter((member) => got[member] !== choiceAt(member, pool))) {
      got[a] = choiceAt(a, pool);
      joined.add(a);
    }
  }
  return joined;
}
