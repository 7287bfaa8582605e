// Top trading cycles.
import type { Run } from './round.ts';

/** Everybody points at the best-liked pool with a seat, every pool at whoever comes first there; cycles are carried out. */
export function tradeCycles({ round, before, left, got }: Run, served: (c: number) => boolean): void {
  const queues: number[][] = round.pools.map(() => []);
  round.pool.forEach((p, c) => queues[p].push(c));
  for (const queue of queues) queue.sort(before).reverse();
  const wish = (a: number): number => {
    for (let c = round.start[a]; c < round.start[a + 1]; c += 1) {
      if (served(c) && left[round.pool[c]] > 0) return c;
    }
    return -1;
  };
  const path: number[] = [];
  for (const first of round.ids.keys()) {
    if (got[first] < 0) path.push(first);
    while (path.length > 0) {
      const c = wish(path.at(-1)!);
      if (c < 0) {
        path.pop();
        continue;
      }
      const queue = queues[round.pool[c]];
      while (got[round.who[queue.at(-1)!]] >= 0) queue.pop();
      const next = round.who[queue.at(-1)!];
      if (!path.includes(next)) {
        path.push(next);
        continue;
      }
      for (const d of path.splice(path.indexOf(next)).map(wish)) {
        got[round.who[d]] = d;
        left[round.pool[d]] -= 1;
      }
    }
  }
}
