// Deferred acceptance where bound children (twins) move as one.
import type { Run } from './round.ts';
import type { Round } from './round-shape.ts';

/** First member of each bound group → all members. */
export function bindGroups(round: Round): Map<number, number[]> {
  const lists = new Map<string, number[]>();
  round.groups.forEach((group, a) => group !== '' && lists.set(group, [...(lists.get(group) ?? []), a]));
  return new Map([...lists.values()].filter((list) => list.length > 1).map((list) => [list[0], list]));
}

/** Like offers of single children, but a unit needs as many seats as it has members, and stands where its last member stands. */
export function acceptGroups({ round, before, left, got, mates, isExtra }: Run, served: (c: number) => boolean): void {
  const { start, who, pool } = round;
  const followers = new Set([...mates.values()].flatMap((list) => list.slice(1)));
  const membersOf = (c: number): readonly number[] => mates.get(who[c]) ?? [who[c]];
  const standing = (c: number): number => {
    return membersOf(c)
      .map((a) => start[a] + c - start[who[c]])
      .sort(before)
      .at(-1)!;
  };
  // A unit is barred where any of its members is: the others' priority may lie below the floor.
  const isOpen = (c: number): boolean => {
    return membersOf(c).every((a) => served(start[a] + c - start[who[c]]));
  };
  const held: number[][] = round.pools.map(() => []);
  const now = new Int32Array(round.ids.length).fill(-1);
  const next = start.slice(0, -1);
  const choose = (p: number, offers: readonly number[]): [number[], number[]] => {
    const kept: number[] = [];
    const out: number[] = [];
    let seats = left[p];
    for (const c of offers.toSorted((x, y) => before(standing(x), standing(y)))) {
      const size = membersOf(c).length;
      const fits = isExtra ? seats > 0 : size <= seats;
      (fits ? kept : out).push(c);
      if (fits) seats -= size;
    }
    return [kept, out];
  };
  const settle = (p: number, offers: readonly number[]): number[] => {
    const [kept, out] = choose(p, offers);
    held[p] = kept;
    for (const c of kept) now[who[c]] = c;
    for (const c of out) now[who[c]] = -1;
    return out.map((c) => who[c]);
  };
  const offer = (first: readonly number[]): void => {
    for (let free = first; free.length > 0;) {
      const arriving = new Map<number, number[]>();
      for (const a of free) {
        while (next[a] < start[a + 1] && !isOpen(next[a])) next[a] += 1;
        if (next[a] >= start[a + 1]) continue;
        const p = pool[next[a]];
        arriving.set(p, [...(arriving.get(p) ?? []), next[a]]);
        next[a] += 1;
      }
      free = [...arriving].flatMap(([p, offers]) => settle(p, [...held[p], ...offers]));
    }
  };
  const choicesOf = (a: number): number[] => {
    return Array.from({ length: start[a + 1] - start[a] }, (_, i) => start[a] + i).filter(isOpen);
  };
  const leads = [...round.ids.keys()].filter((a) => got[a] < 0 && !followers.has(a) && choicesOf(a).length > 0);
  offer(leads);
  // With units of several sizes a pool may now have room for somebody it sent away: they move there in turn, 1,000 times at most.
  // Of offers of one size a pool keeps those before a certain held one (null: all, undefined: none); worked out once until something moves.
  const bounds = new Map<string, number | null | undefined>();
  const boundOf = (p: number, size: number): number | null | undefined => {
    let taken = 0;
    if (left[p] <= 0 || (!isExtra && size > left[p])) return undefined;
    for (const d of held[p]) {
      taken += membersOf(d).length;
      if (isExtra ? taken >= left[p] : taken + size > left[p]) return d;
    }
    return null;
  };
  const isKept = (c: number): boolean => {
    const key = `${pool[c]}/${membersOf(c).length}`;
    if (!bounds.has(key)) bounds.set(key, boundOf(pool[c], membersOf(c).length));
    const bound = bounds.get(key);
    return bound !== undefined && (bound === null || before(standing(c), standing(bound)) < 0);
  };
  const wish = (a: number): number | undefined => choicesOf(a).find((c) => (now[a] < 0 || c < now[a]) && isKept(c));
  const firsts = new Map(leads.map((a) => [a, standing(choicesOf(a)[0])]));
  const inTurn = leads.toSorted((a, b) => before(firsts.get(a)!, firsts.get(b)!));
  for (let moves = 0; moves < 1000; moves += 1) {
    const mover = inTurn.find((a) => wish(a) !== undefined);
    if (mover === undefined) break;
    const c = wish(mover)!;
    const old = now[mover];
    if (old >= 0) held[pool[old]] = held[pool[old]].filter((d) => d !== old);
    const out = settle(pool[c], [...held[pool[c]], c]);
    for (const a of out) next[a] = start[a];
    offer(out);
    bounds.clear();
  }
  for (const c of held.flat()) {
    for (const a of membersOf(c)) got[a] = start[a] + c - start[who[c]];
    left[pool[c]] -= membersOf(c).length;
  }
}
